import type { Plugin, Rolldown } from 'vite'

/** What a file of the build must not have in it. */
export type KeptOut = { readonly name: string; readonly isIn: (chunk: Pick<Rolldown.OutputChunk, 'code' | 'moduleIds'>) => boolean }

/** Any page could read what is posted so. */
export const anyOrigin: KeptOut = {
  name: 'a message to whatever origin',
  isIn: ({ code }) => postings(code).some((given) => /(?:,|targetOrigin\s*:)\s*(["'`])\*\1/.test(given)),
}

/** By its files, and by the words that only they say on the wire. */
export const forge: KeptOut = {
  name: 'something of the page inside Forge',
  isIn: ({ code, moduleIds }) =>
    moduleIds.some((id) => /\/src\/.*\bforge[-/.]/.test(id)) ||
    /jira_forge|__bridge\b|ui-remote-fetch|fetchRemote|X-Gitlab-Jira-User-Delegation/i.test(code),
}

/** What stands between the brackets of each `postMessage(…)`. */
function postings(code: string): string[] {
  return Array.from(code.matchAll(/\bpostMessage\s*(?:\?\.)?\(/g), ({ 0: call, index }) => {
    const start = index + call.length
    let depth = 1
    let end = start
    for (; depth > 0 && end < code.length; end += 1) {
      if (code[end] === '(') depth += 1
      if (code[end] === ')') depth -= 1
    }
    return code.slice(start, end)
  })
}

/** Fails the build for whatever one of its files must not have, also where a package brought it along. */
export function keepOut(...kept: readonly KeptOut[]): Plugin {
  return {
    name: 'kept-out',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          for (const { name, isIn } of kept) if (isIn(file)) this.error(`${file.fileName} has ${name}.`)
        }
      },
    },
  }
}
