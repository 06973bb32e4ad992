import { useQuery } from '@tanstack/react-query'
import { HelpScreen } from '../../loading/parts-loaded-later.ts'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useServices } from '../services.tsx'
import { startQuery } from '../start.ts'
import * as messageStyles from '../parts/message.module.css'

/** Help, in place of everything else; what is there without a start is there before one, and where there is none. */
export function HelpPage({ entry }: { readonly entry: string }) {
  const { data: start, error } = useQuery({ ...startQuery(useServices()), enabled: false })
  return (
    <main className={messageStyles.page}>
      <PageHeader />
      <HelpScreen entry={entry} startedWith={error || !start ? null : start.instance} placeholder={<Skeleton />} />
    </main>
  )
}
