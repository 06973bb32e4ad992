import Button from '@atlaskit/button/default/button'
import Form from '@atlaskit/form/form'
import TextField from '@atlaskit/textfield/text-field'
import { useRef, useState } from 'react'
import { failureOf } from '../../../domain/failure.ts'
import type { TakeByHand } from '../../../domain/sign-in.ts'
import { LabelledField } from '../labelled-field.tsx'
import { useAllWords } from '../../words/words.ts'
import * as fieldStyles from '../field.module.css'

type AnswerFieldProps = {
  /** Throws where it is not the answer to this sign-in. */
  readonly onAnswer: TakeByHand
  /** What to ask where the answer does not show who gave it. */
  readonly sureQuestion: string
}

/** Takes the text or the address of the callback page. */
export function AnswerField({ onAnswer, sureQuestion }: AnswerFieldProps) {
  const { signingIn } = useAllWords()
  // Left to the element, which React would write it onto as an attribute: an address has the code in it.
  const field = useRef<HTMLInputElement>(null)
  const [flaw, setFlaw] = useState<string | null>(null)
  const submit = (): void => {
    const answer = field.current?.value ?? ''
    if (answer.trim() === '') {
      setFlaw(signingIn.answerMissing)
      return
    }
    try {
      if (onAnswer(answer, flaw === sureQuestion) === 'unproven') setFlaw(sureQuestion)
    } catch (error) {
      if (!failureOf(error)) throw error
      setFlaw(signingIn.answerForeign)
    }
  }
  return (
    <div className={fieldStyles.answerForm}>
      <Form noValidate onSubmit={submit}>
        <LabelledField name="answer" label={signingIn.answer} flaw={flaw}>
          {(props) => (
            <TextField
              {...props}
              ref={field}
              autoComplete="off"
              spellCheck={false}
              isInvalid={flaw !== null}
              onChange={() => {
                setFlaw(null)
              }}
            />
          )}
        </LabelledField>
        <Button type="submit">{signingIn.finish}</Button>
      </Form>
    </div>
  )
}
