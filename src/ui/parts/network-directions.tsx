import { instanceName } from '../../domain/instance.ts'
import { addressLists, networkDirections, type NetworkWay } from '../../domain/network-directions.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import { directionSentence } from './direction-lines.ts'
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
            {directionSentence(words, direction, host)}.{' '}
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
