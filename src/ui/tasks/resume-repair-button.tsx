import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'

/** The way back to a repair that was cut off, from a saved list of links. */
export function ResumeRepairButton() {
  const words = useWords()
  const open = use(TaskContext)
  return (
    <Button
      appearance="subtle"
      onClick={() => {
        open({ name: 'repair', snapshot: null })
      }}
    >
      {words.instances.resumeRepair}
    </Button>
  )
}
