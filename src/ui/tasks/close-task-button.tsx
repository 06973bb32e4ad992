import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'

/** From a task back to the screen that it took the place of. */
export function CloseTaskButton() {
  const words = useWords()
  const close = use(TaskContext)
  return (
    <Button
      onClick={() => {
        close(null)
      }}
    >
      {words.buttons.close}
    </Button>
  )
}
