import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useLinkedGroups } from '../parts/linked-groups/use-linked-groups.ts'
import { useSession } from '../parts/session/session-provider.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { SignInProgress } from '../parts/session/sign-in-progress.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'
import { SingleSignOn } from '../parts/session/single-sign-on.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { CloseTaskButton } from '../tasks/close-task-button.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useRareWords, useWords } from '../words/words.ts'
import { GroupChoice } from './group-choice.tsx'
import { groupsToLookAt, useArrival } from './use-arrival.ts'
import { Verdict } from './verdict.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

/** Looks once when it opens, and again when asked to: for the site as a whole, and for one group, at first that linked last. */
export function DataArrivalScreen() {
  const words = useWords()
  const { dataArrival } = useRareWords()
  const { session } = useSession()
  const { linkedGroups } = useLinkedGroups()
  const [wanted, setWanted] = useState<number | null>(null)
  const groups = groupsToLookAt(linkedGroups)
  const chosen = groups.find(({ group }) => group.id === wanted) ?? groups[0] ?? null
  const { data: arrival, error, isFetching, refetch } = useArrival(linkedGroups, chosen)
  return (
    <section className={taskStyles.task}>
      <TaskHeading>{dataArrival.title}</TaskHeading>
      <p>{dataArrival.how}</p>
      <SignInStatus Progress={SignInProgress} />
      {!session && <p>{dataArrival.signIn}</p>}
      {!session && <SignInButton isPrimary={false} />}
      <SingleSignOn />
      {chosen && <GroupChoice groups={groups} chosen={chosen} onChoose={setWanted} />}
      {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {!arrival && !error && <Skeleton />}
      {arrival && (
        <div aria-busy={isFetching} className={taskStyles.task}>
          {arrival.group && chosen && <Verdict about={chosen.group.fullPath} verdict={arrival.group} lookedAt={arrival.lookedAt} />}
          <Verdict
            about={dataArrival.site}
            verdict={arrival.site}
            isAsBefore={arrival.site === arrival.group}
            lookedAt={arrival.lookedAt}
          />
        </div>
      )}
      <p role="status" className={versionOptionsStyles.hint}>
        {isFetching ? dataArrival.looking : arrival && dataArrival.lookedAt(words.formats.time(arrival.lookedAt))}
      </p>
      <div className={panelStyles.actions}>
        <Button isLoading={isFetching} onClick={() => void refetch()}>
          {dataArrival.lookAgain}
        </Button>
        <CloseTaskButton />
      </div>
    </section>
  )
}
