import { jiraUserHelp, type JiraUserHelp } from '../../domain/jira-user-requirements.ts'
import { useWords } from '../words/words.ts'
import { ExternalLink } from './external-link.tsx'

/** Links to Atlassian's pages, after a sentence that they belong to. */
export function HelpLinks({ help }: { readonly help: readonly JiraUserHelp[] }) {
  const words = useWords()
  return help.map((name, index) => (
    <span key={name}>
      {index === 0 ? ' ' : ' · '}
      <ExternalLink href={jiraUserHelp[name]}>{words.failure.help[name]}</ExternalLink>
    </span>
  ))
}
