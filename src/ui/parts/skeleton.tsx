import { first } from '../words/words.ts'

/** The same shapes that index.html paints before any script has run. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status" aria-label={first.loading}>
      <span />
      <span />
      <span />
    </div>
  )
}
