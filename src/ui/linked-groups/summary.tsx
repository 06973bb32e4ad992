import Button from '@atlaskit/button/default/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Session } from '../../domain/session.ts'
import { projectTotalQuery, type ProjectTotal } from '../parts/project-queries.ts'
import { RelativeDate } from '../parts/relative-date.tsx'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import { ExportButtons } from './export-buttons.tsx'
import { useNow } from './use-now.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as linkedGroupsStyles from './linked-groups.module.css'

/** The whole list in one line, and the ways to take it along. */
export function Summary({ linkedGroups }: { readonly linkedGroups: readonly LinkedGroup[] }) {
  const words = useWords()
  const { session } = useSession()
  const now = useNow()
  const dates = linkedGroups.flatMap(({ subscription }) => subscription.createdAt ?? [])
  const oldest = dates.reduce<Date | undefined>((first, date) => (first && first <= date ? first : date), undefined)
  const newest = dates.reduce<Date | undefined>((last, date) => (last && last >= date ? last : date), undefined)
  return (
    <div className={linkedGroupsStyles.summary}>
      <dl>
        {session && <Projects linkedGroups={linkedGroups} session={session} />}
        {oldest && (
          <div>
            <dt>{words.linkedGroups.oldest}</dt>
            <dd>
              <RelativeDate date={oldest} now={now} />
            </dd>
          </div>
        )}
        {newest && (
          <div>
            <dt>{words.linkedGroups.newest}</dt>
            <dd>
              <RelativeDate date={newest} now={now} />
            </dd>
          </div>
        )}
      </dl>
      <ExportButtons linkedGroups={linkedGroups} />
    </div>
  )
}

/** Counting takes one request per group: where there are many, somebody has to want it. */
const countedUnasked = 20

/** A group that another linked group covers is counted with that one. */
function Projects({ linkedGroups, session }: { readonly linkedGroups: readonly LinkedGroup[]; readonly session: Session }) {
  const words = useWords()
  const { gitlab } = useServices()
  const [isWanted, setIsWanted] = useState(false)
  const ids = linkedGroups.flatMap(({ match, coveredBy }) => (match.state === 'known' && !coveredBy ? [match.group.id] : []))
  const isCounting = ids.length > 0 && (isWanted || linkedGroups.length <= countedUnasked)
  const { data } = useQuery({ ...projectTotalQuery(gitlab, session, ids), enabled: isCounting })
  if (ids.length === 0) return null
  return (
    <div>
      <dt>{words.linkedGroups.projects}</dt>
      <dd>
        {isCounting ? (
          projectsText(words, data, ids.length)
        ) : (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={words.linkedGroups.countProjects}
            onClick={() => {
              setIsWanted(true)
            }}
          >
            {words.linkedGroups.count}
          </Button>
        )}
      </dd>
    </div>
  )
}

function projectsText(words: Words, total: ProjectTotal | undefined, groups: number): string {
  const { counting, moreThan, projectsInSome } = words.linkedGroups
  if (!total) return counting
  const { projects, countedGroups, isLowerBound } = total
  const number = words.formats.number(projects)
  const shown = isLowerBound ? moreThan(number) : number
  return countedGroups === groups ? shown : projectsInSome(shown, countedGroups, groups)
}
