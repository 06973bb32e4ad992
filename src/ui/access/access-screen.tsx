import { sentFields, type SentKind } from '../../domain/sent-fields.ts'
import { installedWay } from '../../domain/installed-way.ts'
import { instanceName } from '../../domain/instance.ts'
import { useSession } from '../parts/session/session-provider.tsx'
import { useServices } from '../services.tsx'
import { CloseTaskButton } from '../tasks/close-task-button.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useRareWords } from '../words/words.ts'
import { CallsMade } from './calls-made.tsx'
import { EventWays } from './event-ways.tsx'
import * as accessStyles from './access.module.css'
import * as panelStyles from '../parts/panel.module.css'

/** Before somebody authorizes, what for; afterwards, what became of it. */
export function AccessScreen() {
  const { access } = useRareWords()
  const { host } = useServices()
  const { instance } = useSession()
  const places = { host: instanceName(host), instance: instanceName(instance) }
  return (
    <div className={accessStyles.access}>
      <div>
        <TaskHeading>{access.title}</TaskHeading>
        <p>{access.intro(places)}</p>
      </div>
      <section>
        <h3>{access.scopeTitle}</h3>
        <p>{access.scope(<code>api</code>)}</p>
        <h4>{access.usesTitle}</h4>
        <ul>
          {access.uses.map((use) => (
            <li key={use}>{use}</li>
          ))}
        </ul>
        <p>{access.sync}</p>
        <p>{access.jiraGets}</p>
      </section>
      <section>
        <h3>{access.sessionTitle}</h3>
        <SessionFacts />
        <CallsMade />
      </section>
      <section>
        <h3>{access.tokensTitle}</h3>
        <dl className={accessStyles.facts}>
          {Object.values(access.tokens).map(({ name, held }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{held(places)}</dd>
            </div>
          ))}
        </dl>
        {installedWay(instance, host) === 'behind-host' && <p>{access.passedOn(places)}</p>}
      </section>
      <section>
        <h3>{access.waysTitle}</h3>
        <EventWays />
      </section>
      <section>
        <h3>{access.sentTitle}</h3>
        <p>{access.people}</p>
        <details>
          <summary>{access.sentFields}</summary>
          <dl className={`${accessStyles.facts} ${accessStyles.fields}`}>
            {Object.entries(sentFields).map(([kind, fields]) => (
              <div key={kind}>
                <dt>{access.kinds[kind as SentKind]}</dt>
                <dd>{fields.join(', ')}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
      <section>
        <h3>{access.deletedTitle}</h3>
        <p>{access.unlinked}</p>
        <p>{access.uninstalled}</p>
      </section>
      <div className={panelStyles.actions}>
        <CloseTaskButton />
      </div>
    </div>
  )
}

function SessionFacts() {
  const { access } = useRareWords()
  const { session } = useSession()
  if (!session) return <p>{access.signedOut}</p>
  const { user, instance, gitlabVersion } = session
  return (
    <dl className={accessStyles.facts}>
      <div>
        <dt>{access.user}</dt>
        <dd>
          <bdi>{user.name}</bdi> (@{user.username})
        </dd>
      </div>
      <div>
        <dt>{access.instance}</dt>
        <dd>{instanceName(instance)}</dd>
      </div>
      <div>
        <dt>{access.version}</dt>
        <dd>{gitlabVersion() ?? access.notTold}</dd>
      </div>
    </dl>
  )
}
