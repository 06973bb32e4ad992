import { useState } from 'react'
import type { PagerProps } from './pager.tsx'

/** One page of a list that may be long, and what `Pager` needs to turn it. A list that gets shorter ends at its last page. */
export function usePages<T>(
  items: readonly T[],
  pageSize: number,
): { readonly shown: readonly T[]; readonly pager: Omit<PagerProps, 'items'> } {
  const [wanted, onPage] = useState(1)
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  const page = Math.min(wanted, pages)
  return {
    shown: items.slice((page - 1) * pageSize, page * pageSize),
    pager: { page, pageSize, total: items.length, hasNextPage: page < pages, onPage },
  }
}
