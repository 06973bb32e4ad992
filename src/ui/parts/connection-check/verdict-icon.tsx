import Spinner from '@atlaskit/spinner/spinner'
import type { Verdict } from '../../../domain/connection-check.ts'
import * as connectionCheckStyles from './connection-check.module.css'

const disc = 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Z'

const shapes: Readonly<Record<Exclude<Verdict['state'], 'running'>, string>> = {
  works: `${disc}M11.2 4.8 6.9 9.1 4.9 7.1 3.8 8.2l3.1 3 5.4-5.3Z`,
  fails: `${disc}M5.2 4.1 4.1 5.2 6.9 8l-2.8 2.8 1.1 1.1L8 9.1l2.8 2.8 1.1-1.1L9.1 8l2.8-2.8-1.1-1.1L8 6.9Z`,
  unknown: `${disc}M4 7.25v1.5h8v-1.5Z`,
}

/** The words beside it say the same. */
export function VerdictIcon({ state }: { readonly state: Verdict['state'] }) {
  return (
    <span className={`${connectionCheckStyles.verdict} ${colours[state]}`} aria-hidden="true">
      {state === 'running' ? (
        <Spinner size="small" />
      ) : (
        <svg viewBox="0 0 16 16" width="16" height="16">
          <path d={shapes[state]} fill="currentColor" fillRule="evenodd" />
        </svg>
      )}
    </span>
  )
}

const colours: Readonly<Record<Verdict['state'], string>> = {
  running: '',
  works: connectionCheckStyles.verdictWorks,
  fails: connectionCheckStyles.verdictFails,
  unknown: '',
}
