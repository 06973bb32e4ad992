import type { ReactNode } from 'react'
import type { ArrivalVerdict, NotTold, NotYet } from '../../domain/data-arrival.ts'
import { adviceFor } from '../parts/failure/advice.ts'
import { Message, type MessageProps } from '../parts/message.tsx'
import { RelativeDate } from '../parts/relative-date.tsx'
import { useRareWords, useWords } from '../words/words.ts'
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
  /** Concluded from the same as the verdict before it. */
  readonly isAsBefore?: boolean
  readonly lookedAt: Date
}

/** Whether data arrives, and what that is concluded from. */
export function Verdict({ about, isAsBefore = false, ...grounds }: VerdictProps) {
  const { dataArrival } = useRareWords()
  const { state } = grounds.verdict
  return (
    <Message kind={kinds[state]} title={dataArrival.verdict(about, dataArrival.states[state])}>
      {isAsBefore ? <p>{dataArrival.asBefore}</p> : <Grounds {...grounds} />}
    </Message>
  )
}

function Grounds({ verdict, lookedAt }: Pick<VerdictProps, 'verdict' | 'lookedAt'>): ReactNode {
  const { dataArrival } = useRareWords()
  switch (verdict.state) {
    case 'arrives': {
      const { shown, named } = verdict
      const issue = <IssueLink issueKey={shown.key} />
      const time = <RelativeDate date={shown.since} now={lookedAt} />
      return (
        <p>
          {named
            ? dataArrival.named(<MergeRequestLink mergeRequest={named} />, issue, time, named.branchKeys.includes(shown.key))
            : dataArrival.shown(issue, time)}
        </p>
      )
    }
    case 'not-yet':
      return verdict.reasons.map((reason) => <p key={reason.kind}>{sentence(dataArrival.notYet, reason.kind, reason)}</p>)
    case 'nothing':
      return <Missing {...verdict} lookedAt={lookedAt} />
    case 'cannot-tell':
      return (
        <p>
          <WhyNotTold why={verdict.why} lookedAt={lookedAt} />
        </p>
      )
    default:
      return verdict satisfies never
  }
}

function WhyNotTold({ why, lookedAt }: { readonly why: NotTold; readonly lookedAt: Date }): ReactNode {
  const words = useWords()
  const { dataArrival } = useRareWords()
  if (why.kind === 'failure') {
    const { title, cause, canFix, fix } = adviceFor(words, why.failure)
    return (
      <>
        {title}. {cause} <strong>{canFix}</strong> {fix}
      </>
    )
  }
  const time = why.kind === 'older' ? <RelativeDate date={why.shown.since} now={lookedAt} /> : null
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
