import { instanceName } from '../../../domain/instance.ts'
import { supportBundle } from '../../../domain/support-bundle.ts'
import { useServices } from '../../services.tsx'
import { useOptionalSession } from '../session/session-provider.tsx'
import { useWords } from '../../words/words.ts'
import { CopyButton } from './copy-button.tsx'

/** `failure` is the kind of what went wrong, never its text. */
export function SupportBundleButton({ failure }: { readonly failure: string | null }) {
  const words = useWords()
  const { host, frame, callLog, appVersion } = useServices()
  const control = useOptionalSession()
  return (
    <CopyButton
      isCompact
      label={words.support.copyBundle}
      text={() =>
        supportBundle({
          appVersion,
          madeAt: new Date(),
          host: instanceName(host),
          siteUrl: frame.siteUrl,
          instance: control ? instanceName(control.instance) : null,
          gitlabVersion: control?.session?.gitlabVersion() ?? null,
          isSignedIn: Boolean(control?.session),
          browser: navigator.userAgent,
          languages: navigator.languages,
          isOnline: navigator.onLine,
          failure,
          calls: callLog.calls(),
        })
      }
    />
  )
}
