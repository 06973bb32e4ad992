import { ExternalLink } from '../external-link.tsx'
import { SupportBundleButton } from '../support/support-bundle-button.tsx'
import { useWords } from '../../words/words.ts'
import * as pageFooterStyles from './page-footer.module.css'

/** Help for when something is wrong that is not on screen. */
export function PageFooter() {
  const words = useWords()
  return (
    <footer className={pageFooterStyles.pageFooter}>
      <ExternalLink href="https://docs.gitlab.com/integration/jira/connect-app/">{words.page.documentation}</ExternalLink>
      <SupportBundleButton failure={null} />
    </footer>
  )
}
