import type { ReactNode } from 'react'

type TooltipProps = { readonly children: ReactNode | ((props: Record<string, never>) => ReactNode) }

/** Stands in for Atlaskit's tooltip on sort buttons, which say the same by themselves; it brings popper (20 kB). */
export default function Tooltip({ children }: TooltipProps): ReactNode {
  return typeof children === 'function' ? children({}) : children
}
