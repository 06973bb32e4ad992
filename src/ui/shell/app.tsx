import { useState } from 'react'
import type { Start } from '../../domain/ports.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { FailedPage, type FailedPageProps } from './failed-page.tsx'
import { GetStartedScreen } from '../get-started/get-started-screen.tsx'
import { LinkedGroupsScreen } from '../linked-groups/linked-groups-screen.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { screenFor } from './screen.ts'
import { ServicesProvider, type Services } from '../services.tsx'
import { SessionProvider, useSession } from '../parts/session/session-provider.tsx'
import { InstanceTask } from './instance-task.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { TaskContext, useTask } from '../tasks/task.ts'
import { english } from '../words/en/words.ts'
import { useWords, WordsProvider } from '../words/words.ts'
import { useLanguage } from './use-language.ts'
import { useStart } from './use-start.ts'

/** The whole page. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesProvider value={services}>
      <Page />
    </ServicesProvider>
  )
}

function Page() {
  const { state, restart } = useStart()
  const words = useLanguage()
  return (
    <WordsProvider value={words ?? english}>
      <ErrorBoundary
        fallback={(error, retry) => (
          <Failed
            error={error}
            onRestart={() => {
              restart()
              retry()
            }}
          />
        )}
      >
        <StartedPage state={words ? state : { name: 'loading' }} restart={restart} />
      </ErrorBoundary>
    </WordsProvider>
  )
}

function StartedPage({ state, restart }: ReturnType<typeof useStart>) {
  const [task, openTask] = useTask()
  switch (state.name) {
    case 'loading':
      return <LoadingPage />
    case 'failed':
      return <Failed error={state.error} onRestart={restart} />
    case 'ready':
      return (
        <SessionProvider instance={state.start.instance}>
          <TaskContext value={openTask}>
            {/* Hidden, not gone: closing a task leads back to the search, the page and the row that were there. */}
            <div hidden={task !== null}>
              <Screens key={state.round} start={state.start} />
            </div>
            {task && <InstanceTask task={task} onRestart={restart} />}
          </TaskContext>
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
  return hasBegun || screen === 'linked-groups' ? <LinkedGroupsScreen start={start} /> : <GetStartedScreen />
}

function Failed(props: FailedPageProps) {
  const words = useWords()
  return (
    <ErrorBoundary fallback={() => <p role="alert">{words.first.brokenPage}</p>}>
      <FailedPage {...props} />
    </ErrorBoundary>
  )
}

function LoadingPage() {
  return (
    <main className="page">
      <PageHeader />
      <Skeleton />
    </main>
  )
}
