import Button from '@atlaskit/button/default/button'
import { useSyncExternalStore } from 'react'
import { instanceName, type Instance } from '../../domain/instance.ts'
import type { Repair, RepairState } from '../../domain/repair.ts'
import { VerdictIcon } from '../parts/connection-check/verdict-icon.tsx'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useAskBeforeLeaving } from '../parts/use-ask-before-leaving.ts'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import { RelinkResults } from './relink-results.tsx'

export type RepairProgressProps = {
  readonly repair: Repair
  readonly instance: Instance
  /** `isBack`: the instance is chosen as it was before. */
  readonly onDone: (isBack: boolean) => void
}

const stages = ['leaving', 'waiting', 'returning', 'linking'] as const

/** Where the repair is, why it stopped, and what became of each group. */
export function RepairProgress({ repair, instance, onDone }: RepairProgressProps) {
  const words = useWords()
  const { host } = useServices()
  const { session } = useSession()
  const state = useSyncExternalStore(repair.onChange, repair.state)
  useAskBeforeLeaving(state.isRunning)
  const name = instanceName(instance)
  const goOn = (): void => {
    repair.run(session)
  }
  const isAway = state.stage === 'waiting' || state.stage === 'returning'
  const failedCount = state.groups.filter(({ outcome }) => typeof outcome === 'object').length
  return (
    <>
      <ol className="repair-stages">
        {stages.map((stage) => (
          <li key={stage} aria-current={stage === state.stage ? 'step' : undefined}>
            <VerdictIcon state={stageVerdict(stage, state)} />
            <span>{words.repair.stages[stage](name, instanceName(host))}</span>
          </li>
        ))}
      </ol>
      <p role="status">{progressText(words, state)}</p>
      {state.error !== null && (
        <>
          {isAway && (
            <Message kind="warning" title={words.repair.isOnHost(instanceName(host))}>
              <p>{words.repair.isAway(name)}</p>
            </Message>
          )}
          <FailureMessage error={state.error} onRetry={goOn} retryLabel={words.repair.goOn} />
        </>
      )}
      <RelinkResults groups={state.groups} />
      <div className="actions">
        {state.stage === 'finished' && failedCount > 0 && <Button onClick={goOn}>{words.repair.retryFailed(failedCount)}</Button>}
        <Button
          appearance={state.stage === 'finished' ? 'primary' : 'subtle'}
          isDisabled={state.isRunning}
          onClick={() => {
            onDone(!isAway)
          }}
        >
          {state.stage === 'finished' ? words.buttons.done : words.buttons.close}
        </Button>
      </div>
    </>
  )
}

function stageVerdict(stage: (typeof stages)[number], state: RepairState): 'works' | 'running' | 'fails' | 'unknown' {
  const current = state.stage === 'finished' ? stages.length : stages.indexOf(state.stage)
  const own = stages.indexOf(stage)
  if (own < current) return 'works'
  if (own > current) return 'unknown'
  return state.isRunning ? 'running' : 'fails'
}

function progressText(words: Words, { stage, isRunning, groups }: RepairState): string {
  const linked = groups.filter(({ outcome }) => outcome === 'linked').length
  if (stage === 'finished') return words.repair.linkedAgain(linked, groups.length)
  if (!isRunning) return words.repair.stopped
  return stage === 'linking' ? words.repair.linkingSome(linked, groups.length) : words.repair.leaveOpen
}
