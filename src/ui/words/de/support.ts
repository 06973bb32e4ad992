import type { SupportWords } from '../en/support.ts'

export const support: SupportWords = {
  copySetting: (setting) => `Kopieren: ${setting}`,
  copied: 'Kopiert',
  copyByHand: 'Ihr Browser lässt diese Seite nicht kopieren. Kopieren Sie es von hier:',
  copyBundle: 'Support-Paket kopieren',
}
