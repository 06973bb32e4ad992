import Button from '@atlaskit/button/default/button'
import Checkbox from '@atlaskit/checkbox/checkbox'
import Form from '@atlaskit/form/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Group } from '../../domain/group.ts'
import { instanceName, isGitLabCom } from '../../domain/instance.ts'
import { tiers, type Integration, type IntegrationChange, type IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { LabelledField } from '../parts/labelled-field.tsx'
import { Message } from '../parts/message.tsx'
import { useWrite } from '../parts/use-write.ts'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { Below } from './below.tsx'
import { judge, type Draft } from './draft.ts'
import { integrationQuery, ownBelowKey } from './queries.ts'
import { useSayValues } from './use-say-values.ts'
import { ValueSource } from './value-source.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as serviceManagementStyles from './service-management.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type ValuesFormProps = {
  readonly group: Group
  readonly place: IntegrationPlace
  readonly session: Session
  /** Null where the user may not read it, and so not save. */
  readonly integration: Integration | null
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  /** That draft is what GitLab has now. */
  readonly onSaved: (draft: Draft) => void
}

/** What is typed meanwhile is another draft. */
type Sent = { readonly wanted: IntegrationChange; readonly draft: Draft }

/** What GitLab has, what it is to have, and what that changes below. */
export function ValuesForm({ group, place, session, integration, draft, onDraft, onSaved }: ValuesFormProps) {
  const { serviceManagement } = useRareWords()
  const services = useServices()
  const queryClient = useQueryClient()
  const sayValues = useSayValues()
  const [isJudged, setIsJudged] = useState(false)
  const offersGating = isGitLabCom(session.instance)
  const { read, flaws, change } = judge(draft, offersGating)
  const queryKey = integrationQuery(services, session, place).queryKey
  const save = useWrite({
    mutationFn: ({ wanted }: Sent) => services.saveIntegration(session, place, wanted),
    onSuccess: (kept, sent) => {
      queryClient.setQueryData(queryKey, kept)
      onSaved(sent.draft)
      setIsJudged(false)
    },
    // What is below may have changed with it, and what is above may count it.
    onSettled: () => {
      queryClient.removeQueries({ queryKey: ownBelowKey(session) })
      void queryClient.invalidateQueries({ queryKey: queryKey.slice(0, 3), refetchType: 'none' })
    },
  })
  const submit = (): void => {
    setIsJudged(true)
    if (change && integration) save.start({ wanted: change, draft })
  }
  const become = (changed: Partial<Draft>): void => {
    onDraft({ ...draft, ...changed })
  }
  const canInherit = place.kind === 'project' || place.fullPath.includes('/')
  return (
    <section aria-label={serviceManagement.source} className={serviceManagementStyles.serviceValues}>
      {integration && <Present integration={integration} place={place} />}
      <Form noValidate onSubmit={submit}>
        {canInherit && (
          <ValueSource
            inherits={draft.inherits}
            onInherits={(inherits) => {
              become({ inherits })
            }}
          />
        )}
        {!draft.inherits && (
          <>
            <LabelledField
              name="service-ids"
              label={serviceManagement.serviceIds}
              flaw={
                flaws.includes('unfit')
                  ? serviceManagement.flaws.unfit(read.unfit.join(' '))
                  : flaws.includes('too-many')
                    ? serviceManagement.flaws['too-many'](read.ids.length)
                    : null
              }
              hint={
                <>
                  {serviceManagement.serviceIdsHow} <strong>{serviceManagement.read(read.ids.length)}</strong>
                  {read.repeated > 0 && ` ${serviceManagement.repeated(read.repeated)}`}
                  {read.odd.length > 0 && ` ${serviceManagement.odd(read.odd.join(' '))}`}
                </>
              }
            >
              {(field) => (
                <textarea
                  {...field}
                  rows={5}
                  autoComplete="off"
                  spellCheck={false}
                  className={serviceManagementStyles.serviceIds}
                  aria-invalid={flaws.includes('unfit') || flaws.includes('too-many')}
                  value={draft.idsText}
                  onChange={({ currentTarget }) => {
                    become({ idsText: currentTarget.value })
                  }}
                />
              )}
            </LabelledField>
            {offersGating ? (
              <fieldset className={serviceManagementStyles.gatingFields}>
                <legend>{serviceManagement.gating}</legend>
                <Checkbox
                  label={serviceManagement.gatingOn}
                  isChecked={draft.isGating}
                  onChange={({ currentTarget }) => {
                    become({ isGating: currentTarget.checked })
                  }}
                />
                <p className={versionOptionsStyles.hint}>{serviceManagement.gatingNeeds}</p>
                {draft.isGating && (
                  <div role="group" aria-label={serviceManagement.tiers}>
                    <p>
                      <strong>{serviceManagement.tiers}</strong> {serviceManagement.tiersHow}
                    </p>
                    {tiers.map((tier) => (
                      <Checkbox
                        key={tier}
                        label={tier}
                        isChecked={draft.tiers.includes(tier)}
                        onChange={({ currentTarget: { checked } }) => {
                          become({ tiers: tiers.filter((each) => (each === tier ? checked : draft.tiers.includes(each))) })
                        }}
                      />
                    ))}
                    {isJudged && flaws.includes('no-tier') && <p role="alert">{serviceManagement.flaws['no-tier']()}</p>}
                  </div>
                )}
              </fieldset>
            ) : (
              <p>{serviceManagement.gatingElsewhere(instanceName(session.instance))}</p>
            )}
          </>
        )}
        {integration && place.kind === 'group' && <Below group={{ ...group, ...place }} session={session} />}
        {save.error && <FailureMessage error={save.error} onRetry={submit} />}
        {save.isSuccess && (
          <div role="status">
            <Message kind="success" title={serviceManagement.saved}>
              <p>{sayValues(save.data)}</p>
            </Message>
          </div>
        )}
        {integration && (
          <div className={panelStyles.actions}>
            <Button type="submit" appearance="primary" isLoading={save.isPending}>
              {serviceManagement.save}
            </Button>
          </div>
        )}
      </Form>
    </section>
  )
}

function Present({ integration, place: { fullPath } }: { readonly integration: Integration; readonly place: IntegrationPlace }) {
  const { serviceManagement } = useRareWords()
  const sayValues = useSayValues()
  if (!integration.isActive) {
    return (
      <Message kind="warning" title={serviceManagement.isOff(fullPath)}>
        <p>{serviceManagement.isOffHow}</p>
        <p>{sayValues(integration)}</p>
      </Message>
    )
  }
  return (
    <p>
      {serviceManagement.isOn(fullPath)} {sayValues(integration)}
    </p>
  )
}
