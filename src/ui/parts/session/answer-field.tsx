import Button from '@atlaskit/button/default/button'
import TextField from '@atlaskit/textfield/text-field'
import { useId, useState } from 'react'
import { failureOf } from '../../../domain/failure.ts'
import { useWords } from '../../words/words.ts'

/** Takes the text from the callback page. `onAnswer` throws where it is not the answer to this sign-in. */
export function AnswerField({ onAnswer }: { readonly onAnswer: (text: string) => void }) {
  const words = useWords()
  const id = useId()
  const [answer, setAnswer] = useState('')
  const [flaw, setFlaw] = useState<string | null>(null)
  const submit = (): void => {
    if (answer.trim() === '') {
      setFlaw(words.session.answerMissing)
      return
    }
    try {
      onAnswer(answer)
    } catch (error) {
      if (!failureOf(error)) throw error
      setFlaw(words.session.answerForeign)
    }
  }
  return (
    <form
      noValidate
      className="answer-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="field">
        <label htmlFor={id}>{words.session.answer}</label>
        <TextField
          id={id}
          autoComplete="off"
          spellCheck={false}
          value={answer}
          isInvalid={flaw !== null}
          aria-describedby={`${id}-says`}
          onChange={({ currentTarget }) => {
            setFlaw(null)
            setAnswer(currentTarget.value)
          }}
        />
        <div id={`${id}-says`} aria-live="polite">
          {flaw !== null && <p className="field-error">{flaw}</p>}
        </div>
      </div>
      <Button type="submit">{words.session.finish}</Button>
    </form>
  )
}
