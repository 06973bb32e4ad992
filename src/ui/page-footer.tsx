import { SupportBundleButton } from './support/support-bundle-button.tsx'

/** Help for when something is wrong that is not on screen. */
export function PageFooter() {
  return (
    <footer className="page-footer">
      <a href="https://docs.gitlab.com/integration/jira/connect-app/" target="_blank" rel="noopener noreferrer">
        Documentation
      </a>
      <SupportBundleButton problem={null} />
    </footer>
  )
}
