import Button from '@atlaskit/button/default/button'
import Checkbox from '@atlaskit/checkbox/checkbox'
import { CheckboxField } from '@atlaskit/form/checkbox-field'
import Form from '@atlaskit/form/form'
import type { ReactNode } from 'react'
import { useServices } from '../services.tsx'
import { JiraUserRule } from '../parts/jira-user/jira-user-rule.tsx'
import { directionLines } from '../parts/direction-lines.ts'
import { NetworkDirections } from '../parts/network-directions.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { TextBlock } from '../parts/text-block.tsx'
import { useAllWords } from '../words/words.ts'
import { documentation, hostValues } from '../../domain/host-values.ts'
import { SettingState, SettingValue } from '../parts/setting-value.tsx'
import { Video } from '../parts/video.tsx'
import { ExternalLink } from '../parts/external-link.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type Prerequisite = 'prerequisites' | 'oauth' | 'instance' | 'jira-user'

export type PrerequisitesStepProps = {
  readonly ticked: ReadonlySet<Prerequisite>
  readonly onTicked: (ticked: ReadonlySet<Prerequisite>) => void
  readonly onKit: () => void
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onCancel: () => void
}

const prerequisiteCount = 4

/** Of the headings in GitLab's documentation. */
const anchors: Readonly<Record<Prerequisite, string>> = {
  prerequisites: 'prerequisites',
  oauth: 'set-up-oauth-authentication',
  instance: 'set-up-your-instance',
  'jira-user': 'jira-user-requirements',
}

/** What has to be done on the instance and in Jira before an address makes sense, with the values for this host. */
export function PrerequisitesStep({ ticked, onTicked, onKit, onBack, onNext, onCancel }: PrerequisitesStepProps) {
  const words = useAllWords()
  const { host, gitlab, frame } = useServices()
  const values = hostValues(host, gitlab.redirectUri())
  const missing = prerequisiteCount - ticked.size
  const request = (): string => words.setUp.request(values, frame.siteUrl, documentation, directionLines(words, 'behind-host', host))
  const item = (name: Prerequisite, children: ReactNode) => (
    <ChecklistItem
      name={name}
      isTicked={ticked.has(name)}
      onTick={(isTicked) => {
        onTicked(new Set(isTicked ? [...ticked, name] : [...ticked].filter((other) => other !== name)))
      }}
    >
      {children}
    </ChecklistItem>
  )
  return (
    <Form noValidate onSubmit={onNext}>
      <p>{words.setUp.beforeAddress}</p>
      <Video way="behind-host" />
      <ol className={taskStyles.checklist}>
        {item(
          'prerequisites',
          <>
            {words.setUp.needed}
            <p>{words.network.title}:</p>
            <NetworkDirections way="behind-host" />
          </>,
        )}
        {item(
          'oauth',
          <>
            <p>{words.setUp.newApplication}</p>
            <dl>
              <SettingValue name="Redirect URI" value={values.redirectUri} />
              <SettingState name="Trusted" state={words.setUp.cleared} />
              <SettingState name="Confidential" state={words.setUp.cleared} />
              <SettingState name="Scopes" state={words.setUp.onlyApi} />
            </dl>
            <p>{words.setUp.saveApplication}</p>
            <dl>
              <SettingState name="Jira Connect Application ID" state={words.setUp.itsApplicationId} />
            </dl>
          </>,
        )}
        {item(
          'instance',
          <>
            <p>{words.setUp.appSettings}</p>
            <dl>
              <SettingValue name="Jira Connect Proxy URL" value={values.proxyUrl} />
            </dl>
            <p>{words.setUp.letterByLetter}</p>
          </>,
        )}
        {item('jira-user', <JiraUserRule />)}
      </ol>
      <details className={taskStyles.request}>
        <summary>{words.setUp.somebodyElse}</summary>
        <p>{words.setUp.sendRequest(values.hostName)}</p>
        <TextBlock text={request()} />
        <CopyButton label={words.setUp.copyRequest} text={request} />
      </details>
      <p>{words.setUp.byScript}</p>
      <div className={panelStyles.actions}>
        <Button onClick={onKit}>{words.instances.administratorKit}</Button>
      </div>
      <div className={panelStyles.actions}>
        <Button appearance="primary" isDisabled={missing > 0} type="submit">
          {words.buttons.next}
        </Button>
        <Button onClick={onBack}>{words.buttons.back}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {words.buttons.cancel}
        </Button>
        <span role="status" className={versionOptionsStyles.hint}>
          {missing > 0 && words.setUp.toTick(missing, prerequisiteCount)}
        </span>
      </div>
    </Form>
  )
}

type ChecklistItemProps = {
  readonly name: Prerequisite
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly children: ReactNode
}

function ChecklistItem({ name, isTicked, onTick, children }: ChecklistItemProps) {
  const words = useAllWords()
  const { title, documentation: link, documentationName } = words.setUp.checklist[name]
  return (
    <li className={taskStyles.checklistItem}>
      <div className={taskStyles.checklistTitle}>
        <CheckboxField name={name}>
          {({ fieldProps: { id } }) => (
            <Checkbox
              id={id}
              label={<strong>{title}</strong>}
              isChecked={isTicked}
              onChange={({ currentTarget }) => {
                onTick(currentTarget.checked)
              }}
            />
          )}
        </CheckboxField>
        {/* Beside the label, not in it: reading the documentation ticks nothing. */}
        <ExternalLink href={`${documentation}#${anchors[name]}`} aria-label={documentationName}>
          {link}
        </ExternalLink>
      </div>
      <div className={taskStyles.checklistDetails}>{children}</div>
    </li>
  )
}
