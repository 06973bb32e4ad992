import Button from '@atlaskit/button/default/button'
import { ErrorMessage } from '@atlaskit/form/error-message'
import Field from '@atlaskit/form/field'
import Form from '@atlaskit/form/form'
import TextField from '@atlaskit/textfield/text-field'
import { failureOf } from '../../domain/failure.ts'

/** Takes the text from the callback page. `onAnswer` throws where it is not the answer to this sign-in. */
export function AnswerField({ onAnswer }: { readonly onAnswer: (text: string) => void }) {
  const submit = ({ answer }: { answer?: string }): { answer: string } | undefined => {
    if (!answer?.trim()) return { answer: 'Paste the text from the sign-in window first.' }
    try {
      onAnswer(answer)
      return undefined
    } catch (error) {
      if (!failureOf(error)) throw error
      return { answer: 'This is not the text of this sign-in. Copy it again from the window that you opened last.' }
    }
  }
  return (
    <Form<{ answer?: string }> onSubmit={submit}>
      {({ formProps }) => (
        <form {...formProps} noValidate className="answer-form">
          <Field name="answer" label="Text from the sign-in window" defaultValue="">
            {({ fieldProps, error }) => (
              <>
                <TextField {...fieldProps} autoComplete="off" spellCheck={false} />
                {error && <ErrorMessage>{error}</ErrorMessage>}
              </>
            )}
          </Field>
          <Button type="submit">Finish signing in</Button>
        </form>
      )}
    </Form>
  )
}
