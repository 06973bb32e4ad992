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
          <img src={`${import.meta.env.BASE_URL}assets/icon-1.svg`} width="24" height="24" alt="" />
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
