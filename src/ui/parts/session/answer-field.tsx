import Button from '@atlaskit/button/default/button'
import Form from '@atlaskit/form/form'
import TextField from '@atlaskit/textfield/text-field'
import { useState } from 'react'
import { failureOf } from '../../../domain/failure.ts'
import { LabelledField } from '../labelled-field.tsx'
import { useAllWords } from '../../words/words.ts'
import * as fieldStyles from '../field.module.css'

/** Takes the text or the address of the callback page. `onAnswer` throws where it is not the answer to this sign-in. */
export function AnswerField({ onAnswer }: { readonly onAnswer: (text: string) => void }) {
  const { signingIn } = useAllWords()
  const [answer, setAnswer] = useState('')
  const [flaw, setFlaw] = useState<string | null>(null)
  const submit = (): void => {
    if (answer.trim() === '') {
      setFlaw(signingIn.answerMissing)
      return
    }
    try {
      onAnswer(answer)
    } catch (error) {
      if (!failureOf(error)) throw error
      setFlaw(signingIn.answerForeign)
    }
  }
  return (
    <div className={fieldStyles.answerForm}>
      <Form noValidate onSubmit={submit}>
        <LabelledField name="answer" label={signingIn.answer} hint={signingIn.answerHint} flaw={flaw}>
          {(field) => (
            <TextField
              {...field}
              autoComplete="off"
              spellCheck={false}
              value={answer}
              isInvalid={flaw !== null}
              onChange={({ currentTarget }) => {
                setFlaw(null)
                setAnswer(currentTarget.value)
              }}
            />
          )}
        </LabelledField>
        <Button type="submit">{signingIn.finish}</Button>
      </Form>
    </div>
  )
}
