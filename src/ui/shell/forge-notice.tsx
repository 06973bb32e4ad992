import type { Observable } from '../../domain/observable.ts'
import { Message } from '../parts/message.tsx'
import { useObservable } from '../parts/use-observable.ts'
import type { ForgeWords } from '../words/en/forge.ts'
import * as pageStyles from '../parts/page/page.module.css'

export type ForgeNoticeProps = {
  readonly words: ForgeWords
  /** GitLab has answered that it does not know who asks. */
  readonly isUnknown: Observable<boolean>
}

/** What is different inside Forge, above a page that knows nothing of it. */
export function ForgeNotice({ words: { notice }, isUnknown }: ForgeNoticeProps) {
  const isShown = useObservable(isUnknown)
  return (
    <aside className={pageStyles.page} aria-label={notice.experimental}>
      <Message kind="warning" title={notice.experimental}>
        <p>{notice.experimentalHow}</p>
        <details>
          <summary>{notice.different}</summary>
          <ul>
            {notice.differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </details>
      </Message>
      {isShown && (
        <Message kind="information" title={notice.unknown}>
          <p>{notice.unknownHow}</p>
        </Message>
      )}
    </aside>
  )
}
