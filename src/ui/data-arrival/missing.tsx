import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { arrivalRemedy, type ArrivalVerdict } from '../../domain/data-arrival.ts'
import { instanceName } from '../../domain/instance.ts'
import { ExternalLink } from '../parts/external-link.tsx'
import { RelativeDate } from '../parts/relative-date.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useServices } from '../services.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRareWords, useWords } from '../words/words.ts'
import { IssueLink, MergeRequestLink } from './links.tsx'
import * as panelStyles from '../parts/panel.module.css'

const shownOnes = 3

export type MissingProps = Omit<Extract<ArrivalVerdict, { state: 'nothing' }>, 'state'> & { readonly lookedAt: Date }

/** What has not arrived, and what helps, by the way in which the app was installed. */
export function Missing({ missing, before, lookedAt }: MissingProps) {
  const { dataArrival } = useRareWords()
  const references = new Set(missing.map(({ mergeRequest }) => mergeRequest.reference))
  return (
    <>
      <p>{dataArrival.missing(references.size)}</p>
      <ul>
        {missing.slice(0, shownOnes).map(({ mergeRequest, key }) => (
          <li key={`${mergeRequest.reference} ${key}`}>
            {dataArrival.names(<MergeRequestLink mergeRequest={mergeRequest} />, <IssueLink issueKey={key} />)}
          </li>
        ))}
        {missing.length > shownOnes && <li>{dataArrival.more(missing.length - shownOnes)}</li>}
      </ul>
      {before && <p>{dataArrival.before(<IssueLink issueKey={before.key} />, <RelativeDate date={before.since} now={lookedAt} />)}</p>}
      <p>{dataArrival.outdatedSecret}</p>
      <Remedy />
    </>
  )
}

const support = {
  'gitlab-support': 'https://about.gitlab.com/support/',
  'new-installed-event': 'https://support.atlassian.com/jira-software-cloud/',
} as const

function Remedy() {
  const words = useWords()
  const { dataArrival } = useRareWords()
  const { host } = useServices()
  const { instance } = useSession()
  const open = use(TaskContext)
  const remedy = arrivalRemedy(instance, host)
  return (
    <>
      <p>{dataArrival.remedies[remedy](instanceName(instance))}</p>
      {remedy === 'repair' ? (
        <div className={panelStyles.actions}>
          <Button
            onClick={() => {
              open({ name: 'repair', snapshot: null })
            }}
          >
            {words.instances.stoppedSending}
          </Button>
        </div>
      ) : (
        <p>
          <ExternalLink href={support[remedy]}>{dataArrival.support[remedy]}</ExternalLink>
        </p>
      )}
    </>
  )
}
