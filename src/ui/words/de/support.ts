import type { SupportWords } from '../en/support.ts'

export const support: SupportWords = {
  copySetting: (setting) => `Kopieren: ${setting}`,
  copied: 'Kopiert',
  copyByHand: 'Ihr Browser lässt diese Seite nicht kopieren. Kopieren Sie es von hier:',
  mayBeSaved: (file) =>
    `Suchen Sie ${file} unter Ihren Downloads. Ist die Datei nicht da, lässt dieser Frame die Seite keine Dateien speichern: Kopieren Sie stattdessen die Liste.`,
  copyBundle: 'Support-Paket kopieren',
}
