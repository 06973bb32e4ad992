import { useState } from 'react'
import type { Start } from '../domain/ports.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { LazyFailureMessage } from './failure/lazy-failure-message.tsx'
import { GetStartedScreen } from './get-started/get-started-screen.tsx'
import { LazyLinkedGroupsScreen } from './linked-groups/lazy-linked-groups-screen.ts'
import { PageHeader } from './page-header.tsx'
import { screenFor } from './screen.ts'
import { ServicesProvider, type Services } from './services.tsx'
import { SessionProvider, useSession } from './session/session-provider.tsx'
import { Skeleton } from './skeleton.tsx'
import { useStart } from './use-start.ts'

/** The whole page. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesProvider value={services}>
      <ErrorBoundary fallback={(error, retry) => <FailedPage error={error} onRetry={retry} />}>
        <StartedPage />
      </ErrorBoundary>
    </ServicesProvider>
  )
}

function StartedPage() {
  const { state, retry } = useStart()
  switch (state.name) {
    case 'loading':
      return (
        <main className="page">
          <PageHeader />
          <Skeleton />
        </main>
      )
    case 'failed':
      return <FailedPage error={state.error} onRetry={retry} />
    case 'ready':
      return (
        <SessionProvider instance={state.start.instance}>
          <Screens start={state.start} />
        </SessionProvider>
      )
    default:
      return state satisfies never
  }
}

function Screens({ start }: { readonly start: Start }) {
  const { session } = useSession()
  // Once there was something to see, signing out or unlinking the last group must not take the screen away.
  const [hasBegun, setHasBegun] = useState(false)
  const screen = screenFor(start.linkedGroups, session)
  if (screen === 'linked-groups' && !hasBegun) setHasBegun(true)
  return hasBegun || screen === 'linked-groups' ? (
    <LazyLinkedGroupsScreen
      start={start}
      placeholder={
        <main className="page">
          <PageHeader />
          <Skeleton />
        </main>
      }
    />
  ) : (
    <GetStartedScreen />
  )
}

function FailedPage({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <main className="page">
      <PageHeader />
      <ErrorBoundary fallback={() => <p role="alert">This page could not load completely. Reload it in Jira.</p>}>
        <LazyFailureMessage error={error} onRetry={onRetry} placeholder={<Skeleton />} />
      </ErrorBoundary>
    </main>
  )
}
