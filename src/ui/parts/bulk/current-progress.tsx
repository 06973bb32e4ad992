import { BulkProgress } from './bulk-progress.tsx'
import type { CurrentRun } from './use-bulk-runs.ts'

export function CurrentProgress({ current }: { readonly current: CurrentRun }) {
  return current.kind === 'link' ? (
    <BulkProgress run={current.run} kind="link" nameOf={({ fullPath }) => fullPath} />
  ) : (
    <BulkProgress run={current.run} kind="unlink" nameOf={({ groupFullName }) => groupFullName} />
  )
}
