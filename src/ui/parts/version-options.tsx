import { isGitLabCom, instanceName } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import { Choice } from './choice.tsx'

export type Version = 'host' | 'self-managed'

export type VersionOptionsProps = {
  readonly legend: string
  readonly value: Version
  readonly onChange: (version: Version) => void
}

/** The two choices, by the names that GitLab's documentation has for them. */
export function VersionOptions({ legend, value, onChange }: VersionOptionsProps) {
  const words = useWords()
  const { host } = useServices()
  return (
    <Choice
      legend={legend}
      value={value}
      onChange={onChange}
      options={[
        { value: 'host', title: hostVersionName(words, host), hint: words.instances.groupsOn(instanceName(host)) },
        { value: 'self-managed', title: words.instances.selfManaged, hint: words.instances.groupsOnServer },
      ]}
    />
  )
}

/** Another host than GitLab.com may forward as well, and is not to be called by a wrong name. */
export const hostVersionName = (words: Words, host: Parameters<typeof isGitLabCom>[0]): string =>
  isGitLabCom(host) ? words.instances.gitLabCom : words.instances.gitLabOn(instanceName(host))
