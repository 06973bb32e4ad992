import Button from '@atlaskit/button/default/button'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { failureOf } from '../../domain/failure.ts'
import { instanceSetUp } from '../../domain/scripts-to-run/instance-set-up.ts'
import { judgeSettings } from '../../domain/instance-settings.ts'
import { instanceName, isGitLabCom } from '../../domain/instance.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useClientId } from '../parts/session/use-client-id.ts'
import { useSession } from '../parts/session/session-provider.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useServices, type Services } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { SettingList } from './setting-list.tsx'
import * as kitStyles from './administrator-kit.module.css'
import * as panelStyles from '../parts/panel.module.css'

/** What an administrator's own access can tell of the settings of the app, and save one by one. Nothing where nobody is signed in. */
export function SettingsCheck() {
  const { session } = useSession()
  return session && !isGitLabCom(session.instance) ? <SettingsFor key={session.user.username} session={session} /> : null
}

const settingsQuery = ({ instanceSettings }: Services, session: Session) =>
  queryOptions({
    queryKey: ['instance-settings', session.instance.baseUrl, session.user.username],
    queryFn: ({ signal }) => instanceSettings(session, signal),
    enabled: session.canAdminister,
    // Kept no longer than they are on screen.
    gcTime: 0,
  })

function SettingsFor({ session }: { readonly session: Session }) {
  const words = useRareWords().administratorKit.settings
  const { user, instance, canAdminister } = session
  const services = useServices()
  const { host, gitlab } = services
  const { clientId } = useClientId()
  const { data: settings, error, refetch, isFetching } = useQuery(settingsQuery(services, session))
  const name = instanceName(instance)
  const readAgain = (): void => void refetch()
  const setUp = instanceSetUp(instance, { host, redirectUri: gitlab.redirectUri(), isProxy: gitlab.canChooseInstance() })
  return (
    <section className={kitStyles.settings} aria-label={words.title(name)}>
      <h3>{words.title(name)}</h3>
      {!canAdminister || isOutOfReach(error) ? (
        <p>{user.isAdmin ? words.adminMode(name) : words.noAdministrator(user.username, name)}</p>
      ) : error ? (
        <FailureMessage error={error} onRetry={readAgain} />
      ) : settings ? (
        <>
          <p>{words.onlyThese}</p>
          <SettingList
            session={session}
            verdicts={judgeSettings(settings, setUp, {
              instance,
              clientId: clientId.name === 'known' ? clientId.value : null,
              ownOrigin: user.ownOrigin,
            })}
            onChanged={readAgain}
          />
          <div className={panelStyles.actions}>
            <Button spacing="compact" isLoading={isFetching} onClick={readAgain}>
              {words.checkAgain}
            </Button>
          </div>
        </>
      ) : (
        <Skeleton />
      )}
    </section>
  )
}

/** GitLab's own word, which it has for Admin Mode and for whoever is no administrator any more (contract administration, Who may). */
function isOutOfReach(error: unknown): boolean {
  const failure = failureOf(error)
  return failure?.kind === 'scope-too-small' || (failure?.kind === 'refused' && failure.reason === '403 Forbidden')
}
