import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'

/** Asks whether data arrives. */
export function DataArrivalButton() {
  const words = useWords()
  const open = use(TaskContext)
  return (
    <Button
      spacing="compact"
      onClick={() => {
        open({ name: 'data-arrival' })
      }}
    >
      {words.linkedGroups.isDataArriving}
    </Button>
  )
}
