import { SupportBundleButton } from '../support/support-bundle-button.tsx'
import { useWords } from '../../words/words.ts'
import * as pageFooterStyles from './page-footer.module.css'

/** Help for when something is wrong that is not on screen. */
export function PageFooter() {
  const words = useWords()
  return (
    <footer className={pageFooterStyles.pageFooter}>
      <a href="https://docs.gitlab.com/integration/jira/connect-app/" target="_blank" rel="noopener noreferrer">
        {words.page.documentation}
      </a>
      <SupportBundleButton failure={null} />
    </footer>
  )
}
