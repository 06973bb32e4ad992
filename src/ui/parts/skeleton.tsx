import { useWords } from '../words/words.ts'
import * as skeletonStyles from './skeleton.module.css'

/** The same shapes that index.html paints before any script has run. */
export function Skeleton() {
  const words = useWords()
  return (
    <div className={skeletonStyles.skeleton} role="status" aria-label={words.first.loading}>
      <span />
      <span />
      <span />
    </div>
  )
}
