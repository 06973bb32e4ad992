import type { CommonWords } from '../en/common.ts'

export const common: CommonWords = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  next: 'Weiter',
  back: 'Zurück',
}
