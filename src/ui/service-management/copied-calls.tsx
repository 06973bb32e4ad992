import TextField from '@atlaskit/textfield/text-field'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callScript } from '../../domain/scripts-to-run/copied-call.ts'
import { gatingCall, type GatingFacts, type GatingStep } from '../../domain/scripts-to-run/gating-calls.ts'
import type { IntegrationChange, IntegrationPlace } from '../../domain/integration.ts'
import type { Session } from '../../domain/session.ts'
import { LabelledField } from '../parts/labelled-field.tsx'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { CopiedText } from './copied-text.tsx'
import { topLevelGroupQuery } from './queries.ts'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type CopiedCallsProps = {
  readonly place: IntegrationPlace
  readonly session: Session
  /** Null while what is typed cannot be saved. */
  readonly change: IntegrationChange | null
  readonly offersGating: boolean
}

/** Calls with a personal access token of the administrator's, which is asked for where they run. */
export function CopiedCalls({ place, session, change, offersGating }: CopiedCallsProps) {
  const { serviceManagement } = useRareWords()
  const [typedId, setTypedId] = useState('')
  const [environment, setEnvironment] = useState('production')
  const { data: topLevelId } = useQuery(topLevelGroupQuery(useServices(), session, place.fullPath))
  const accountId = /^[1-9]\d{0,14}$/.test(typedId.trim()) ? Number(typedId) : null
  const steps: readonly GatingStep[] = offersGating ? ['account', 'member', 'environment', 'token', 'values'] : ['values']
  const facts: GatingFacts = {
    instance: session.instance,
    place,
    topLevelGroup: String(topLevelId ?? place.fullPath.split('/')[0]),
    accountId,
    environment: environment.trim(),
    change,
  }
  return (
    <details className={taskStyles.request}>
      <summary>{serviceManagement.calls}</summary>
      <p>{serviceManagement.callsHow}</p>
      {offersGating && (
        <>
          <LabelledField
            name="account-id"
            label={serviceManagement.accountId}
            flaw={typedId.trim() !== '' && accountId === null ? serviceManagement.accountIdFlaw : null}
            hint={serviceManagement.accountIdHow}
          >
            {(field) => (
              <TextField
                {...field}
                inputMode="numeric"
                autoComplete="off"
                value={typedId}
                onChange={({ currentTarget }) => {
                  setTypedId(currentTarget.value)
                }}
              />
            )}
          </LabelledField>
          {place.kind === 'project' && (
            <LabelledField name="environment" label={serviceManagement.environment} flaw={null}>
              {(field) => (
                <TextField
                  {...field}
                  autoComplete="off"
                  spellCheck={false}
                  value={environment}
                  onChange={({ currentTarget }) => {
                    setEnvironment(currentTarget.value)
                  }}
                />
              )}
            </LabelledField>
          )}
        </>
      )}
      <ol className={panelStyles.steps}>
        {steps.map((step) => {
          const title = serviceManagement.callTitles[step]
          const call = gatingCall(step, facts)
          return (
            <li key={step}>
              {call ? (
                <CopiedText
                  title={title}
                  text={callScript(call, serviceManagement.terminal)}
                  copyLabel={serviceManagement.copyCall(title)}
                />
              ) : (
                <p>
                  {title}: {step === 'environment' ? serviceManagement.chooseProject : serviceManagement.nothingToSave}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
