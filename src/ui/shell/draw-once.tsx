import { startTransition, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { unstable_forceFrameRate as forceFrameRate } from 'scheduler'

/** Slices of 45 ms: a browser calls it a long task from 50 on, and React finishes the component that it has begun. */
const whileDrawing = 22

/** Slices of 5 ms, React's own, for what is drawn while a person types. */
const afterwards = 0

/**
 * Draws `page` in place of what index.html shows. All of it appears at once. A machine that needs longer than a slice lets go
 * in between, which React does for transitions only; in its own slices a fast one would, too, and draw a frame each time.
 */
export function drawOnce(document: Document, page: ReactNode): void {
  // Outside: a transition keeps a fault of its own to itself.
  const root = createRoot(document.querySelector('#app') ?? document.body)
  forceFrameRate(whileDrawing)
  startTransition(() => {
    root.render(
      <>
        {page}
        <Drawn />
      </>,
    )
  })
}

function Drawn() {
  useEffect(() => {
    forceFrameRate(afterwards)
  }, [])
  return null
}
