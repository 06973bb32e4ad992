import Button from '@atlaskit/button/default/button'
import { useMutation } from '@tanstack/react-query'
import { use, useState, type ReactNode } from 'react'
import type { Reading } from '../../domain/connection-check.ts'
import type { HelpCheck } from '../../domain/help/help-entry.ts'
import { instanceName, isGitLabCom, isSameInstance, type Instance } from '../../domain/instance.ts'
import { closeHelp } from '../help-address.ts'
import { JiraUserRule } from '../parts/jira-user/jira-user-rule.tsx'
import { useServices } from '../services.tsx'
import { TaskContext, type Task } from '../tasks/task.ts'
import type { AllRareWords } from '../words/en/rare-words.ts'
import { useRareWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'

type ChecksProps = {
  readonly checks: readonly HelpCheck[]
  readonly startedWith: Instance | null
}

/** What the page can find out itself. Nothing is asked before somebody presses. */
export function Checks({ checks, startedWith }: ChecksProps) {
  const { help, instances, linkedGroups } = useRareWords()
  const { host } = useServices()
  const isBehindHost = startedWith !== null && !isSameInstance(startedWith, host)
  const button: Readonly<Record<HelpCheck, ReactNode>> = {
    connection: startedWith && <TaskButton task={{ name: 'check' }} label={instances.checkConnection} />,
    'data-arrival': startedWith && <TaskButton task={{ name: 'data-arrival' }} label={linkedGroups.isDataArriving} />,
    // The host is nobody's to repair here, and what it answers says nothing about an instance behind it.
    repair: isBehindHost && <TaskButton task={{ name: 'repair', snapshot: null }} label={instances.stoppedSending} />,
    'administrator-kit': startedWith && !isGitLabCom(startedWith) && (
      <TaskButton task={{ name: 'administrator-kit' }} label={instances.administratorKit} />
    ),
    'jira-user': startedWith && <JiraUserCheck />,
    'installed-event': !isBehindHost && <InstalledEventCheck />,
  }
  return (
    <section aria-label={help.checksTitle}>
      <h3>{help.checksTitle}</h3>
      {!startedWith && checks.some((check) => check !== 'installed-event') && <p>{help.needsJira}</p>}
      <div className={panelStyles.actions}>
        {checks.map((check) => (
          <div key={check}>{button[check]}</div>
        ))}
      </div>
    </section>
  )
}

function TaskButton({ task, label }: { readonly task: Task; readonly label: string }) {
  const open = use(TaskContext)
  return (
    <Button
      onClick={() => {
        closeHelp(() => {
          open(task)
        })
      }}
    >
      {label}
    </Button>
  )
}

function JiraUserCheck() {
  const { help } = useRareWords()
  const [isAsked, setIsAsked] = useState(false)
  if (isAsked) return <JiraUserRule />
  return (
    <Button
      onClick={() => {
        setIsAsked(true)
      }}
    >
      {help.checks['jira-user']}
    </Button>
  )
}

/** Only of the host: no other GitLab lets a page read the answer. */
function InstalledEventCheck() {
  const { help } = useRareWords()
  const { host, askForInstalledEvent } = useServices()
  const ask = useMutation({ mutationFn: () => askForInstalledEvent(host, new AbortController().signal) })
  return (
    <>
      <Button
        isLoading={ask.isPending}
        onClick={() => {
          ask.mutate()
        }}
      >
        {help.checks['installed-event']}
      </Button>
      <p role="status">{ask.data && answerTo(help, instanceName(host), ask.data)}</p>
    </>
  )
}

function answerTo({ eventAnswer }: AllRareWords['help'], host: string, reading: Reading): string {
  if (reading.kind !== 'answered') return eventAnswer.none(host)
  // Others answer 401 as well.
  return reading.status === 401 && reading.isGitLabs ? eventAnswer.asDue(host) : eventAnswer.other(host, reading.status)
}
