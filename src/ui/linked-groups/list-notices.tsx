import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import type { Subscription } from '../../domain/subscription.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { firstFew } from '../parts/first-few.ts'
import { Message } from '../parts/message.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import type { LinkedGroup, LinkedKnowledge } from '../parts/linked-groups/use-linked-groups.ts'
import * as messageStyles from '../parts/message.module.css'
import * as panelStyles from '../parts/panel.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type ListNoticesProps = {
  readonly linked: LinkedKnowledge
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

/** What the list as a whole has to say: failures, links that nobody needs, links that went away. */
export function ListNotices({ linked, onUnlink }: ListNoticesProps) {
  const words = useWords()
  const { linkedGroups, gone, list, described, missing } = linked
  const oddCount = list.data?.oddCount ?? 0
  const redundant = linkedGroups.filter(({ coveredBy }) => coveredBy !== null)
  return (
    <>
      {list.error && <FailureMessage error={list.error} onRetry={() => void list.refetch()} />}
      {described.error && (
        <>
          <p className={versionOptionsStyles.hint}>{words.linkedGroups.pathsMissing(missing)}</p>
          <FailureMessage error={described.error} onRetry={() => void described.refetch()} />
        </>
      )}
      {missing > 0 && described.isFetching && (
        <p className={versionOptionsStyles.hint} role="status">
          {words.linkedGroups.readingPaths(missing)}
        </p>
      )}
      {oddCount > 0 && <p className={versionOptionsStyles.hint}>{words.linkedGroups.odd(oddCount)}</p>}
      <GoneLinks gone={gone} />
      {redundant.length > 0 && (
        <div className={messageStyles.notice}>
          <Message kind="information" title={words.linkedGroups.redundant(redundant.length)}>
            <p>
              {words.linkedGroups.redundantWhy(
                redundant.length,
                someNames(
                  words,
                  redundant.map(({ subscription }) => subscription),
                ),
              )}
            </p>
            <div className={panelStyles.actions}>
              <Button
                onClick={() => {
                  onUnlink(redundant)
                }}
              >
                {words.linkedGroups.unlinkRedundant(redundant.length)}
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
  const words = useWords()
  const [dismissed, setDismissed] = useState(0)
  const news = gone.slice(dismissed)
  if (news.length === 0) return null
  return (
    <div className={messageStyles.notice} role="status">
      <Message kind="warning" title={words.linkedGroups.gone(news.length)}>
        <p>{words.linkedGroups.goneWhy(news.length, someNames(words, news))}</p>
        <div className={panelStyles.actions}>
          <Button
            onClick={() => {
              setDismissed(gone.length)
            }}
          >
            {words.linkedGroups.dismiss}
          </Button>
        </div>
      </Message>
    </div>
  )
}

const shownNames = 5

const someNames = (words: Words, subscriptions: readonly Subscription[]): string =>
  firstFew(
    subscriptions.map(({ groupFullName }) => groupFullName),
    shownNames,
    words.linkedGroups.andMore,
  )
