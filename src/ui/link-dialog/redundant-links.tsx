import Button from '@atlaskit/button/default/button'
import type { Group } from '../../domain/group.ts'
import type { Subscription } from '../../domain/subscription.ts'
import { firstFew } from '../parts/first-few.ts'
import type { AllWords } from '../words/en/room-words.ts'
import { useAllWords } from '../words/words.ts'
import { linksOf, type Links } from './link-status.ts'
import * as linkDialogStyles from './link-dialog.module.css'

export type RedundantLinksProps = {
  /** Below a linked group. */
  readonly groups: readonly Group[]
  readonly links: Links
  readonly onUnlink: (subscriptions: readonly Subscription[]) => void
}

/** Offers to unlink what a link has made redundant, as far as it is known whose links these are. */
export function RedundantLinks({ groups, links, onUnlink }: RedundantLinksProps) {
  const words = useAllWords()
  const { linkGroups } = words
  const { subscriptions, unclear } = linksOf(groups, links)
  return (
    <div className={linkDialogStyles.redundant}>
      <p>
        {linkGroups.covers(groups.length, pathsOf(words, groups))} {unclear.length > 0 && linkGroups.unclear(pathsOf(words, unclear))}
      </p>
      {subscriptions.length > 0 && (
        <Button
          spacing="compact"
          onClick={() => {
            onUnlink(subscriptions)
          }}
        >
          {linkGroups.unlinkRedundant(subscriptions.length)}
        </Button>
      )}
    </div>
  )
}

const shownPaths = 3

const pathsOf = (words: AllWords, groups: readonly Group[]): string =>
  firstFew(
    groups.map(({ fullPath }) => fullPath),
    shownPaths,
    words.linkGroups.more,
  )
