import { instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { linksInWords, type PresentLinks } from './use-present-links.ts'

export type SwitchConsequencesProps = { readonly from: Instance; readonly links: PresentLinks }

/** What a switch away from `from` does to its links (contract 6): they live there, and only there. */
export function SwitchConsequences({ from, links }: SwitchConsequencesProps) {
  const { host } = useServices()
  const name = instanceName(from)
  if (isSameInstance(from, host)) {
    return (
      <>
        <p>
          The {linksInWords(links)} on {name} stay stored there and are shown again when you switch back. Meanwhile this
          page shows and changes the links of the other instance only.
        </p>
        <p>Whether {name} goes on sending their data meanwhile is not known from here. To be sure that it stops, unlink them first.</p>
      </>
    )
  }
  return (
    <>
      <p>
        {name} is told that the app was removed, and deletes {linksInWords(links)}. It sends no more data to this Jira site.
      </p>
      <p>What Jira has received stays there, and nothing else changes in GitLab. After a switch back the groups have to be linked again.</p>
    </>
  )
}
