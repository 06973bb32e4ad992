import type { Instance } from '../../domain/instance.ts'
import { helpAddress } from '../help-address.ts'
import { ExternalLink } from '../parts/external-link.tsx'
import { HelpLinks } from '../parts/help-links.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { TextBlock } from '../parts/text-block.tsx'
import { useServices } from '../services.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useRareWords } from '../words/words.ts'
import { Checks } from './checks.tsx'
import { MarkedText } from './marked-text.tsx'
import type { ReadableCause, ReadableEntry } from './readable-entries.ts'
import * as helpStyles from './help.module.css'
import * as panelStyles from '../parts/panel.module.css'

/** An error with its causes and how to tell them apart, or a short page. */
export function HelpEntry({ entry, startedWith }: { readonly entry: ReadableEntry; readonly startedWith: Instance | null }) {
  const { help, buttons } = useRareWords()
  const { host } = useServices()
  const { id, title, texts, causes, text, commands, checks, links } = entry
  const address = helpAddress(host, id)
  return (
    <article className={helpStyles.entry}>
      <TaskHeading>{title}</TaskHeading>
      {texts.length > 0 && (
        <ul className={helpStyles.texts} aria-label={help.texts}>
          {texts.map((documented) => (
            <li key={documented.text} lang="en" translate="no">
              <q>{documented.text}</q>
            </li>
          ))}
        </ul>
      )}
      {causes.map((cause) => (
        <Cause key={cause.sign} cause={cause} />
      ))}
      {text.map((part) =>
        typeof part === 'string' ? (
          <p key={part}>
            <MarkedText text={part} />
          </p>
        ) : (
          <ul key={part.join('')}>
            {part.map((item) => (
              <li key={item}>
                <MarkedText text={item} />
              </li>
            ))}
          </ul>
        ),
      )}
      {commands !== null && <Commands commands={commands} />}
      {checks.length > 0 && <Checks checks={checks} startedWith={startedWith} />}
      {links.length > 0 && (
        <>
          <h3>{help.more}</h3>
          <ul>
            {links.map(({ label, href }) => (
              <li key={href} lang="en" translate="no">
                <ExternalLink href={href}>{label}</ExternalLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {address !== null && (
        <div className={panelStyles.actions}>
          <CopyButton isCompact label={buttons.copy} accessibleLabel={help.copyLink} text={() => address} />
        </div>
      )}
    </article>
  )
}

function Cause({ cause: { sign, cause, canFix, fix, help, commands } }: { readonly cause: ReadableCause }) {
  return (
    <section className={helpStyles.cause}>
      <h3>
        <MarkedText text={sign} />
      </h3>
      <p>
        <MarkedText text={cause} />
      </p>
      <p>
        <strong>{canFix}</strong> <MarkedText text={fix} />
        <HelpLinks help={help} />
      </p>
      {commands !== null && <Commands commands={commands} />}
    </section>
  )
}

function Commands({ commands }: { readonly commands: string }) {
  const { buttons, help } = useRareWords()
  return (
    <div>
      <TextBlock isCode text={commands} />
      <CopyButton isCompact label={buttons.copy} accessibleLabel={help.copyCommands} text={() => commands} />
    </div>
  )
}
