import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { isGitLabCom } from '../../domain/instance.ts'
import type { Start } from '../../domain/ports.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { HelpPage } from './help-page.tsx'
import { useHelpAddress } from '../help-address.ts'
import { FailedPage, type FailedPageProps } from './failed-page.tsx'
import { GetStartedScreen } from '../get-started/get-started-screen.tsx'
import { LinkedGroupsScreen } from '../linked-groups/linked-groups-screen.tsx'
import { OpenKitContext } from '../parts/failure/open-kit.ts'
import { PageHeader } from '../parts/page/page-header.tsx'
import { screenFor } from './screen.ts'
import type { AppProps } from './prepare.ts'
import { ServicesProvider, useServices } from '../services.tsx'
import { SessionProvider, useSession } from '../parts/session/session-provider.tsx'
import { InstanceTask } from './instance-task.tsx'
import { useFocusBack } from '../parts/use-focus-back.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { TaskContext, useTask, type Task } from '../tasks/task.ts'
import { useWords, WordsProvider } from '../words/words.ts'
import { startQuery, useRestart } from '../start.ts'
import * as messageStyles from '../parts/message.module.css'

/** The whole page. */
export function App({ services, queryClient, words }: AppProps) {
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={queryClient}>
        <WordsProvider value={words}>
          <Page />
        </WordsProvider>
      </QueryClientProvider>
    </ServicesProvider>
  )
}

function Page() {
  const restart = useRestart()
  const [task, openTask] = useTask()
  const help = useHelpAddress()
  useFocusBack(help !== null)
  return (
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
      <TaskContext value={openTask}>
        {/* Hidden, not gone: closing Help or a task leads back to what was typed, and to the page and the row that were there. */}
        <div hidden={help !== null}>
          <StartedPage task={task} />
        </div>
        {help !== null && <HelpPage entry={help} />}
      </TaskContext>
    </ErrorBoundary>
  )
}

function StartedPage({ task }: { readonly task: Task | null }) {
  const { data: start, error, dataUpdatedAt, isFetching } = useQuery(startQuery(useServices()))
  const open = use(TaskContext)
  const openKit = (): void => {
    open({ name: 'administrator-kit' })
  }
  const restart = useRestart()
  if (error) return <Failed error={error} onRestart={restart} />
  if (!start) return <LoadingPage />
  return (
    <SessionProvider key={start.instance.baseUrl} instance={start.instance}>
      <OpenKitContext value={isGitLabCom(start.instance) ? null : openKit}>
        <div hidden={task !== null}>
          {/* What was made from the start before is out of date, and whatever a person opened in it would go with it. */}
          {isFetching ? <LoadingPage /> : <Screens key={dataUpdatedAt} start={start} />}
        </div>
        {task && <InstanceTask task={task} />}
      </OpenKitContext>
    </SessionProvider>
  )
}

function Screens({ start }: { readonly start: Start }) {
  const { session } = useSession()
  // Once there was something to see, signing out or unlinking the last group must not take the screen away.
  const [hasBegun, setHasBegun] = useState(false)
  const screen = screenFor(start.linkedGroups, session)
  if (screen === 'linked-groups' && !hasBegun) setHasBegun(true)
  return hasBegun || screen === 'linked-groups' ? (
    <LinkedGroupsScreen isFirstTime={start.linkedGroups.subscriptions.length === 0} />
  ) : (
    <GetStartedScreen />
  )
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
    <main className={messageStyles.page}>
      <PageHeader />
      <Skeleton />
    </main>
  )
}
