import type { ReactNode } from 'react'
import type { ArrivalVerdict, NotTold, NotYet } from '../../domain/data-arrival.ts'
import { adviceFor } from '../parts/failure/advice.ts'
import { Message, type MessageProps } from '../parts/message.tsx'
import { RelativeDate } from '../parts/relative-date.tsx'
import { useLaterWords } from '../words/later.ts'
import { useWords } from '../words/words.ts'
import type { NotToldWords, NotYetWords, SaidNotTold } from '../words/en/data-arrival.tsx'
import { IssueLink, MergeRequestLink } from './links.tsx'
import { Missing } from './missing.tsx'

const kinds: Readonly<Record<ArrivalVerdict['state'], MessageProps['kind']>> = {
  arrives: 'success',
  'not-yet': 'information',
  nothing: 'warning',
  'cannot-tell': 'information',
}

export type VerdictProps = {
  /** What it is about, for people. */
  readonly about: string
  readonly verdict: ArrivalVerdict
}

/** Whether data arrives, and what that is concluded from. */
export function Verdict({ about, verdict }: VerdictProps) {
  const { dataArrival } = useLaterWords()
  return (
    <Message kind={kinds[verdict.state]} title={dataArrival.verdict(about, verdict.state)}>
      <Grounds verdict={verdict} />
    </Message>
  )
}

function Grounds({ verdict }: Pick<VerdictProps, 'verdict'>): ReactNode {
  const { dataArrival } = useLaterWords()
  switch (verdict.state) {
    case 'arrives': {
      const { shown, named } = verdict
      const issue = <IssueLink issueKey={shown.key} />
      const time = <RelativeDate date={shown.since} now={new Date()} />
      return <p>{named ? dataArrival.named(<MergeRequestLink mergeRequest={named} />, issue, time) : dataArrival.shown(issue, time)}</p>
    }
    case 'not-yet':
      return verdict.reasons.map((reason) => <p key={reason.kind}>{sentence(dataArrival.notYet, reason.kind, reason)}</p>)
    case 'nothing':
      return <Missing {...verdict} />
    case 'cannot-tell':
      return (
        <p>
          <WhyNotTold why={verdict.why} />
        </p>
      )
    default:
      return verdict satisfies never
  }
}

function WhyNotTold({ why }: { readonly why: NotTold }): ReactNode {
  const words = useWords()
  const { dataArrival } = useLaterWords()
  if (why.kind === 'failure') {
    const { title, cause, canFix, fix } = adviceFor(words, why.failure)
    return (
      <>
        {title}. {cause} <strong>{canFix}</strong> {fix}
      </>
    )
  }
  const time = why.kind === 'older' ? <RelativeDate date={why.shown.since} now={new Date()} /> : null
  return reason(dataArrival.notTold, why.kind, why, time)
}

// The kind stands for itself, so that the compiler sees that its words fit.

const sentence = <Kind extends NotYet['kind']>(words: NotYetWords, kind: Kind, of: Parameters<NotYetWords[Kind]>[0]): string => {
  const say: (given: typeof of) => string = words[kind]
  return say(of)
}

const reason = <Kind extends SaidNotTold['kind']>(
  words: NotToldWords,
  kind: Kind,
  of: Parameters<NotToldWords[Kind]>[0],
  time: ReactNode,
): ReactNode => {
  const say: (given: typeof of, when: ReactNode) => ReactNode = words[kind]
  return say(of, time)
}
