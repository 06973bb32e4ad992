import Button from '@atlaskit/button/default/button'
import { useWords } from '../words/words.ts'

/** For whoever has just linked the first group, in the words of GitLab's documentation. */
export function WhatHappensNext({ onDismiss }: { readonly onDismiss: () => void }) {
  const words = useWords()
  return (
    <section className="panel next-steps" aria-labelledby="next-steps">
      <h2 id="next-steps">{words.linkedGroups.nextTitle}</h2>
      <ol className="steps">{words.linkedGroups.nextSteps}</ol>
      <div className="actions">
        <Button onClick={onDismiss}>{words.linkedGroups.dismiss}</Button>
      </div>
    </section>
  )
}
