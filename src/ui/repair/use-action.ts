import { useRef, useState } from 'react'

export type Action = {
  readonly isRunning: boolean
  readonly isDone: boolean
  readonly error: unknown
  /** Nothing while it runs. */
  readonly run: () => void
}

/** One thing to do, with what is to be shown of it. A second click does nothing, even before the first is on screen. */
export function useAction(work: () => Promise<void>): Action {
  const [state, setState] = useState<Omit<Action, 'run'>>({ isRunning: false, isDone: false, error: null })
  const isUnderWay = useRef(false)
  const run = (): void => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setState({ isRunning: true, isDone: false, error: null })
    const end = (outcome: { isDone: boolean; error: unknown }): void => {
      isUnderWay.current = false
      setState({ isRunning: false, ...outcome })
    }
    work().then(
      () => {
        end({ isDone: true, error: null })
      },
      (error: unknown) => {
        end({ isDone: false, error })
      },
    )
  }
  return { ...state, run }
}
