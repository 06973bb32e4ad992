import { useQueries, useQuery } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import { namedWork } from '../../domain/named-work.ts'
import type { Session } from '../../domain/session.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import { jiraProjectsQuery, recentWorkQuery } from './queries.ts'
import { useDebounced } from '../parts/use-debounced.ts'
import * as linkDialogStyles from './link-dialog.module.css'

/** One request for each of them, however many are chosen. */
const mostGroups = 5

/** Somebody who goes on choosing is not through yet. */
const settleMs = 500

/**
 * Whether linking will bring anything: how much recent work of the chosen groups names an issue of this site. Nobody waits
 * for it, and where it cannot be told nothing is claimed.
 */
export function NamedWork({ session, groups }: { readonly session: Session; readonly groups: readonly Group[] }) {
  const { linkGroups } = useAllWords()
  const services = useServices()
  const settled = useDebounced(
    groups
      .slice(0, mostGroups)
      .map(({ id }) => id)
      .join(' '),
    settleMs,
  )
  const lookedAt = groups.filter(({ id }) => settled.split(' ').includes(String(id)))
  const projects = useQuery({ ...jiraProjectsQuery(services), enabled: lookedAt.length > 0 })
  const works = useQueries({ queries: lookedAt.map(({ id }) => recentWorkQuery(services, session, id)) })
  if (groups.length === 0) return null
  const isLooking = lookedAt.length === 0 || projects.isFetching || works.some(({ isFetching }) => isFetching)

  const say = (): string => {
    if (isLooking) return linkGroups.namedWork.looking
    const [exampleKey] = projects.data?.keys ?? []
    const found = lookedAt.flatMap(({ fullPath }, index) => {
      const mergeRequests = works[index]?.data
      if (!mergeRequests || !projects.data || exampleKey === undefined) return []
      return [{ fullPath, ...namedWork(mergeRequests, projects.data) }]
    })
    const told = found.filter(({ naming, unclear }) => naming > 0 || unclear === 0)
    if (told.length === 0 || exampleKey === undefined) return linkGroups.namedWork.notTold
    const where = told.length === 1 ? (told[0]?.fullPath ?? '') : linkGroups.namedWork.inGroups(told.length, groups.length)
    const [naming, recent] = [sum(told.map((one) => one.naming)), sum(told.map((one) => one.recent))]
    const none = told.filter((one) => one.naming === 0).map(({ fullPath }) => fullPath)
    const isAtLeast = told.some(({ unclear }) => unclear > 0)
    const sentences = [recent === 0 ? linkGroups.namedWork.noWork(where) : linkGroups.namedWork.naming(naming, recent, where, isAtLeast)]
    if (naming > 0 && none.length > 0) sentences.push(linkGroups.namedWork.noneIn(none.join(', ')))
    if (none.length > 0) sentences.push(linkGroups.namedWork.convention(exampleKey))
    return sentences.join(' ')
  }
  return (
    <p role="status" className={linkDialogStyles.namedWork}>
      {say()}
    </p>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
