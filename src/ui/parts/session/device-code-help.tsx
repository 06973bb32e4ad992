import { useEffect, useRef } from 'react'
import type { DeviceCode, SignInAttempt } from '../../../domain/sign-in.ts'
import { useAllWords } from '../../words/words.ts'
import { SettingValue } from '../setting-value.tsx'
import { useObservable } from '../use-observable.ts'
import * as windowHelpStyles from './window-help.module.css'

/** The code and the address, for a browser elsewhere, and how long both are good. */
export function DeviceCodeHelp({ attempt }: { readonly attempt: SignInAttempt }) {
  const { authorizeUrl, deviceCode } = useObservable(attempt.state)
  const { signingIn } = useAllWords()
  if (!deviceCode || authorizeUrl === null) return null
  return (
    <section className={windowHelpStyles.windowHelp}>
      <dl>
        <SettingValue name={signingIn.code} value={deviceCode.userCode} />
        <SettingValue name={signingIn.codeAddress} value={authorizeUrl} />
      </dl>
      <TimeLeft deviceCode={deviceCode} />
    </section>
  )
}

/** Left to the element: a second is no reason to draw anything else, nor to be read aloud. */
function TimeLeft({ deviceCode: { expiresAtMs } }: { readonly deviceCode: DeviceCode }) {
  const { codeTimeLeft } = useAllWords().signingIn
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const show = (): void => {
      const seconds = Math.max(0, Math.ceil((expiresAtMs - Date.now()) / 1000))
      if (line.current)
        line.current.textContent = codeTimeLeft(`${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`)
    }
    show()
    const timer = setInterval(show, 1000)
    return () => {
      clearInterval(timer)
    }
  }, [expiresAtMs, codeTimeLeft])
  return <p ref={line} role="timer" />
}
