import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { AppError, isFailure } from '../../domain/failure.ts'
import type { Instance } from '../../domain/instance.ts'
import { PageHeader } from '../parts/page/page-header.tsx'
import { installationQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { SessionProvider } from '../parts/session/session-provider.tsx'
import { InstanceWaysOut } from '../tasks/instance-ways-out.tsx'
import { InstanceTask } from './instance-task.tsx'
import { TaskContext, useTask, type Task } from '../tasks/task.ts'
import type { Restart } from '../start.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { OpenKitContext } from '../parts/failure/open-kit.ts'
import * as messageStyles from '../parts/message.module.css'

export type FailedPageProps = { readonly error: unknown; readonly onRestart: Restart }

/**
 * In place of everything else where the page cannot start. Where a chosen instance is the reason, the ways out are
 * about it: without them nobody could leave an instance that is gone.
 */
export function FailedPage({ error, onRestart }: FailedPageProps) {
  const [task, setTask] = useTask()
  const instance = useChosenInstance(error)
  const retry = (): void => {
    onRestart()
  }
  useArrival(isFailure(error, 'outside-jira'), retry)
  const openTask = (next: Task | null): void => {
    setTask(next)
    // A check changes nothing; after anything else the page may be able to start.
    if (next === null && task?.name !== 'check') retry()
  }
  const openKit = (): void => {
    openTask({ name: 'administrator-kit' })
  }
  return (
    <>
      <main className={messageStyles.page} hidden={task !== null}>
        <PageHeader />
        <OpenKitContext value={instance && openKit}>
          <FailureMessage error={error} onRetry={retry} />
        </OpenKitContext>
        {instance && (
          <TaskContext value={openTask}>
            <InstanceWaysOut
              instance={instance}
              offer={['check', ...(isFailure(error, 'context-token-refused') ? (['repair'] as const) : []), 'change-version']}
            />
          </TaskContext>
        )}
      </main>
      {instance && task && (
        <SessionProvider key={instance.baseUrl} instance={instance}>
          <TaskContext value={openTask}>
            <InstanceTask task={task} />
          </TaskContext>
        </SessionProvider>
      )}
    </>
  )
}

/** Goes on where the frame that was missing has come after all. */
function useArrival(isMissing: boolean, onArrival: () => void): void {
  const { arrival } = useServices().frame
  const goOn = useEffectEvent(onArrival)
  useEffect(() => {
    if (!isMissing) return
    let isCurrent = true
    void arrival?.then(() => {
      if (isCurrent) goOn()
    })
    return () => {
      isCurrent = false
    }
  }, [isMissing, arrival])
}

/** The instance that the host has forwarded to, where what failed was asked of it; null where nobody knows. */
function useChosenInstance(error: unknown): Instance | null {
  const services = useServices()
  const isAboutInstance = error instanceof AppError && error.call !== null && !error.call.address.startsWith(services.host.baseUrl)
  // Where it cannot be asked, this is not about the instance, and the message says what it is about.
  const { data } = useQuery({ ...installationQuery(services), enabled: isAboutInstance })
  return isAboutInstance ? (data?.chosenInstance ?? null) : null
}
