import { type ReactNode, useLayoutEffect } from 'react'

let activeLocks = 0
let overflowBefore = ''

function lockScrolling(): () => void {
  if (activeLocks === 0) {
    overflowBefore = document.body.style.overflow
    document.body.style.overflow = 'hidden'
  }
  activeLocks += 1
  return () => {
    activeLocks -= 1
    if (activeLocks === 0) document.body.style.overflow = overflowBefore
  }
}

/**
 * Stands in for `react-scrolllock` (hence the default export), which writes its styles into a <style> element and so
 * breaks a policy without `unsafe-inline`.
 */
export default function ScrollLock({
  isActive = true,
  children,
}: {
  readonly isActive?: boolean
  readonly children?: ReactNode
}): ReactNode {
  useLayoutEffect(() => (isActive ? lockScrolling() : undefined), [isActive])
  return children
}

export const TouchScrollable = ({ children }: { readonly children?: ReactNode }): ReactNode => children
