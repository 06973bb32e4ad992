import Button from '@atlaskit/button/default/button'

export type PagerProps = {
  /** What the pages are of, for screen readers: "groups". */
  readonly label: string
  readonly page: number
  readonly pageSize: number
  /** Null where nobody knows: GitLab leaves the total out above 10,000. */
  readonly total: number | null
  readonly hasNextPage: boolean
  readonly isBusy?: boolean
  readonly onPage: (page: number) => void
}

/** Pages of a list, also of one whose length is not known. Nothing where everything fits on one. */
export function Pager({ label, page, pageSize, total, hasNextPage, isBusy = false, onPage }: PagerProps) {
  if (page === 1 && !hasNextPage) return null
  return (
    <nav className="pager" aria-label={`Pages of ${label}`}>
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
        {total !== null && ` of ${Math.ceil(total / pageSize).toLocaleString('en')}, ${total.toLocaleString('en')} ${label}`}
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
