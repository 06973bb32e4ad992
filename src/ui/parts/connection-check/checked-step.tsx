import type { CheckStep, Verdict } from '../../../domain/connection-check.ts'
import { adviceFor } from '../failure/advice.ts'
import { useAllWords } from '../../words/words.ts'
import type { Names } from '../../words/en/connection-check.tsx'
import { factSentence, gapSentence } from './check-words.ts'
import { VerdictIcon } from './verdict-icon.tsx'
import * as connectionCheckStyles from './connection-check.module.css'

export type CheckedStepProps = { readonly step: CheckStep; readonly verdict: Verdict; readonly names: Names }

/** One step: its verdict in words and colour, and for a failure whose it is and what to do. */
export function CheckedStep({ step, verdict, names }: CheckedStepProps) {
  const words = useAllWords()
  return (
    <li className={`${connectionCheckStyles.checkStep} ${colours[verdict.state]}`}>
      <VerdictIcon state={verdict.state} />
      <div>
        <div className={connectionCheckStyles.checkStepTitle}>
          <strong>{words.connectionCheck.steps[step](names.host)}</strong>{' '}
          <span className={connectionCheckStyles.checkStepState}>{words.connectionCheck.states[verdict.state]}</span>
        </div>
        <Explanation step={step} verdict={verdict} names={names} />
      </div>
    </li>
  )
}

const colours: Readonly<Record<Verdict['state'], string>> = {
  running: '',
  works: connectionCheckStyles.checkStepWorks,
  fails: connectionCheckStyles.checkStepFails,
  unknown: '',
}

function Explanation({ step, verdict, names }: CheckedStepProps) {
  const words = useAllWords()
  switch (verdict.state) {
    case 'running':
      return null
    case 'works':
      return (
        <>
          <p>{factSentence(words, step, verdict.fact)}</p>
          {verdict.fact.kind === 'other-name' && <ul>{words.connectionCheck.otherNameMeans(names.instance)}</ul>}
          {verdict.fact.kind === 'version' && verdict.fact.gaps.length > 0 && (
            <ul>
              {verdict.fact.gaps.map((gap) => (
                <li key={gap}>{gapSentence(words, gap)}</li>
              ))}
            </ul>
          )}
        </>
      )
    case 'unknown':
      return <p>{words.connectionCheck.notKnown[verdict.why](names)}</p>
    case 'fails': {
      const { title, cause, canFix, fix } = adviceFor(words, verdict.failure)
      return (
        <>
          <p>
            <strong>{title}.</strong> {cause}
          </p>
          <p>
            <strong>{canFix}</strong> {fix}
          </p>
        </>
      )
    }
    default:
      return verdict satisfies never
  }
}
