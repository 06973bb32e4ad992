import { openHelp } from '../../help-address.ts'
import { useWords } from '../../words/words.ts'
import * as pageHeaderStyles from './page-header.module.css'

/** Opens Help, in front of everything that is on screen. */
export function HelpButton() {
  const words = useWords()
  return (
    <button
      type="button"
      className={pageHeaderStyles.linkButton}
      onClick={() => {
        openHelp()
      }}
    >
      {words.page.help}
    </button>
  )
}
