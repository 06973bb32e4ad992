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

/** Keeps what is behind a dialog from scrolling, with no style sheet of its own. */
export function ScrollLock({ isActive = true, children }: { readonly isActive?: boolean; readonly children?: ReactNode }): ReactNode {
  useLayoutEffect(() => (isActive ? lockScrolling() : undefined), [isActive])
  return children
}

export const TouchScrollable = ({ children }: { readonly children?: ReactNode }): ReactNode => children
