import Button from '@atlaskit/button/default/button'
import { useSyncExternalStore } from 'react'
import { instanceName, type Instance } from '../../domain/instance.ts'
import type { Repair, RepairStage, RepairState } from '../../domain/self-managed.ts'
import { VerdictIcon } from '../connection-check/verdict-icon.tsx'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { RelinkResults } from './relink-results.tsx'

export type RepairProgressProps = {
  readonly repair: Repair
  readonly instance: Instance
  /** `isBack`: the instance is chosen as it was before. */
  readonly onDone: (isBack: boolean) => void
}

const stages: readonly RepairStage[] = ['leaving', 'waiting', 'returning', 'linking', 'finished']

/** Where the repair is, why it stopped, and what became of each group. */
export function RepairProgress({ repair, instance, onDone }: RepairProgressProps) {
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
        {stages.slice(0, -1).map((stage) => (
          <li key={stage} aria-current={stage === state.stage ? 'step' : undefined}>
            <VerdictIcon state={stageVerdict(stage, state)} />
            <span>{stageText(stage, name, instanceName(host))}</span>
          </li>
        ))}
      </ol>
      <p role="status">{progressText(state)}</p>
      {state.error !== null && (
        <>
          {isAway && (
            <Message kind="warning" title={`This Jira site is on ${instanceName(host)} now`}>
              <p>{name} is not chosen, and its groups are not linked. Continue here, or later with the saved list.</p>
            </Message>
          )}
          <FailureMessage error={state.error} onRetry={goOn} retryLabel="Continue" />
        </>
      )}
      <RelinkResults groups={state.groups} />
      <div className="actions">
        {state.stage === 'finished' && failedCount > 0 && (
          <Button onClick={goOn}>
            Try {failedCount === 1 ? 'the failed one' : `${failedCount.toLocaleString('en')} failed ones`} again
          </Button>
        )}
        <Button
          appearance={state.stage === 'finished' ? 'primary' : 'subtle'}
          isDisabled={state.isRunning}
          onClick={() => {
            onDone(!isAway)
          }}
        >
          {state.stage === 'finished' ? 'Done' : 'Close'}
        </Button>
      </div>
    </>
  )
}

function stageVerdict(stage: RepairStage, state: RepairState): 'works' | 'running' | 'fails' | 'unknown' {
  const [own, current] = [stages.indexOf(stage), stages.indexOf(state.stage)]
  if (own < current) return 'works'
  if (own > current) return 'unknown'
  return state.isRunning ? 'running' : 'fails'
}

function stageText(stage: RepairStage, name: string, host: string): string {
  switch (stage) {
    case 'leaving':
      return `Switch to ${host}`
    case 'waiting':
      return `Wait until ${name} has heard of it`
    case 'returning':
      return `Switch back to ${name}`
    case 'linking':
    case 'finished':
      return 'Link the groups again'
    default:
      return stage satisfies never
  }
}

function progressText({ stage, isRunning, groups }: RepairState): string {
  const linked = groups.filter(({ outcome }) => outcome === 'linked').length
  if (stage === 'finished') return `${linked.toLocaleString('en')} of ${groups.length.toLocaleString('en')} groups are linked again.`
  if (!isRunning) return 'Stopped.'
  return stage === 'linking' ? `Linking, ${linked.toLocaleString('en')} of ${groups.length.toLocaleString('en')} done…` : 'Please leave this page open.'
}
