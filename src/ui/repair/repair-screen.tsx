import { use, useRef, useState } from 'react'
import { instanceName, isSameInstance } from '../../domain/instance.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import type { Repair } from '../../domain/repair.ts'
import { useServices } from '../services.tsx'
import { useLatestSession } from '../parts/bulk/use-latest-session.ts'
import { useSession } from '../parts/session/session-provider.tsx'
import type { RestoreValuesPart } from '../parts/restore-values-part.ts'
import { useObservable } from '../parts/use-observable.ts'
import { CloseTaskButton } from '../tasks/close-task-button.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRestart } from '../start.ts'
import { useAllWords } from '../words/words.ts'
import { FullRepair } from './full-repair.tsx'
import { ReadSavedList } from './read-saved-list.tsx'
import { RenewInstallation } from './renew-installation.tsx'
import { RepairProgress } from './repair-progress.tsx'
import { SavedList } from './saved-list.tsx'
import { SwitchBack } from './switch-back.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type RepairScreenProps = {
  /** A list that was read in before the page had to start anew. */
  readonly saved: LinksSnapshot | null
  readonly RestoreValues: RestoreValuesPart
}

/** For an instance that no longer sends data, and for a repair that was interrupted. */
export function RepairScreen({ saved, RestoreValues }: RepairScreenProps) {
  const words = useAllWords()
  const services = useServices()
  const { host } = services
  const { instance, untilGone } = useSession()
  const close = use(TaskContext)
  const restart = useRestart()
  const [snapshot, setSnapshot] = useState(saved)
  const [begun, setBegun] = useState<{ readonly repair: Repair; readonly list: LinksSnapshot } | null>(null)
  const latestSession = useLatestSession(useObservable(begun?.repair ?? null)?.run ?? null)
  const isOnHost = isSameInstance(instance, host)
  // Guarded where it starts: a second click comes before the first has drawn anything.
  const isBegun = useRef(false)

  const begin = (list: LinksSnapshot, from: 'leaving' | 'linking'): void => {
    if (isBegun.current) return
    isBegun.current = true
    const started = services.repair({ session: () => (untilGone.aborted ? null : latestSession.current), snapshot: list, from })
    setBegun({ repair: started, list })
    started.goOn()
  }
  if (begun) {
    return (
      <section className={taskStyles.task}>
        <TaskHeading key="progress">{words.repair.repairing(instanceName(instance))}</TaskHeading>
        <RepairProgress
          repair={begun.repair}
          saved={begun.list.serviceManagement}
          RestoreValues={RestoreValues}
          instance={instance}
          onDone={(isBack) => {
            close(null)
            // The session stays where the instance is the same; the list behind is out of date in any case.
            restart(isBack)
          }}
        />
      </section>
    )
  }
  return (
    <section className={taskStyles.task}>
      <TaskHeading>{isOnHost ? words.instances.resumeRepair : words.instances.stoppedSending}</TaskHeading>
      {!isOnHost && !snapshot && (
        <>
          <p>{words.repair.why(instanceName(instance))}</p>
          <RenewInstallation instance={instance} />
          <FullRepair
            onStart={(list) => {
              begin(list, 'leaving')
            }}
          />
        </>
      )}
      {isOnHost || !snapshot ? (
        <ReadSavedList onList={setSnapshot} />
      ) : (
        <SavedList
          snapshot={snapshot}
          onStart={() => {
            begin(snapshot, 'linking')
          }}
        />
      )}
      {isOnHost && snapshot && <SwitchBack snapshot={snapshot} />}
      <div className={panelStyles.actions}>
        <CloseTaskButton />
      </div>
    </section>
  )
}
