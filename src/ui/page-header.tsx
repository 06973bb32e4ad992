import type { ReactNode } from 'react'

/** The title of the page, and on its right what the screen offers. */
export function PageHeader({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="page-header">
      <h1>GitLab for Jira</h1>
      {children}
    </header>
  )
}
