import Button from '@atlaskit/button/default/button'
import { useWords } from '../words/words.ts'
import * as groupListStyles from './group-list.module.css'

export type PagerProps = {
  readonly items: 'groups' | 'linkedGroups' | 'chosenGroups'
  readonly page: number
  readonly pageSize: number
  /** Null where nobody knows: GitLab leaves the total out above 10,000. */
  readonly total: number | null
  readonly hasNextPage: boolean
  readonly isBusy?: boolean
  readonly onPage: (page: number) => void
}

/** Pages of a list, also of one whose length is not known. Nothing where everything fits on one. */
export function Pager({ items, page, pageSize, total, hasNextPage, isBusy = false, onPage }: PagerProps) {
  const words = useWords()
  if (page === 1 && !hasNextPage) return null
  const { page: pageWords, pageOf, ...lists } = words.page.pager
  const { label, count } = lists[items]
  return (
    <nav className={groupListStyles.pager} aria-label={label}>
      <Button
        spacing="compact"
        isDisabled={page === 1 || isBusy}
        onClick={() => {
          onPage(page - 1)
        }}
      >
        {words.buttons.previous}
      </Button>
      <span role="status">{total === null ? pageWords(page) : pageOf(page, Math.ceil(total / pageSize), count(total))}</span>
      <Button
        spacing="compact"
        isDisabled={!hasNextPage || isBusy}
        onClick={() => {
          onPage(page + 1)
        }}
      >
        {words.buttons.next}
      </Button>
    </nav>
  )
}
