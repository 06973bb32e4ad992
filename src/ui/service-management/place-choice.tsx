import Button from '@atlaskit/button/default/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Select } from '../parts/select.tsx'
import { useDebounced } from '../parts/use-debounced.ts'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { projectsQuery } from './queries.ts'
import { useSubgroups } from './use-subgroups.ts'
import * as serviceManagementStyles from './service-management.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type PlaceChoiceProps = {
  readonly group: IntegrationPlace
  readonly chosen: IntegrationPlace
  readonly session: Session
  readonly onChoose: (place: IntegrationPlace) => void
}

/** The linked group, its subgroups, and any of their projects. */
export function PlaceChoice({ group, chosen, session, onChoose }: PlaceChoiceProps) {
  const { serviceManagement } = useRareWords()
  const subgroups = useSubgroups(session, group.fullPath)
  const places = [group, ...subgroups, ...(chosen.kind === 'project' ? [chosen] : [])]
  return (
    <div className={serviceManagementStyles.servicePlaces}>
      <Select
        label={serviceManagement.place}
        value={chosen.fullPath}
        options={places.map(({ fullPath }) => ({ value: fullPath, text: fullPath }))}
        onSelect={(path) => {
          const place = places.find(({ fullPath }) => fullPath === path)
          if (place) onChoose(place)
        }}
      />
      <ProjectFinder group={group} session={session} onChoose={onChoose} />
    </div>
  )
}

function ProjectFinder({ group, session, onChoose }: Omit<PlaceChoiceProps, 'chosen'>) {
  const { serviceManagement } = useRareWords()
  const services = useServices()
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery(projectsQuery(services, session, group.id, useDebounced(typed, services.typingPauseMs)))
  return (
    <>
      <SearchField
        name="find-project"
        label={serviceManagement.findProject}
        hint={serviceManagement.findProjectHow}
        typed={typed}
        onTyped={setTyped}
      />
      {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
      {data && (
        <ul aria-label={serviceManagement.projects} className={serviceManagementStyles.serviceProjects}>
          {data.projects.map((project) => (
            <li key={project.id}>
              <Button
                spacing="compact"
                onClick={() => {
                  onChoose(project)
                }}
              >
                {project.fullPath}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={versionOptionsStyles.hint}>
        {data?.projects.length === 0 && serviceManagement.noProject}
        {data?.hasNextPage && data.total !== null && serviceManagement.firstProjects(data.projects.length, data.total)}
      </p>
    </>
  )
}
