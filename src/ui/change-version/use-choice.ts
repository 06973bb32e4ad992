import { use, useRef, useState } from 'react'
import { instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { TaskContext } from '../tasks/task.ts'
import type { Restart } from '../shell/use-start.ts'
import { words } from '../words/words.ts'
import { hasNoLinks, type PresentLinks } from './use-present-links.ts'

/** Saving a choice, from the button to the page that starts anew with it. */
export type ChoiceControl = {
  /** What the host has chosen, as far as this page knows. */
  readonly present: Instance
  /** Saves, or asks first where links are at stake. */
  readonly ask: (to: Instance, links: PresentLinks) => void
  /** What waits for a confirmation. */
  readonly asked: Instance | null
  readonly confirm: () => void
  readonly decline: () => void
  readonly isSaving: boolean
  /** What was to be chosen when it failed, and why. */
  readonly failed: { readonly to: Instance; readonly error: unknown } | null
  readonly forgetError: () => void
  /** The instance that is chosen now, where only a new load of the page lets it ask that. */
  readonly reloadFor: Instance | null
}

export function useChoice(onRestart: Restart): ChoiceControl {
  const { selfManaged, endSession, gitlab, jira, host } = useServices()
  const { instance, session } = useSession()
  const close = use(TaskContext)
  const [present, setPresent] = useState(instance)
  const [asked, setAsked] = useState<Instance | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const [failed, setFailed] = useState<ChoiceControl['failed']>(null)
  const [reloadFor, setReloadFor] = useState<Instance | null>(null)
  // A second click comes before the first has reached the screen.
  const isUnderWay = useRef(false)

  const save = async (to: Instance): Promise<void> => {
    const { chooseInstance } = await selfManaged()
    const outcome = await chooseInstance({ from: present, to })
    // Nobody needs the access to the instance before any more; GitLab ends it by itself if it cannot be told.
    if (session && !isSameInstance(to, instance)) endSession(session).catch(() => undefined)
    jira.showFlag({ title: words.setUp.changed, body: words.setUp.nowUses(instanceName(to)), type: 'success' })
    if (!outcome.isFormerTold) {
      jira.showFlag({
        title: words.setUp.notTold(instanceName(present)),
        body: words.setUp.notToldHow,
        type: 'warning',
      })
    }
    if (outcome.needsReload) {
      setReloadFor(to)
      jira.reload()
      return
    }
    close(null)
    onRestart()
  }

  const start = (to: Instance): void => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setAsked(null)
    setFailed(null)
    setIsSaving(true)
    save(to)
      .catch(async (error: unknown) => {
        setFailed({ to, error })
        // On the way from one instance to another it may have stopped in between.
        const { chosenInstance } = await gitlab.installation().catch(() => ({ chosenInstance: present }))
        setPresent(chosenInstance ?? host)
      })
      .finally(() => {
        isUnderWay.current = false
        setIsSaving(false)
      })
  }

  return {
    present,
    ask: (to, links) => {
      if (hasNoLinks(links)) start(to)
      else setAsked(to)
    },
    asked,
    confirm: () => {
      if (asked) start(asked)
    },
    decline: () => {
      setAsked(null)
    },
    isSaving,
    failed,
    forgetError: () => {
      setFailed(null)
    },
    reloadFor,
  }
}
