import { type ReactNode, useLayoutEffect } from 'react'

let activeLocks = 0
let overflowBefore = ''
let gutterBefore = ''

function lockScrolling(): () => void {
  if (activeLocks === 0) {
    const { style, clientWidth } = document.documentElement
    overflowBefore = document.body.style.overflow
    gutterBefore = style.scrollbarGutter
    // Where a scroll bar takes room its room stays, or the page would jump aside.
    if (innerWidth > clientWidth) style.scrollbarGutter = 'stable'
    document.body.style.overflow = 'hidden'
  }
  activeLocks += 1
  return () => {
    activeLocks -= 1
    if (activeLocks > 0) return
    document.body.style.overflow = overflowBefore
    document.documentElement.style.scrollbarGutter = gutterBefore
  }
}

/** Keeps what is behind a dialog from scrolling, with no style sheet of its own. */
export function ScrollLock({ isActive = true, children }: { readonly isActive?: boolean; readonly children?: ReactNode }): ReactNode {
  useLayoutEffect(() => (isActive ? lockScrolling() : undefined), [isActive])
  return children
}

export const TouchScrollable = ({ children }: { readonly children?: ReactNode }): ReactNode => children
