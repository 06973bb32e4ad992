import { BulkProgress } from './bulk-progress.tsx'
import type { CurrentRun } from './use-bulk-runs.ts'

const linking = { do: 'Link', doing: 'Linking', done: 'linked' }
const unlinking = { do: 'Unlink', doing: 'Unlinking', done: 'unlinked' }

export function CurrentProgress({ current }: { readonly current: CurrentRun }) {
  return current.kind === 'link' ? (
    <BulkProgress run={current.run} words={linking} nameOf={({ fullPath }) => fullPath} />
  ) : (
    <BulkProgress run={current.run} words={unlinking} nameOf={({ groupFullName }) => groupFullName} />
  )
}
