import type { ButtonWords } from '../en/buttons.ts'

export const buttons: ButtonWords = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  next: 'Weiter',
  back: 'Zurück',
}
