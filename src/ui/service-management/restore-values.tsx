import Button from '@atlaskit/button/default/button'
import { useQuery } from '@tanstack/react-query'
import pMap from 'p-map'
import { useState } from 'react'
import type { SavedValues } from '../../domain/saved-values.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { firstFew } from '../parts/first-few.ts'
import { Message } from '../parts/message.tsx'
import { useWrite } from '../parts/use-write.ts'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { comparedValuesQuery } from './queries.ts'
import * as panelStyles from '../parts/panel.module.css'

export type RestoreValuesProps = { readonly saved: readonly SavedValues[]; readonly session: Session }

const atOnce = 3
const shownPaths = 10

/** After the links of a list were made again: whether the values that it has are still there, else the way to get them back. */
export function RestoreValues({ saved, session }: RestoreValuesProps) {
  const { serviceManagement, linkedGroups } = useRareWords()
  const services = useServices()
  const { data: compared, error, refetch } = useQuery(comparedValuesQuery(services, session, saved))
  const [refused, setRefused] = useState<unknown>(null)
  const restore = useWrite({
    mutationFn: async (values: readonly SavedValues[]) => {
      setRefused(null)
      await pMap(
        values,
        // One that is refused keeps the others from nothing.
        (one) => services.restoreValues(session, one).catch(setRefused),
        { concurrency: atOnce },
      )
      await refetch()
    },
  })
  if (error) return <FailureMessage error={error} onRetry={() => void refetch()} />
  if (!compared) return <p role="status">{serviceManagement.comparing}</p>
  const { lost, strange } = compared
  const pathsOf = (values: readonly SavedValues[]): string =>
    firstFew(
      values.map(({ fullPath }) => fullPath),
      shownPaths,
      linkedGroups.andFurther,
    )
  return (
    <>
      {lost.length + strange.length === 0 && (
        <div role="status">
          <Message kind="success" title={serviceManagement.restored}>
            <p>{serviceManagement.restoredOf(saved.length)}</p>
          </Message>
        </div>
      )}
      {strange.length > 0 && (
        <Message kind="warning" title={serviceManagement.strange(strange.length)}>
          <p>{pathsOf(strange)}</p>
          <p>{serviceManagement.strangeHow}</p>
        </Message>
      )}
      {lost.length > 0 && (
        <Message kind="warning" title={serviceManagement.lost(lost.length)}>
          <p>{pathsOf(lost)}</p>
          {refused !== null && <FailureMessage error={refused} />}
          <div className={panelStyles.actions}>
            <Button
              isLoading={restore.isPending}
              onClick={() => {
                restore.start(lost)
              }}
            >
              {serviceManagement.restore(lost.length)}
            </Button>
          </div>
        </Message>
      )}
    </>
  )
}
