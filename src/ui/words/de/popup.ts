import type { PopupWords } from '../en/popup.ts'

export const popup: PopupWords = {
  title: 'Bei GitLab anmelden',
  opening: 'GitLab wird geöffnet …',
}
