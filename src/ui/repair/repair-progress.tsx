import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import { isUnfinished, type BulkSnapshot } from '../../domain/bulk-run.ts'
import { instanceName, type Instance } from '../../domain/instance.ts'
import type { Repair, RepairState } from '../../domain/repair.ts'
import type { ServiceManagement } from '../../domain/saved-values.ts'
import { BulkFooter } from '../parts/bulk/bulk-footer.tsx'
import { BulkProgress } from '../parts/bulk/bulk-progress.tsx'
import { VerdictIcon } from '../parts/connection-check/verdict-icon.tsx'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import type { RestoreValuesPart } from '../parts/restore-values-part.ts'
import { useAskBeforeLeaving } from '../parts/use-ask-before-leaving.ts'
import { derived, useObservable } from '../parts/use-observable.ts'
import { useAllWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'
import * as repairStyles from './repair.module.css'

export type RepairProgressProps = {
  readonly repair: Repair
  readonly instance: Instance
  /** Values for service management that the list has. */
  readonly saved: ServiceManagement | null
  readonly RestoreValues: RestoreValuesPart
  /** `isBack`: the instance is chosen as it was before. */
  readonly onDone: (isBack: boolean) => void
}

const stages = ['leaving', 'waiting', 'returning', 'linking'] as const

/** Where the repair is, why it stopped, and what became of each group. */
export function RepairProgress({ repair, instance, saved, RestoreValues, onDone }: RepairProgressProps) {
  const words = useAllWords()
  const { host } = useServices()
  const { session } = useSession()
  const state = useObservable(repair)
  const { stage, run, isRunning, error } = state
  const runVerdict = useObservable(run && derived(run, verdictOfRun))
  const isLinking = useObservable(run && derived(run, isUnfinished)) ?? false
  const [isAsking, setIsAsking] = useState(false)
  useAskBeforeLeaving(isRunning)
  const name = instanceName(instance)
  const isAway = stage === 'waiting' || stage === 'returning'
  return (
    <>
      <ol className={repairStyles.repairStages}>
        {stages.map((each) => (
          <li key={each} aria-current={each === stage ? 'step' : undefined}>
            <VerdictIcon state={runVerdict && each === 'linking' ? runVerdict : verdictOfStage(each, state)} />
            <span>{words.repair.stages[each](name, instanceName(host))}</span>
          </li>
        ))}
      </ol>
      {!run && <p role="status">{isRunning ? words.repair.leaveOpen : words.repair.stopped}</p>}
      {error !== null && (
        <>
          {isAway && (
            <Message kind="warning" title={words.repair.isOnHost(instanceName(host))}>
              <p>{words.repair.isAway(name)}</p>
            </Message>
          )}
          <FailureMessage error={error} onRetry={repair.goOn} retryLabel={words.repair.goOn} />
        </>
      )}
      {run && <BulkProgress run={run} kind="link" nameOf={({ fullPath }) => fullPath} />}
      {run && !isLinking && saved && saved.values.length > 0 && session && <RestoreValues saved={saved.values} session={session} />}
      <div className={panelStyles.actions}>
        {run ? (
          <BulkFooter
            isUnfinished={isLinking}
            isAsking={isAsking}
            onKeep={() => {
              setIsAsking(false)
            }}
            onStopAndClose={() => {
              run.cancel()
              onDone(true)
            }}
            onClose={() => {
              if (isLinking) setIsAsking(true)
              else onDone(true)
            }}
          />
        ) : (
          <Button
            appearance="subtle"
            isDisabled={isRunning}
            onClick={() => {
              onDone(!isAway)
            }}
          >
            {words.buttons.close}
          </Button>
        )}
      </div>
    </>
  )
}

type Verdict = 'works' | 'running' | 'fails' | 'unknown'

function verdictOfStage(stage: (typeof stages)[number], state: RepairState): Verdict {
  const ahead = stages.indexOf(stage) - stages.indexOf(state.stage)
  if (ahead !== 0) return ahead < 0 ? 'works' : 'unknown'
  return state.isRunning ? 'running' : 'fails'
}

function verdictOfRun({ state, counts }: BulkSnapshot<unknown>): Verdict {
  if (state.name === 'ended') return counts.failed + counts.cancelled === 0 ? 'works' : 'fails'
  return state.name === 'halted' ? 'fails' : 'running'
}
