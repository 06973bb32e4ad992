import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useServices } from '../services.tsx'

export type ExternalLinkProps = Pick<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'aria-label'> & { readonly href: string }

/** A link to a page of another site: the one place that opens any. Some frames let no link out and do it themselves. */
export function ExternalLink({ href, ...rest }: ExternalLinkProps) {
  const { openPage } = useServices().frame
  const open = (event: MouseEvent): void => {
    if (!openPage) return
    event.preventDefault()
    openPage(href)
  }
  return <a href={href} target="_blank" rel="noopener noreferrer" onClick={open} {...rest} />
}
