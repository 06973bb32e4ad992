import { type ReactNode, useLayoutEffect, useState } from 'react'

let activeLocks = 0
let overflowBefore = ''
let gutterBefore = ''

/** Of the page as it was drawn last: read once a dialog is in it, the browser would lay the page out for this alone. */
const hasBar = (): boolean => innerWidth > document.documentElement.clientWidth

/** `hadBar`: whether the page had a scroll bar that takes room. */
function lockScrolling(hadBar: boolean): () => void {
  if (activeLocks === 0) {
    const { style } = document.documentElement
    overflowBefore = document.body.style.overflow
    gutterBefore = style.scrollbarGutter
    // Its room stays, or the page would jump aside.
    if (hadBar) style.scrollbarGutter = 'stable'
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
  const [hadBar] = useState(hasBar)
  useLayoutEffect(() => (isActive ? lockScrolling(hadBar) : undefined), [isActive, hadBar])
  return children
}

export const TouchScrollable = ({ children }: { readonly children?: ReactNode }): ReactNode => children
