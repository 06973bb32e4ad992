import type { InstanceSetUp } from '../../domain/scripts-to-run/instance-set-up.ts'
import { SettingState, SettingValue } from '../parts/setting-value.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import type { KitStep } from '../words/en/administrator-kit.tsx'
import { useRareWords } from '../words/words.ts'
import * as kitStyles from './administrator-kit.module.css'
import * as panelStyles from '../parts/panel.module.css'

/** What is to be clicked in GitLab, on screen and as a text to send. */
export function StepsToClick({ setUp }: { readonly setUp: InstanceSetUp }) {
  const { administratorKit: kit } = useRareWords()
  const steps = kit.steps(setUp)
  return (
    <>
      <ol className={kitStyles.steps}>
        {steps.map(({ text, values = [] }) => (
          <li key={text}>
            {text}
            {values.length > 0 && (
              <dl>
                {values.map(({ name, value, state = '' }) =>
                  value === undefined ? (
                    <SettingState key={name} name={name} state={state} />
                  ) : (
                    <SettingValue key={name} name={name} value={value} />
                  ),
                )}
              </dl>
            )}
          </li>
        ))}
      </ol>
      <div className={panelStyles.actions}>
        <CopyButton label={kit.copySteps} text={() => `${kit.who}\n\n${asText(steps)}`} />
      </div>
    </>
  )
}

const asText = (steps: readonly KitStep[]): string =>
  steps
    .map(({ text, values = [] }, index) =>
      [`${String(index + 1)}. ${text}\n`, ...values.map(({ name, value, state = '' }) => `   - ${name}: ${value ?? state}\n`)].join(''),
    )
    .join('')
