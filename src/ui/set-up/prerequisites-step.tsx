import Button from '@atlaskit/button/default/button'
import { useId, type ReactNode } from 'react'
import { useServices } from '../services.tsx'
import { CopyButton } from '../support/copy-button.tsx'
import { administratorRequest, documentation, hostValues } from './host-values.ts'
import { SettingState, SettingValue } from './setting-value.tsx'

export type Prerequisite = 'prerequisites' | 'oauth' | 'instance' | 'jira-user'

export type PrerequisitesStepProps = {
  readonly ticked: ReadonlySet<Prerequisite>
  readonly onTicked: (ticked: ReadonlySet<Prerequisite>) => void
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onCancel: () => void
}

const prerequisiteCount = 4

/** What has to be done on the instance and in Jira before an address makes sense, with the values for this host. */
export function PrerequisitesStep({ ticked, onTicked, onBack, onNext, onCancel }: PrerequisitesStepProps) {
  const { host, gitlab, jira } = useServices()
  const values = hostValues(host, gitlab.redirectUri())
  const missing = prerequisiteCount - ticked.size
  const item = (name: Prerequisite, title: string, anchor: string, children: ReactNode) => (
    <ChecklistItem
      title={title}
      anchor={anchor}
      isTicked={ticked.has(name)}
      onTick={(isTicked) => {
        onTicked(new Set(isTicked ? [...ticked, name] : [...ticked].filter((other) => other !== name)))
      }}
    >
      {children}
    </ChecklistItem>
  )
  return (
    <>
      <p>These are needed before the address of your GitLab can be saved. Tick what is done.</p>
      <ol className="checklist">
        {item(
          'prerequisites',
          'Prerequisites',
          'prerequisites',
          <ul>
            <li>GitLab 15.7 or later.</li>
            <li>HTTPS with a publicly trusted certificate, its full chain included, reachable from the internet.</li>
            <li>
              The network lets {values.hostName} in, and GitLab out to {values.hostName} and to Jira Cloud.
            </li>
          </ul>,
        )}
        {item(
          'oauth',
          'Set up OAuth authentication',
          'set-up-oauth-authentication',
          <>
            <p>In GitLab, go to Admin &gt; Applications &gt; New application.</p>
            <dl>
              <SettingValue name="Redirect URI" value={values.redirectUri} />
              <SettingState name="Trusted" state="Cleared" />
              <SettingState name="Confidential" state="Cleared" />
              <SettingState name="Scopes" state="api, and no other" />
            </dl>
            <p>Save it, copy its Application ID, and enter that under Admin &gt; Settings &gt; General &gt; GitLab for Jira App.</p>
            <dl>
              <SettingState name="Jira Connect Application ID" state="The Application ID of this application" />
            </dl>
          </>,
        )}
        {item(
          'instance',
          'Set up your instance',
          'set-up-your-instance',
          <>
            <p>In GitLab, go to Admin &gt; Settings &gt; General &gt; GitLab for Jira App.</p>
            <dl>
              <SettingValue name="Jira Connect Proxy URL" value={values.proxyUrl} />
            </dl>
            <p>Exactly like this: GitLab compares it letter by letter, so a slash at the end breaks it.</p>
          </>,
        )}
        {item(
          'jira-user',
          'Jira user requirements',
          'jira-user-requirements',
          <ul>
            <li>
              Your Jira user is a member of the group <code>org-admins</code> or <code>site-admins</code>, exactly these
              names (GitLab before 16.6 knows only <code>site-admins</code>).
            </li>
            <li>Where global permissions were changed, it also has Browse users and groups.</li>
          </ul>,
        )}
      </ol>
      <details className="request">
        <summary>Somebody else administers your GitLab?</summary>
        <p>Send them this request. It has everything that is to be done there, with the values for {values.hostName}.</p>
        {/* It scrolls, so it must be reachable by keyboard. */}
        <pre tabIndex={0}>{administratorRequest(values, jira.siteUrl)}</pre>
        <CopyButton label="Copy request for the GitLab administrator" text={() => administratorRequest(values, jira.siteUrl)} />
      </details>
      <div className="actions">
        <Button appearance="primary" isDisabled={missing > 0} onClick={onNext}>
          Next
        </Button>
        <Button onClick={onBack}>Back</Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <span role="status" className="hint">
          {missing > 0 && `Tick ${missing === 1 ? 'the last one' : `all ${String(prerequisiteCount)}`} to go on.`}
        </span>
      </div>
    </>
  )
}

type ChecklistItemProps = {
  readonly title: string
  /** Of GitLab's documentation. */
  readonly anchor: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly children: ReactNode
}

function ChecklistItem({ title, anchor, isTicked, onTick, children }: ChecklistItemProps) {
  const id = useId()
  return (
    <li className="checklist-item">
      <div className="checklist-title">
        <label className="checkbox" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={isTicked}
            onChange={({ currentTarget }) => {
              onTick(currentTarget.checked)
            }}
          />
          <strong>{title}</strong>
        </label>
        {/* Beside the label, not in it: reading the documentation ticks nothing. */}
        <a href={`${documentation}#${anchor}`} target="_blank" rel="noopener noreferrer" aria-label={`Documentation: ${title}`}>
          Documentation
        </a>
      </div>
      <div className="checklist-details">{children}</div>
    </li>
  )
}
