import { useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { useWrite } from '../parts/use-write.ts'
import { installationQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRestart } from '../start.ts'
import { useAllWords } from '../words/words.ts'
import { hasNoLinks, type PresentLinks } from './use-present-links.ts'

/** Saving a control, from the button to the page that starts anew with it. */
export type SwitchControl = {
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

/** `onSaved` runs before the page starts anew. */
export function useSwitch(onSaved: () => void): SwitchControl {
  const words = useAllWords()
  const services = useServices()
  const { chooseInstance, endSession, frame, host } = services
  const { instance, session } = useSession()
  const close = use(TaskContext)
  const restart = useRestart()
  const [asked, setAsked] = useState<Instance | null>(null)
  const [reloadFor, setReloadFor] = useState<Instance | null>(null)
  // Asked for where a control has failed: on the way from one instance to another it may have stopped in between.
  const installation = useQuery({ ...installationQuery(services), enabled: false })
  const [mayHaveMoved, setMayHaveMoved] = useState(false)
  const present = mayHaveMoved && installation.data ? (installation.data.chosenInstance ?? host) : instance

  const control = useWrite({
    mutationFn: (to: Instance) => chooseInstance({ from: present, to }),
    onSuccess: ({ isFormerTold, needsReload }, to) => {
      // Nobody needs the access to the instance before any more; GitLab ends it by itself if it cannot be told.
      if (session && !isSameInstance(to, instance)) endSession(session).catch(() => undefined)
      frame.showFlag({ title: words.setUp.changed, body: words.setUp.nowUses(instanceName(to)), type: 'success' })
      if (!isFormerTold) {
        frame.showFlag({ title: words.setUp.notTold(instanceName(present)), body: words.setUp.notToldHow, type: 'warning' })
      }
      if (needsReload) {
        setReloadFor(to)
        frame.reload()
        return
      }
      onSaved()
      close(null)
      restart()
    },
    onError: () => {
      void installation.refetch().then(() => {
        setMayHaveMoved(true)
      })
    },
  })
  const start = (to: Instance): void => {
    setAsked(null)
    control.start(to)
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
    isSaving: control.isPending,
    failed: control.error && { to: control.variables, error: control.error },
    forgetError: control.reset,
    reloadFor,
  }
}
