import { installedWay, type InstalledWay } from '../../domain/installed-way.ts'
import { instanceName } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useRareWords } from '../words/words.ts'
import * as accessStyles from './access.module.css'
import * as pageStyles from '../parts/page/page.module.css'

type Party = 'jira' | 'yourBrowser' | 'host' | 'instance'
type Leg = { readonly what: 'installed' | 'forwarded' | 'linked' | 'pushed'; readonly from: Party; readonly to: Party }

const own: readonly Leg[] = [
  { what: 'installed', from: 'jira', to: 'instance' },
  { what: 'linked', from: 'yourBrowser', to: 'instance' },
  { what: 'pushed', from: 'instance', to: 'jira' },
]

/** In the order in which they happen (contract 6; contract after-linking, Calls from GitLab to Jira). */
const legs: Readonly<Record<InstalledWay, readonly Leg[]>> = {
  'gitlab-com': own,
  'own-app': own,
  'behind-host': [
    { what: 'installed', from: 'jira', to: 'host' },
    { what: 'forwarded', from: 'host', to: 'instance' },
    { what: 'linked', from: 'yourBrowser', to: 'instance' },
    { what: 'pushed', from: 'instance', to: 'jira' },
  ],
}

/** A picture made of text: it reads from top to bottom without being seen. */
export function EventWays() {
  const { access } = useRareWords()
  const { host } = useServices()
  const { instance } = useSession()
  const way = installedWay(instance, host)
  const places = { host: instanceName(host), instance: instanceName(instance) }
  const nameOf = (party: Party): string => (party === 'host' || party === 'instance' ? places[party] : access[party])
  return (
    <>
      <ol className={accessStyles.legs}>
        {legs[way].map(({ what, from, to }) => (
          <li key={what} className={accessStyles.leg}>
            <div className={accessStyles.party}>{nameOf(from)}</div>
            <div className={accessStyles.arrow}>
              <span>
                {access.legs[what]} <span className={pageStyles.visuallyHidden}>{access.to}</span>
              </span>
            </div>
            <div className={accessStyles.party}>{nameOf(to)}</div>
          </li>
        ))}
      </ol>
      <p>{access.straight[way](places)}</p>
    </>
  )
}
