import { useState } from 'react'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import * as accessStyles from './access.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

/** What the page has called by the time that this is opened. */
export function CallsMade() {
  const { access, failure, formats } = useRareWords()
  const { callLog } = useServices()
  const [calls] = useState(() => [...callLog.calls()].reverse())
  return (
    <details>
      <summary>{access.callsTitle(calls.length)}</summary>
      <p className={versionOptionsStyles.hint}>{access.callsHow}</p>
      <div className={accessStyles.calls} role="region" aria-label={access.callsTitle(calls.length)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{access.callTime}</th>
              <th scope="col">{access.call}</th>
              <th scope="col">{access.callStatus}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ startedAt, method, address, status }, index) => (
              <tr key={calls.length - index}>
                <td>{formats.time(startedAt)}</td>
                <td>
                  {method} {address}
                </td>
                <td>{status ?? failure.noAnswer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
