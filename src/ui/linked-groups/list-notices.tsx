import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import type { Subscription } from '../../domain/subscription.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { plural } from '../plural.ts'
import type { LinkedGroup, LinkedKnowledge } from './use-linked-groups.ts'

export type ListNoticesProps = {
  readonly linked: LinkedKnowledge
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

/** What the list as a whole has to say: failures, links that nobody needs, links that went away. */
export function ListNotices({ linked, onUnlink }: ListNoticesProps) {
  const { linkedGroups, gone, list, described, missing } = linked
  const redundant = linkedGroups.filter(({ coveredBy }) => coveredBy !== null)
  return (
    <>
      {list.error && <FailureMessage error={list.error} onRetry={() => void list.refetch()} />}
      {described.error && (
        <>
          <p className="hint">
            {`Paths and addresses of ${plural(missing, 'linked group')} are not known, because GitLab did not tell them:`}
          </p>
          <FailureMessage error={described.error} onRetry={() => void described.refetch()} />
        </>
      )}
      {missing > 0 && described.isFetching && (
        <p className="hint" role="status">
          {`Reading paths and addresses: ${plural(missing, 'group')} to go.`}
        </p>
      )}
      <GoneLinks gone={gone} />
      {redundant.length > 0 && (
        <div className="notice">
          <Message kind="information" title={plural(redundant.length, 'redundant link')}>
            <p>
              A group above is linked as well and brings {redundant.length === 1 ? 'this group' : 'these groups'} along:{' '}
              {someNames(redundant.map(({ subscription }) => subscription))}.
            </p>
            <div className="actions">
              <Button
                onClick={() => {
                  onUnlink(redundant)
                }}
              >
                {`Unlink ${plural(redundant.length, 'redundant group')}`}
              </Button>
            </div>
          </Message>
        </div>
      )}
    </>
  )
}

/** A row that is suddenly missing looks like a fault of the page. */
function GoneLinks({ gone }: { readonly gone: readonly Subscription[] }) {
  const [dismissed, setDismissed] = useState(0)
  const news = gone.slice(dismissed)
  if (news.length === 0) return null
  return (
    <div className="notice" role="status">
      <Message kind="warning" title={`${plural(news.length, 'group')} no longer linked`}>
        <p>
          {someNames(news)}: somebody unlinked {news.length === 1 ? 'it' : 'them'} elsewhere, or deleted{' '}
          {news.length === 1 ? 'the group' : 'the groups'} in GitLab. A group that can still be opened in GitLab was unlinked.
        </p>
        <div className="actions">
          <Button
            onClick={() => {
              setDismissed(gone.length)
            }}
          >
            Dismiss
          </Button>
        </div>
      </Message>
    </div>
  )
}

const shownNames = 5

const someNames = (subscriptions: readonly Subscription[]): string =>
  [
    ...subscriptions.slice(0, shownNames).map(({ groupFullName }) => groupFullName),
    ...(subscriptions.length > shownNames ? [`${(subscriptions.length - shownNames).toLocaleString('en')} more`] : []),
  ].join(', ')
