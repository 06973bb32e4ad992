import Button from '@atlaskit/button/default/button'
import { groupsPerPage, type GroupPage } from '../../domain/group.ts'

export type PagerProps = { readonly result: GroupPage; readonly isBusy: boolean; readonly onPage: (page: number) => void }

/** Pages of a list whose length GitLab may not tell: it leaves the total out above 10,000 groups. */
export function Pager({ result: { page, total, hasNextPage }, isBusy, onPage }: PagerProps) {
  const pages = total === null ? null : Math.max(1, Math.ceil(total / groupsPerPage))
  if (page === 1 && !hasNextPage) return <p className="pager">{total !== null && total > 0 && groupCount(total)}</p>
  return (
    <nav className="pager" aria-label="Pages of groups">
      <Button
        spacing="compact"
        isDisabled={page === 1 || isBusy}
        onClick={() => {
          onPage(page - 1)
        }}
      >
        Previous
      </Button>
      <span role="status">
        Page {page.toLocaleString('en')}
        {pages !== null && ` of ${pages.toLocaleString('en')}`}
        {total !== null && `, ${groupCount(total)}`}
      </span>
      <Button
        spacing="compact"
        isDisabled={!hasNextPage || isBusy}
        onClick={() => {
          onPage(page + 1)
        }}
      >
        Next
      </Button>
    </nav>
  )
}

const groupCount = (total: number): string => `${total.toLocaleString('en')} ${total === 1 ? 'group' : 'groups'}`
