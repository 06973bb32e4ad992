import { instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import type { PresentLinks } from './use-present-links.ts'

export type SwitchConsequencesProps = { readonly from: Instance; readonly links: PresentLinks }

/** What a switch away from `from` does to its links (contract 6): they live there, and only there. */
export function SwitchConsequences({ from, links }: SwitchConsequencesProps) {
  const words = useAllWords()
  const { host } = useServices()
  const name = instanceName(from)
  const count = links.name === 'known' ? links.count : null
  if (isSameInstance(from, host)) {
    return (
      <>
        <p>{words.setUp.linksStay(count, name)}</p>
        <p>{words.setUp.mayGoOnSending(name)}</p>
      </>
    )
  }
  return (
    <>
      <p>{words.setUp.linksDeleted(count, name)}</p>
      <p>{words.setUp.dataStays}</p>
    </>
  )
}
