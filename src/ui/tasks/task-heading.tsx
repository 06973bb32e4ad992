import { useEffect, useRef, type ReactNode } from 'react'
import * as versionOptionsStyles from '../parts/version-options.module.css'
import * as taskStyles from './task.module.css'

/** Takes the focus when it appears or changes: reading starts here. */
export function TaskHeading({ children, step }: { readonly children: ReactNode; readonly step?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [step])
  return (
    <header className={taskStyles.taskHeading}>
      <h2 ref={heading} tabIndex={-1}>
        {children}
      </h2>
      {step !== undefined && <p className={versionOptionsStyles.hint}>{step}</p>}
    </header>
  )
}
