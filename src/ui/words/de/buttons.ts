import type { ButtonWords } from '../en/buttons.ts'

export const buttons: ButtonWords = {
  tryAgain: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  next: 'Weiter',
  previous: 'Zurück',
  back: 'Zurück',
  copy: 'Kopieren',
  reload: 'Seite neu laden',
  signInAgain: 'Erneut anmelden',
}
