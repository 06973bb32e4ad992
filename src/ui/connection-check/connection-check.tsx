import './connection-check.css'
import type { CheckStep, Verdicts } from '../../domain/connection-check.ts'
import { instanceAddress, instanceName, type Instance } from '../../domain/instance.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { useServices } from '../services.tsx'
import { Skeleton } from '../skeleton.tsx'
import { stepTitles, type Names } from './check-words.ts'
import { CheckedStep } from './checked-step.tsx'
import { VerdictIcon } from './verdict-icon.tsx'
import { useConnectionCheck } from './use-connection-check.ts'

const browserSteps: readonly CheckStep[] = [
  'page-policy',
  'local-network',
  'reach',
  'gitlab',
  'proxy-url',
  'application-id',
  'version',
  'user',
]

const otherSteps: readonly CheckStep[] = ['host-view', 'jira-site', 'jira-groups']

/** Every step with its verdict. What the browser sees is one thing, what the servers see another. */
export function ConnectionCheck({ instance }: { readonly instance: Instance }) {
  const { host } = useServices()
  const { verdicts, error } = useConnectionCheck(instance)
  const names: Names = { instance: instanceName(instance), host: instanceName(host) }
  if (error) return <FailureMessage error={error} />
  return (
    <section className="check" aria-label="Connection check">
      <h3>
        Connection to <span className="address">{instanceAddress(instance)}</span>
      </h3>
      {verdicts ? (
        <>
          <p role="status">{summary(verdicts)}</p>
          <Steps title="Your browser’s view" steps={browserSteps} verdicts={verdicts} names={names} />
          <Steps title={`The view of ${names.host}, of the instance and of Jira`} steps={otherSteps} verdicts={verdicts} names={names} />
        </>
      ) : (
        <Skeleton />
      )}
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
  const isOnItsOwn = (step: CheckStep): boolean => {
    const verdict = verdicts[step]
    return verdict.state !== 'unknown' || verdict.why !== 'needs-earlier-step'
  }
  const dependent = steps.filter((step) => !isOnItsOwn(step))
  return (
    <>
      <h4>{title}</h4>
      <ul className="check-steps" aria-label={title}>
        {steps.filter(isOnItsOwn).map((step) => (
          <CheckedStep key={step} step={step} verdict={verdicts[step]} names={names} />
        ))}
        {dependent.length > 0 && (
          <li className="check-step check-step-unknown">
            <VerdictIcon state="unknown" />
            <div>
              <p>Not known before the steps above are: {dependent.map((step) => stepTitles[step](names)).join(', ')}.</p>
            </div>
          </li>
        )}
      </ul>
    </>
  )
}

function summary(verdicts: Verdicts): string {
  const all = Object.values(verdicts)
  const count = (state: string): number => all.filter((verdict) => verdict.state === state).length
  if (count('running') > 0) return `Checking, ${String(all.length - count('running'))} of ${String(all.length)} steps done…`
  const failing = count('fails')
  const parts = [
    failing === 0 ? 'Nothing fails' : `${String(failing)} ${failing === 1 ? 'step fails' : 'steps fail'}`,
    `${String(count('works'))} ${count('works') === 1 ? 'works' : 'work'}`,
    `${String(count('unknown'))} cannot be known from here`,
  ]
  return `${parts.join(', ')}.`
}
