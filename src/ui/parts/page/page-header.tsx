import type { ReactNode } from 'react'
import { HelpButton } from './help-button.tsx'
import { OfflineNotice } from '../offline-notice.tsx'
import { PausesNotice } from '../pauses-notice.tsx'
import { useObservable } from '../use-observable.ts'
import { useServices } from '../../services.tsx'
import * as pageHeaderStyles from './page-header.module.css'

/** The title of the page, which is the app's name at Jira (contract 8); on its right what the screen offers, and below it whom we are waiting for. */
export function PageHeader({ children }: { readonly children?: ReactNode }) {
  const { pauses, host } = useServices()
  const isWaiting = useObservable(pauses).length > 0
  return (
    <>
      <header className={pageHeaderStyles.pageHeader}>
        <h1>
          <AppIcon />
          <span>
            GitLab for Jira <small>({new URL(host.baseUrl).hostname})</small>
          </span>
        </h1>
        {children}
        <HelpButton />
      </header>
      <div role="status">{isWaiting && <PausesNotice />}</div>
      <OfflineNotice />
    </>
  )
}

/** As in `public/assets/icon-1.svg`, which would be one more request. */
function AppIcon() {
  return (
    <svg viewBox="0 0 16 16" width="24" height="24" aria-hidden="true">
      <rect width="16" height="16" rx="4" fill="#5e4db2" />
      <g fill="none" strokeWidth="1.5">
        <circle cx="5.75" cy="8" r="3" stroke="#fff" />
        <circle cx="10.25" cy="8" r="3" stroke="#7ee2b8" />
        <path d="M5.75 5a3 3 0 0 1 3 3" stroke="#fff" />
      </g>
    </svg>
  )
}
