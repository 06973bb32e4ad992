import Button from '@atlaskit/button/default/button'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { linksAsCsv, linksAsJson, type LinkRow } from '../../domain/export-links.ts'
import { instanceName } from '../../domain/instance.ts'
import { knownProjectCounts } from '../parts/project-queries.ts'
import { SavedNote } from '../parts/saved-note.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { useWords } from '../words/words.ts'
import { noteOn } from './group-cell.tsx'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as linkedGroupsStyles from './linked-groups.module.css'

export type ExportButtonsProps = { readonly linkedGroups: readonly LinkedGroup[] }

/** The whole list as a file or on the clipboard, with what is known of the groups. */
export function ExportButtons({ linkedGroups }: ExportButtonsProps) {
  const words = useWords()
  const { frame } = useServices()
  const { instance, session } = useSession()
  const queryClient = useQueryClient()
  const username = session?.user.username ?? ''
  const rows = (): LinkRow[] => {
    const counts = session ? knownProjectCounts(queryClient, session) : new Map<number, number | null>()
    return linkedGroups.map((linkedGroup) => rowOf(linkedGroup, counts, noteOn(words, linkedGroup, username)))
  }
  const [saved, setSaved] = useState<{ readonly name: string; readonly text: string } | null>(null)
  const save = (name: string, type: string, text: string): void => {
    saveFile(name, type, text)
    setSaved({ name, text })
  }
  const facts = () => ({ instance: instanceName(instance), site: frame.siteUrl, madeAt: new Date() })
  return (
    <div className={linkedGroupsStyles.exportButtons} role="group" aria-label={words.linkedGroups.exportList}>
      <span aria-hidden="true">{words.linkedGroups.export}</span>
      <Button
        spacing="compact"
        aria-label={words.linkedGroups.downloadCsv}
        onClick={() => {
          save('linked-groups.csv', 'text/csv', linksAsCsv(rows(), words.formats.csvSeparator))
        }}
      >
        CSV
      </Button>
      <Button
        spacing="compact"
        aria-label={words.linkedGroups.downloadJson}
        onClick={() => {
          save('linked-groups.json', 'application/json', linksAsJson(rows(), facts()))
        }}
      >
        JSON
      </Button>
      <CopyButton isCompact label={words.buttons.copy} text={() => saved?.text ?? linksAsCsv(rows(), words.formats.csvSeparator)} />
      {saved && <SavedNote name={saved.name} />}
    </div>
  )
}

function rowOf({ subscription, match, coveredBy }: LinkedGroup, counts: ReadonlyMap<number, number | null>, note: string | null): LinkRow {
  const group = match.state === 'known' ? match.group : null
  return {
    group: subscription.groupFullName,
    path: group?.fullPath ?? null,
    groupId: group?.id ?? null,
    address: group?.webUrl ?? null,
    visibility: group && group.visibility !== 'unknown' ? group.visibility : null,
    coveredBy: coveredBy?.fullPath ?? null,
    projects: group ? (counts.get(group.id) ?? null) : null,
    linkedAt: subscription.createdAt,
    note,
  }
}
