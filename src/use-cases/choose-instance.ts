import { failureOf } from '../domain/failure.ts'
import type { InstanceSwitch, SwitchOutcome } from '../domain/installation.ts'
import { isSameInstance, type Instance } from '../domain/instance.ts'
import type { GitLab, Probes } from '../domain/ports.ts'
import { certainWrite } from './certain-write.ts'

export type ChooseOptions = {
  readonly gitlab: Pick<GitLab, 'installation' | 'choose'>
  readonly probes: Pick<Probes, 'version'>
  readonly host: Instance
}

/**
 * Makes `to` the instance of this Jira site. Throws what the host says; then `from` is still chosen, unless the last of
 * the steps from one instance to another failed: ask the host again.
 */
export async function chooseInstance(options: ChooseOptions, { from, to }: InstanceSwitch): Promise<SwitchOutcome> {
  const { host, probes } = options
  const choose = (instance: Instance) => makeChosen(options, instance)
  let isFormerTold = true
  if (!isSameInstance(from, host) && !isSameInstance(to, host) && !isSameInstance(from, to)) {
    // Before anything is given up: where this fails, the host goes back to the former instance by itself.
    await choose(to)
    isFormerTold = await isToldToDelete(choose, from, host)
  }
  await choose(to)
  if (isSameInstance(to, host)) return { needsReload: false, isFormerTold }
  const reading = await probes.version(to, new AbortController().signal)
  return { needsReload: reading.kind === 'blocked', isFormerTold }
}

/**
 * An instance hears that it is left only on the way to GitLab.com (contract 6). One that cannot be chosen again is gone
 * or closed, and is left as it is.
 */
async function isToldToDelete(choose: (instance: Instance) => Promise<void>, former: Instance, host: Instance): Promise<boolean> {
  try {
    await choose(former)
  } catch (error) {
    if (failureOf(error)) return false
    throw error
  }
  await choose(host)
  return true
}

function makeChosen({ gitlab, host }: ChooseOptions, instance: Instance): Promise<void> {
  const isHost = isSameInstance(instance, host)
  return certainWrite(
    async () => {
      await gitlab.choose(isHost ? null : instance)
    },
    async () => {
      const { chosenInstance } = await gitlab.installation()
      return chosenInstance ? isSameInstance(chosenInstance, instance) : isHost
    },
  )
}
