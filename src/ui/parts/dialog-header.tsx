import ModalTitle from '@atlaskit/modal-dialog/modal-title'
import { OfflineNotice } from './offline-notice.tsx'
import { useWords } from '../words/words.ts'
import * as dialogHeaderStyles from './dialog-header.module.css'

/** Title and close button of a dialog. Atlaskit's header weighs 1 kB more, and closes by the dialog's own `onClose`. */
export function DialogHeader({ title, onClose }: { readonly title: string; readonly onClose: () => void }) {
  const words = useWords()
  return (
    <>
      <header className={dialogHeaderStyles.dialogHeader}>
        <ModalTitle>{title}</ModalTitle>
        <button type="button" className={dialogHeaderStyles.iconButton} aria-label={words.buttons.close} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </header>
      <OfflineNotice />
    </>
  )
}
