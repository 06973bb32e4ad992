import { helpValues } from '../../src/domain/help/help-entry.ts'
import { readableEntries, type ReadableCause, type ReadableEntry } from '../../src/ui/help/readable-entries.ts'
import { englishRare } from '../../src/ui/words/en/rare-words.ts'
import { englishRooms } from '../../src/ui/words/en/room-words.ts'
import { english } from '../../src/ui/words/en/words.ts'

const words = { ...english, ...englishRooms, ...englishRare }

/** As documentation has it: behind GitLab.com, with the names of an example. */
const values = helpValues({ baseUrl: 'https://gitlab.com/' }, 'https://gitlab.com/-/jira_connect/oauth_callbacks', null, null)

/** docs/troubleshooting.md: Help, as it is in the page, for those who read it elsewhere. */
export function troubleshooting(): string {
  const entries = readableEntries(words, values)
  const errors = entries.filter(({ kind }) => kind === 'error')
  const pages = entries.filter(({ kind }) => kind === 'page')
  return [
    '# Troubleshooting',
    '<!-- Made by `npm run troubleshooting` from src/domain/help/ and src/ui/words/en/: change it there. -->',
    'Every error that is documented or publicly reported for GitLab for Jira, and short pages. The page has the same under **Help**, with the values of its own host and with checks; the address is `/-/jira_connect/subscriptions#help`.',
    `## ${words.help.errorsTitle}`,
    ...errors.flatMap(section),
    `## ${words.help.pagesTitle}`,
    ...pages.flatMap(section),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function section({ title, texts, causes, text, commands, links }: ReadableEntry): string[] {
  return [
    `### ${title}`,
    ...listed(texts.map((documented) => `\`${documented.text}\` (${documented.source})`)),
    ...causes.flatMap(ofCause),
    ...text.flatMap((part) => (typeof part === 'string' ? [part] : listed(part))),
    ...block(commands),
    ...listed(links.map(({ label, href }) => `[${label}](${href})`)),
  ]
}

const ofCause = ({ sign, cause, canFix, fix, commands }: ReadableCause): string[] => [
  `**${sign}** ${cause} *${canFix}* ${fix}`,
  ...block(commands),
]

const block = (commands: string | null): string[] => (commands === null ? [] : [`\`\`\`text\n${commands}\n\`\`\``])

const listed = (items: readonly string[]): string[] => (items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')])
