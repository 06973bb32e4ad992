import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'

/** Opens what there is to hand over to whoever administers the instance. */
export function AdministratorKitButton() {
  const words = useWords()
  const open = use(TaskContext)
  return (
    <Button
      onClick={() => {
        open({ name: 'administrator-kit' })
      }}
    >
      {words.instances.administratorKit}
    </Button>
  )
}
