import Button from '@atlaskit/button/default/button'
import { use, useState, type ReactNode } from 'react'
import { usePreload } from '../../loading/loadable.tsx'
import { ChangeVersion } from '../../loading/parts-loaded-later.ts'
import { ResumeRepairButton } from '../tasks/resume-repair-button.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useWords } from '../words/words.ts'
import { VersionOptions, type Version } from '../parts/version-options.tsx'
import * as panelStyles from '../parts/panel.module.css'

/** `children` is how to go on with the host. */
export type VersionChoiceProps = { readonly children: ReactNode }

/** The first question on a host that can forward. Nothing is chosen before somebody signs in or saves an address. */
export function VersionChoice({ children }: VersionChoiceProps) {
  const words = useWords()
  const open = use(TaskContext)
  const [version, setVersion] = useState<Version>('host')
  usePreload(ChangeVersion)
  return (
    <>
      <VersionOptions legend={words.instances.whichGitLab} value={version} onChange={setVersion} />
      {version === 'host' ? (
        children
      ) : (
        <div className={panelStyles.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              open({ name: 'set-up' })
            }}
          >
            {words.buttons.next}
          </Button>
          <ResumeRepairButton />
        </div>
      )}
    </>
  )
}
