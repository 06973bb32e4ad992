import { instanceName, type Instance } from '../../domain/instance.ts'
import { addressLists, networkDirections, type NetworkDirection, type NetworkWay } from '../../domain/network-directions.ts'
import { useServices } from '../services.tsx'
import type { AllWords } from '../words/en/room-words.ts'
import { useAllWords } from '../words/words.ts'
import { ExternalLink } from './external-link.tsx'
import * as panelStyles from './panel.module.css'

/** Who has to reach whom, each with the list of addresses to let through. */
export function NetworkDirections({ way }: { readonly way: NetworkWay }) {
  const words = useAllWords()
  const { host } = useServices()
  return (
    <>
      <ul className={panelStyles.directions} aria-label={words.network.title}>
        {networkDirections(way, host).map((direction) => (
          <li key={`${direction.from} ${direction.to}`}>
            {sentence(words, direction, host)}.{' '}
            {direction.addresses && (
              <ExternalLink href={addressLists[direction.addresses]}>{words.network.addresses[direction.addresses]}</ExternalLink>
            )}
          </li>
        ))}
      </ul>
      {way === 'behind-host' && <p>{words.network.notAtlassianOnly(instanceName(host))}</p>}
      {way === 'gitlab-com' && <p>{words.network.onlyAllowlists}</p>}
    </>
  )
}

const sentence = ({ network }: AllWords, { from, to }: NetworkDirection, host: Instance): string =>
  network.reaches(network.from[from](instanceName(host)), network.to[to](instanceName(host)))

/** The same as lines of a letter. */
export const directionLines = (words: AllWords, way: NetworkWay, host: Instance): readonly string[] =>
  networkDirections(way, host).map((direction) => {
    const list = direction.addresses === null ? '' : ` (${addressLists[direction.addresses]})`
    return `${sentence(words, direction, host)}${list}`
  })
