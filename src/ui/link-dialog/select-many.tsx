import Button from '@atlaskit/button/default/button'
import Checkbox from '@atlaskit/checkbox/checkbox'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Group, GroupQuery } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import * as linkDialogStyles from './link-dialog.module.css'

export type SelectManyProps = {
  readonly session: Session
  readonly query: Pick<GroupQuery, 'search' | 'topLevelOnly'>
  /** Null where GitLab does not count. */
  readonly total: number | null
  /** Those of the page that can be chosen. */
  readonly onThisPage: readonly Group[]
  readonly isPageSelected: boolean
  readonly hasMorePages: boolean
  readonly onSelect: (groups: readonly Group[]) => void
  readonly onLeaveOut: (groups: readonly Group[]) => void
}

/** Chooses all groups of the page, or all that the search finds. */
export function SelectMany({ session, query, total, onThisPage, isPageSelected, hasMorePages, onSelect, onLeaveOut }: SelectManyProps) {
  const words = useAllWords()
  const { collectGroups } = useServices()
  const [progress, setProgress] = useState({ found: 0, total })
  const ending = useRef<AbortController>(null)
  const collecting = useMutation({
    mutationFn: (signal: AbortSignal) =>
      collectGroups(session, query, {
        signal,
        onProgress: (found, ofAll) => {
          setProgress({ found, total: ofAll })
        },
      }),
    onSuccess: onSelect,
  })
  const collect = (): void => {
    ending.current = new AbortController()
    setProgress({ found: 0, total })
    collecting.mutate(ending.current.signal)
  }

  useEffect(() => () => ending.current?.abort(), [])

  if (collecting.isPending) {
    return (
      <div className={linkDialogStyles.selectMany} role="status">
        <span>
          {progress.total === null ? words.linkGroups.reading(progress.found) : words.linkGroups.readingOf(progress.found, progress.total)}
        </span>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            ending.current?.abort()
            collecting.reset()
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
      <div className={linkDialogStyles.selectMany}>
        <Checkbox
          label={words.linkGroups.choosePage}
          isChecked={isPageSelected}
          isDisabled={onThisPage.length === 0}
          onChange={({ currentTarget }) => {
            if (currentTarget.checked) onSelect(onThisPage)
            else onLeaveOut(onThisPage)
          }}
        />
        {hasMorePages && (
          <Button spacing="compact" appearance="subtle" onClick={collect}>
            {total === null ? words.linkGroups.chooseFound : words.linkGroups.chooseAll(total)}
          </Button>
        )}
      </div>
      {collecting.error && <FailureMessage error={collecting.error} onRetry={collect} />}
    </>
  )
}
