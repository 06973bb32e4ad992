import { isGitLabCom, instanceName } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import * as checkableStyles from './checkable.module.css'
import * as versionOptionsStyles from './version-options.module.css'

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
  const options: readonly { version: Version; title: string; hint: string }[] = [
    { version: 'host', title: hostVersionName(words, host), hint: words.instances.groupsOn(instanceName(host)) },
    {
      version: 'self-managed',
      title: words.instances.selfManaged,
      hint: words.instances.groupsOnServer,
    },
  ]
  return (
    <fieldset className={versionOptionsStyles.versionOptions}>
      <legend>{legend}</legend>
      {options.map(({ version, title, hint }) => (
        <label key={version}>
          <input
            type="radio"
            className={checkableStyles.checkable}
            name="version"
            checked={value === version}
            onChange={() => {
              onChange(version)
            }}
          />
          <span>
            <strong>{title}</strong>
            <span className={versionOptionsStyles.hint}>{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Another host than GitLab.com may forward as well, and is not to be called by a wrong name. */
export const hostVersionName = (words: Words, host: Parameters<typeof isGitLabCom>[0]): string =>
  isGitLabCom(host) ? words.instances.gitLabCom : words.instances.gitLabOn(instanceName(host))
