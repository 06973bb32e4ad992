import * as pageStyles from '../page/page.module.css'
import Button from '@atlaskit/button/default/button'
import { use, useEffect } from 'react'
import type { CheckStep, Verdict, Verdicts } from '../../../domain/connection-check.ts'
import { instanceAddress, instanceName, isSameInstance, type Instance } from '../../../domain/instance.ts'
import { useServices } from '../../services.tsx'
import { isMendedByKit } from '../failure/advice.ts'
import { OpenKitContext } from '../failure/open-kit.ts'
import { NetworkDirections } from '../network-directions.tsx'
import { Skeleton } from '../skeleton.tsx'
import type { AllWords } from '../../words/en/room-words.ts'
import { useAllWords } from '../../words/words.ts'
import type { Names } from '../../words/en/connection-check.tsx'
import { CheckedStep } from './checked-step.tsx'
import { VerdictIcon } from './verdict-icon.tsx'
import { useConnectionCheck } from './use-connection-check.ts'
import * as panelStyles from '../panel.module.css'
import * as connectionCheckStyles from './connection-check.module.css'

const browserSteps: readonly CheckStep[] = [
  'page-policy',
  'local-network',
  'reach',
  'gitlab',
  'proxy-url',
  'application-id',
  'preflight',
  'unlinking',
  'version',
  'user',
  'own-name',
]

const otherSteps: readonly CheckStep[] = ['descriptor', 'host-view', 'public-key-storage', 'jira-site', 'jira-groups']

export type ConnectionCheckProps = {
  readonly instance: Instance
  /** Hears whether a step has failed. */
  readonly onFailing?: (isFailing: boolean) => void
}

/** Every step with its verdict. What the browser sees is one thing, what the servers see another. */
export function ConnectionCheck({ instance, onFailing }: ConnectionCheckProps) {
  const words = useAllWords()
  const { host } = useServices()
  const verdicts = useConnectionCheck(instance)
  const isFailing = verdicts !== null && Object.values(verdicts).some(({ state }) => state === 'fails')
  useEffect(() => onFailing?.(isFailing), [onFailing, isFailing])
  const openKit = use(OpenKitContext)
  const isForKit = Object.values(verdicts ?? {}).some((verdict) => verdict.state === 'fails' && isMendedByKit(verdict.failure))
  const names: Names = { instance: instanceName(instance), host: instanceName(host) }
  return (
    <section className={connectionCheckStyles.check} aria-label={words.connectionCheck.title}>
      <h3>{words.connectionCheck.connectionTo(<span className={pageStyles.address}>{instanceAddress(instance)}</span>)}</h3>
      {verdicts ? (
        <>
          <p role="status">{summary(words, verdicts)}</p>
          {isForKit && openKit && (
            <div className={panelStyles.actions}>
              <Button onClick={openKit}>{words.instances.administratorKit}</Button>
            </div>
          )}
          <Steps title={words.connectionCheck.browserView} steps={browserSteps} verdicts={verdicts} names={names} />
          <Steps title={words.connectionCheck.otherView(names.host)} steps={otherSteps} verdicts={verdicts} names={names} />
        </>
      ) : (
        <Skeleton />
      )}
      <h4>{words.network.title}</h4>
      <NetworkDirections way={isSameInstance(instance, host) ? 'own-app' : 'behind-host'} />
    </section>
  )
}

type StepsProps = {
  readonly title: string
  readonly steps: readonly CheckStep[]
  readonly verdicts: Verdicts
  readonly names: Names
}

/** One line for all steps that only wait for another: the one to look at stands out. */
function Steps({ title, steps, verdicts, names }: StepsProps) {
  const words = useAllWords()
  const judged = steps.flatMap((step) => {
    const verdict = verdicts[step]
    return verdict ? [{ step, verdict }] : []
  })
  const isOnItsOwn = (verdict: Verdict): boolean => verdict.state !== 'unknown' || verdict.why !== 'needs-earlier-step'
  const dependent = judged.filter(({ verdict }) => !isOnItsOwn(verdict))
  return (
    <>
      <h4>{title}</h4>
      <ul className={connectionCheckStyles.checkSteps} aria-label={title}>
        {judged
          .filter(({ verdict }) => isOnItsOwn(verdict))
          .map(({ step, verdict }) => (
            <CheckedStep key={step} step={step} verdict={verdict} names={names} />
          ))}
        {dependent.length > 0 && (
          <li className={connectionCheckStyles.checkStep}>
            <VerdictIcon state="unknown" />
            <div>
              <p>{words.connectionCheck.needEarlier(dependent.map(({ step }) => words.connectionCheck.steps[step](names.host)))}</p>
            </div>
          </li>
        )}
      </ul>
    </>
  )
}

function summary(words: AllWords, verdicts: Verdicts): string {
  const all = Object.values(verdicts)
  const count = (state: string): number => all.filter((verdict) => verdict.state === state).length
  const { checking, nothingFails, summary: summaryOf } = words.connectionCheck
  if (count('running') > 0) return checking(all.length - count('running'), all.length)
  return count('fails') === 0 ? nothingFails(count('works'), count('unknown')) : summaryOf(count('fails'), count('works'), count('unknown'))
}
