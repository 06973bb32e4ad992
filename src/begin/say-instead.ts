import { wordsIn } from '../ui/words/language-tag.ts'
import { versionsNeeded } from './browser-features.ts'
import { startLanguages } from './start-words.ts'

/** Why there will be no page. */
export type NotStarted =
  | { readonly name: 'browser-too-old'; readonly missing: readonly string[] }
  | { readonly name: 'script-missing' | 'fault'; readonly reload: () => void }

/** Says so in place of the grey bars, in the language of the browser. Needs nothing that an old browser lacks. */
export function sayInstead({ document, navigator }: Window, reason: NotStarted): void {
  const {
    language,
    words: { start: words },
  } = wordsIn(startLanguages, navigator.languages)
  document.documentElement.lang = language
  const message = document.createElement('section')
  message.setAttribute('role', 'alert')
  const paragraph = (name: 'h2' | 'p', text: string): void => {
    const element = document.createElement(name)
    element.textContent = text
    message.appendChild(element)
  }
  if (reason.name === 'browser-too-old') {
    const sheet = document.querySelector<HTMLLinkElement>('link[as="style"]')
    if (sheet) sheet.rel = 'stylesheet'
    paragraph('h2', words.browserTooOld)
    paragraph('p', words.browserTooOldHow(versionsNeeded, reason.missing.join(', ')))
  } else {
    const isMissing = reason.name === 'script-missing'
    paragraph('h2', isMissing ? words.scriptMissing : words.fault)
    paragraph('p', isMissing ? words.scriptMissingHow : words.faultHow)
    const button = document.createElement('button')
    button.textContent = words.reload
    button.addEventListener('click', reason.reload)
    message.appendChild(button)
  }
  const bars = document.querySelector('.first-bars')
  const page = document.querySelector('.page')
  bars?.parentNode?.removeChild(bars)
  page?.removeAttribute('hidden')
  page?.appendChild(message)
}
