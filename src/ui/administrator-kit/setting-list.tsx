import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import { settingNames, type SettingKey } from '../../domain/scripts-to-run/instance-set-up.ts'
import type { SettingValue, SettingVerdict } from '../../domain/instance-settings.ts'
import type { Session } from '../../domain/session.ts'
import { consoleLine } from '../../domain/scripts-to-run/set-up-script.ts'
import { Message } from '../parts/message.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { useRareWords } from '../words/words.ts'
import { ChangeSettingDialog, type Change } from './change-setting-dialog.tsx'
import { ShownValue } from './shown-value.tsx'
import * as kitStyles from './administrator-kit.module.css'
import * as panelStyles from '../parts/panel.module.css'

export type SettingListProps = {
  readonly session: Session
  readonly verdicts: readonly SettingVerdict[]
  /** GitLab has something else now. */
  readonly onChanged: () => void
}

/** What a setting was before it was changed here, and whether GitLab has kept the change. */
type Changed = { readonly before: SettingValue; readonly isKept: boolean }

/** Setting by setting: what it is, what it must be, and the way from one to the other and back. */
export function SettingList({ session, verdicts, onChanged }: SettingListProps) {
  const words = useRareWords().administratorKit.settings
  const [asked, setAsked] = useState<Change | null>(null)
  const [changed, setChanged] = useState<ReadonlyMap<SettingKey, Changed>>(new Map())
  return (
    <>
      <p role="status">{verdicts.every(({ isRight }) => isRight) && words.allRight}</p>
      {verdicts.map((verdict) => (
        <Setting key={verdict.key} verdict={verdict} changed={changed.get(verdict.key) ?? null} onChange={setAsked} />
      ))}
      {asked && (
        <ChangeSettingDialog
          session={session}
          change={asked}
          onClose={() => {
            setAsked(null)
          }}
          onSaved={(isKept) => {
            setChanged((before) => new Map([...before, [asked.key, { before: asked.from, isKept }]]))
            // The question that was closed meanwhile may have given way to another one.
            setAsked((latest) => (latest === asked ? null : latest))
            onChanged()
          }}
        />
      )}
    </>
  )
}

type SettingProps = {
  readonly verdict: SettingVerdict
  readonly changed: Changed | null
  readonly onChange: (change: Change) => void
}

function Setting({ verdict: { key, value, due, isRight }, changed, onChange }: SettingProps) {
  const words = useRareWords().administratorKit.settings
  const { buttons, support } = useRareWords()
  const name = settingNames[key]
  return (
    <div role="group" aria-label={name}>
      <h4>
        {name}: {isRight ? words.right : words.differs}
      </h4>
      <dl className={kitStyles.values}>
        <dt>{words.is}</dt>
        <dd>
          <ShownValue value={value} />
        </dd>
        {!isRight && (
          <>
            <dt>{words.mustBe}</dt>
            <dd>
              <ShownValue value={due} />{' '}
              {typeof due === 'string' && (
                <CopyButton isCompact label={buttons.copy} accessibleLabel={support.copySetting(name)} text={() => due} />
              )}
            </dd>
          </>
        )}
        {changed?.isKept && (
          <>
            <dt>{words.before}</dt>
            <dd>
              <ShownValue value={changed.before} />
            </dd>
          </>
        )}
      </dl>
      {changed && !changed.isKept && (
        <Message kind="warning" title={words.differs}>
          <p>{words.notKept(name, <code>{consoleLine}</code>)}</p>
        </Message>
      )}
      {changed?.isKept && <p role="status">{words.saved(name)}</p>}
      <div className={panelStyles.actions}>
        {!isRight && (
          <Button
            spacing="compact"
            aria-label={words.change(name)}
            onClick={() => {
              onChange({ key, from: value, to: due })
            }}
          >
            {words.changeIt}
          </Button>
        )}
        {changed?.isKept && changed.before !== value && (
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={words.restore(name)}
            onClick={() => {
              onChange({ key, from: value, to: changed.before })
            }}
          >
            {words.restoreIt}
          </Button>
        )}
      </div>
    </div>
  )
}
