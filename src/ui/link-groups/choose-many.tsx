import Button from '@atlaskit/button/default/button'
import Checkbox from '@atlaskit/checkbox/checkbox'
import { useEffect, useRef, useState } from 'react'
import type { Group, GroupQuery } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'

export type ChooseManyProps = {
  readonly session: Session
  readonly query: Pick<GroupQuery, 'search' | 'topLevelOnly'>
  /** Null where GitLab does not count. */
  readonly total: number | null
  /** Those of the page that can be chosen. */
  readonly onThisPage: readonly Group[]
  readonly isPageChosen: boolean
  readonly hasMorePages: boolean
  readonly onChoose: (groups: readonly Group[]) => void
  readonly onLeaveOut: (groups: readonly Group[]) => void
}

type Collecting = { readonly found: number; readonly total: number | null }

/** Chooses all groups of the page, or all that the search finds. */
export function ChooseMany({ session, query, total, onThisPage, isPageChosen, hasMorePages, onChoose, onLeaveOut }: ChooseManyProps) {
  const words = useWords()
  const { collectGroups } = useServices()
  const [collecting, setCollecting] = useState<Collecting | null>(null)
  const [error, setError] = useState<unknown>(null)
  const ending = useRef<AbortController>(null)

  useEffect(() => () => ending.current?.abort(), [])

  const collect = async (): Promise<void> => {
    const { signal } = (ending.current = new AbortController())
    setError(null)
    setCollecting({ found: 0, total })
    try {
      const onProgress = (found: number, ofAll: number | null): void => {
        if (!signal.aborted) setCollecting({ found, total: ofAll })
      }
      const groups = await collectGroups(session, query, { signal, onProgress })
      if (!signal.aborted) onChoose(groups)
    } catch (reason) {
      if (!signal.aborted) setError(reason)
    }
    if (ending.current.signal === signal) setCollecting(null)
  }

  if (collecting) {
    return (
      <div className="choose-many" role="status">
        <span>
          {collecting.total === null
            ? words.linkGroups.reading(collecting.found)
            : words.linkGroups.readingOf(collecting.found, collecting.total)}
        </span>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            ending.current?.abort()
            setCollecting(null)
          }}
        >
          {words.buttons.cancel}
        </Button>
      </div>
    )
  }
  if (onThisPage.length === 0 && !hasMorePages) return null
  return (
    <>
      <div className="choose-many">
        <Checkbox
          label={words.linkGroups.choosePage}
          isChecked={isPageChosen}
          isDisabled={onThisPage.length === 0}
          onChange={({ currentTarget }) => {
            if (currentTarget.checked) onChoose(onThisPage)
            else onLeaveOut(onThisPage)
          }}
        />
        {hasMorePages && (
          <Button spacing="compact" appearance="subtle" onClick={() => void collect()}>
            {total === null ? words.linkGroups.chooseFound : words.linkGroups.chooseAll(total)}
          </Button>
        )}
      </div>
      {error && <FailureMessage error={error} onRetry={() => void collect()} />}
    </>
  )
}
