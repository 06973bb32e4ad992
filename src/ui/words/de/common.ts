import type { CommonWords } from '../en/common.ts'

export const common: CommonWords = {
  tryAgain: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  next: 'Weiter',
  previous: 'Zurück',
}
