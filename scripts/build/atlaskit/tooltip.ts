import type { ReactNode } from 'react'

type TooltipProps = { readonly children: ReactNode | ((props: Record<string, never>) => ReactNode) }

/** What Atlaskit's tooltip is put around, and nothing else. */
export const Tooltip = ({ children }: TooltipProps): ReactNode => (typeof children === 'function' ? children({}) : children)
