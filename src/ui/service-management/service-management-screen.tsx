import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../../domain/failure.ts'
import type { Group } from '../../domain/group.ts'
import { isGitLabCom } from '../../domain/instance.ts'
import type { IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { SignInProgress } from '../parts/session/sign-in-progress.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'
import { SingleSignOn } from '../parts/session/single-sign-on.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useServices } from '../services.tsx'
import { CloseTaskButton } from '../tasks/close-task-button.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useRareWords } from '../words/words.ts'
import { BothSides } from './both-sides.tsx'
import { CopiedCalls } from './copied-calls.tsx'
import { draftOf, emptyDraft, judge, type Draft } from './draft.ts'
import { PlaceChoice } from './place-choice.tsx'
import { integrationQuery } from './queries.ts'
import { RailsChecks } from './rails-checks.tsx'
import { ValuesForm } from './values-form.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type ServiceManagementScreenProps = { readonly group: Group }

/** What Jira Service Management needs of a linked group and its projects: read, set, prepared and checked. */
export function ServiceManagementScreen({ group }: ServiceManagementScreenProps) {
  const { serviceManagement } = useRareWords()
  const { session } = useSession()
  return (
    <section className={taskStyles.task}>
      <TaskHeading>{serviceManagement.title(group.fullPath)}</TaskHeading>
      <p>{serviceManagement.what}</p>
      <SignInStatus Progress={SignInProgress} />
      {session ? (
        <Places group={group} session={session} />
      ) : (
        <>
          <p>{serviceManagement.signIn}</p>
          <SignInButton />
          <SingleSignOn />
        </>
      )}
      <div className={panelStyles.actions}>
        <CloseTaskButton />
      </div>
    </section>
  )
}

const placeOf = ({ id, fullPath, webUrl }: Group): IntegrationPlace => ({ kind: 'group', id, fullPath, webUrl })

type PlacesProps = ServiceManagementScreenProps & { readonly session: Session }

/** What was typed for one place waits while another one is looked at. */
function Places({ group, session }: PlacesProps) {
  const [place, setPlace] = useState(() => placeOf(group))
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft | null>>>({})
  const key = `${place.kind} ${String(place.id)}`
  return (
    <>
      <PlaceChoice group={placeOf(group)} chosen={place} session={session} onChoose={setPlace} />
      <Place
        key={key}
        group={group}
        place={place}
        session={session}
        typed={drafts[key] ?? null}
        onTyped={(draft) => {
          setDrafts((before) => ({ ...before, [key]: draft }))
        }}
        onSaved={(draft) => {
          setDrafts((before) => (before[key] === draft ? { ...before, [key]: null } : before))
        }}
      />
    </>
  )
}

type PlaceProps = PlacesProps & {
  readonly place: IntegrationPlace
  /** Null for what GitLab has. */
  readonly typed: Draft | null
  readonly onTyped: (draft: Draft) => void
  readonly onSaved: (draft: Draft) => void
}

function Place({ group, place, session, typed, onTyped, onSaved }: PlaceProps) {
  const services = useServices()
  const { data: integration, error, refetch } = useQuery(integrationQuery(services, session, place))
  const offersGating = isGitLabCom(session.instance)
  const draft = typed ?? (integration ? draftOf(integration) : emptyDraft)
  // Who may not read or set it can still write the call for somebody who may.
  const failure = failureOf(error)
  const isForOthers = failure?.kind === 'integration-unavailable' && failure.why === 'role'
  return (
    <>
      {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {!integration && !error && <Skeleton />}
      {(integration ?? isForOthers) && (
        <ValuesForm
          group={group}
          place={place}
          session={session}
          integration={integration ?? null}
          draft={draft}
          onDraft={onTyped}
          onSaved={onSaved}
        />
      )}
      <BothSides place={place} session={session} offersGating={offersGating} />
      <CopiedCalls place={place} session={session} change={judge(draft, offersGating).change} offersGating={offersGating} />
      <RailsChecks group={group} place={place} session={session} />
    </>
  )
}
