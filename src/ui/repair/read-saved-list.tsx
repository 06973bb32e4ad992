import { useId, useState } from 'react'
import { instanceAddress, instanceName, isSameInstance } from '../../domain/instance.ts'
import { readSnapshot, type LinksSnapshot } from '../../domain/links-snapshot.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'

/** Takes the file that a repair saved before it started. */
export function ReadSavedList({ onList }: { readonly onList: (snapshot: LinksSnapshot) => void }) {
  const { host, jira } = useServices()
  const { instance } = useSession()
  const [fault, setFault] = useState<string | null>(null)
  const id = useId()

  const read = async (file: File): Promise<void> => {
    // A list of links is small; anything larger is another file.
    const parsed = file.size > 5_000_000 ? ({ ok: false, flaw: 'not-ours' } as const) : readSnapshot(await file.text())
    const sentence = parsed.ok ? misfit(parsed.snapshot) : fileFaults[parsed.flaw]
    setFault(sentence)
    if (parsed.ok && sentence === null) onList(parsed.snapshot)
  }
  const misfit = (snapshot: LinksSnapshot): string | null => {
    if (snapshot.siteUrl !== jira.siteUrl) return `This list belongs to another Jira site: ${snapshot.siteUrl ?? 'unknown'}.`
    if (isSameInstance(instance, host) || isSameInstance(instance, snapshot.instance)) return null
    return `This list belongs to ${instanceAddress(snapshot.instance)}, and this Jira site now uses ${instanceName(instance)}. Change GitLab version first.`
  }
  return (
    <section className="remedy">
      <h3>Read a saved list</h3>
      <p>Every repair saves a list of the links before it starts. If it was interrupted, choose that file to go on.</p>
      <label htmlFor={id}>Saved list of links</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-invalid={fault !== null}
        aria-describedby={`${id}-says`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) void read(file)
        }}
      />
      <div id={`${id}-says`} role="status">
        {fault !== null && <p className="field-error">{fault}</p>}
      </div>
    </section>
  )
}

const fileFaults = {
  'not-ours': 'This file is not a list that this page saved, or it was changed since. Its name starts with gitlab-for-jira-links.',
  newer: 'This list was saved by a newer version of this page. Reload the page in Jira and try again.',
}
