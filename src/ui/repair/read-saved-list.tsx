import { useState } from 'react'
import { instanceAddress, instanceName, isSameInstance } from '../../domain/instance.ts'
import { readSnapshot, type LinksSnapshot } from '../../domain/links-snapshot.ts'
import { LabelledField } from '../parts/labelled-field.tsx'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useAllWords } from '../words/words.ts'
import * as repairStyles from './repair.module.css'

/** Takes the file that a repair saved before it started. */
export function ReadSavedList({ onList }: { readonly onList: (snapshot: LinksSnapshot) => void }) {
  const words = useAllWords()
  const { host, frame } = useServices()
  const { instance } = useSession()
  const [fault, setFault] = useState<string | null>(null)

  const read = async (file: File): Promise<void> => {
    // A list of links is small; anything larger is another file. One that is gone again reads as an empty one.
    const parsed =
      file.size > 5_000_000 ? ({ ok: false, flaw: 'not-ours' } as const) : readSnapshot(await file.text().catch(() => ''), host)
    const sentence = parsed.ok ? misfit(parsed.snapshot) : words.repair.faults[parsed.flaw]
    setFault(sentence)
    if (parsed.ok && sentence === null) onList(parsed.snapshot)
  }
  const misfit = (snapshot: LinksSnapshot): string | null => {
    if (snapshot.siteUrl !== frame.siteUrl) return words.repair.otherSite(snapshot.siteUrl)
    if (isSameInstance(instance, host) || isSameInstance(instance, snapshot.instance)) return null
    return words.repair.otherInstance(instanceAddress(snapshot.instance), instanceName(instance))
  }
  return (
    <section className={repairStyles.remedy}>
      <h3>{words.repair.readList}</h3>
      <p>{words.repair.readListHow}</p>
      <LabelledField name="saved-list" label={words.repair.savedList} flaw={fault}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept="application/json,.json"
            aria-invalid={fault !== null}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? []
              if (file) void read(file)
            }}
          />
        )}
      </LabelledField>
    </section>
  )
}
