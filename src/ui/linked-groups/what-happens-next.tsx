import Button from '@atlaskit/button/default/button'
import { ExternalLink } from '../parts/external-link.tsx'
import { DataArrivalButton } from '../tasks/data-arrival-button.tsx'
import { useAllWords } from '../words/words.ts'
import * as linkedGroupsStyles from './linked-groups.module.css'
import * as panelStyles from '../parts/panel.module.css'

/** For whoever has just linked the first group, in the words of GitLab's documentation. */
export function WhatHappensNext({ onDismiss }: { readonly onDismiss: () => void }) {
  const words = useAllWords()
  return (
    <section className={`${panelStyles.panel} ${linkedGroupsStyles.nextSteps}`} aria-labelledby="next-steps">
      <h2 id="next-steps">{words.whatNext.nextTitle}</h2>
      <ol className={panelStyles.steps}>{words.whatNext.nextSteps}</ol>
      <p>
        <ExternalLink href="https://docs.gitlab.com/integration/jira/development_panel/">{words.whatNext.panelDocumentation}</ExternalLink>
      </p>
      <div className={panelStyles.actions}>
        <DataArrivalButton />
        <Button appearance="subtle" onClick={onDismiss}>
          {words.linkedGroups.dismiss}
        </Button>
      </div>
    </section>
  )
}
