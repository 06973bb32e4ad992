/** What comes along unseen when something is copied from a page, a mail or a chat, and the signs that stood around it. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g
const around = /^[\s<>("'`“”„‟«»‹›‘’‚]+|[\s<>)"'`“”„‟«»‹›‘’‚,;]+$/g

/** A link as Markdown and Jira's own markup write it; what stands between the signs is the address. */
const markup = /^\s*\[[^[\]|]*(?:\]\(|\|)(\S+?)[)\]]\s*$/

/** A text as a person pasted it, without what is no part of it. */
export const pasted = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    // As full-width keyboards write what addresses are made of.
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(markup, '$1')
    .replace(around, '')
