import type { InstalledWay } from '../../domain/installed-way.ts'
import { videos } from '../../domain/videos.ts'
import { useAllWords } from '../words/words.ts'
import { ExternalLink } from './external-link.tsx'

/** The one of GitLab's videos that shows this way; nothing where none does. */
export function Video({ way }: { readonly way: InstalledWay }) {
  const { setUp } = useAllWords()
  const { label, href } = videos[way]
  if (setUp.video === null) return null
  return (
    <p>
      {setUp.video}{' '}
      <span lang="en" translate="no">
        <ExternalLink href={href}>{label}</ExternalLink>
      </span>
    </p>
  )
}
