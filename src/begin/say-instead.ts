import { wordsIn } from '../ui/words/language-tag.ts'
import { versionsNeeded } from './browser-features.ts'
import { startLanguages } from './start-words.ts'

/** Says in place of the grey bars why there will be no page. Needs nothing that an old browser with modules lacks. */
export function sayInstead(
  { document }: Window,
  language: string,
  { title, text }: { readonly title: string; readonly text: string },
  button?: { readonly label: string; readonly press: () => void },
): void {
  document.documentElement.lang = language
  const message = document.createElement('section')
  message.setAttribute('role', 'alert')
  const add = (name: 'h2' | 'p' | 'button', content: string): HTMLElement => {
    const element = document.createElement(name)
    element.textContent = content
    message.append(element)
    return element
  }
  add('h2', title)
  add('p', text)
  if (button) add('button', button.label).addEventListener('click', button.press)
  document.querySelector('.first-bars')?.remove()
  const page = document.querySelector('.page')
  page?.removeAttribute('hidden')
  page?.append(message)
}

/** `missing`: what this browser lacks. */
export function sayTooOld(page: Window, missing: readonly string[]): void {
  const { language, words } = startWords(page)
  const { title, text } = words.browserTooOld
  const sheet = page.document.querySelector<HTMLLinkElement>('link[as="style"]')
  if (sheet) sheet.rel = 'stylesheet'
  sayInstead(page, language, { title, text: text(versionsNeeded, missing.join(', ')) })
}

export function sayScriptMissing(page: Window, reload: () => void): void {
  const { language, words } = startWords(page)
  sayInstead(page, language, words.scriptMissing, { label: words.reload, press: reload })
}

/** In the language of the browser: nobody has told that of Jira. */
function startWords({ navigator }: Window) {
  const { language, words } = wordsIn(startLanguages, navigator.languages)
  return { language, words: words.start }
}
