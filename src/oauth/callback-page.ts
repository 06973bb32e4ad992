// The script of the page that GitLab redirects the popup to. It hands the answer to the page that opened the popup,
// which closes it. Where the opener was cut off (Cross-Origin-Opener-Policy in a single sign-on page), the person
// carries the answer over by hand.
import { toAnswerText } from './answer-text.ts'
import { callbackMessageType } from './callback-message.ts'
import { callbackWords } from './callback-words.ts'

const answer = new URLSearchParams(location.search)
// Neither the history nor a bookmark should keep the code.
history.replaceState(null, '', location.pathname)

const { language, words } = callbackWords(navigator.languages)
document.documentElement.lang = language
document.title = words.title
for (const part of document.querySelectorAll<HTMLElement>('[data-words]')) {
  const sentence = Object.entries(words).find(([name]) => name === part.dataset['words'])?.[1]
  if (typeof sentence === 'string') part.textContent = sentence
}
const fieldName = document.createElement('strong')
fieldName.textContent = words.answer
document.querySelector('#by-hand-how')?.append(...words.byHandHow(fieldName))

const show = (id: string): void => {
  for (const part of document.querySelectorAll('main > section')) part.toggleAttribute('hidden', part.id !== id)
}

const opener = window.opener as Window | null
if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) {
  show('nothing')
} else if (opener) {
  const { code, state, error, error_description } = Object.fromEntries(answer)
  const success = code !== undefined && state !== undefined
  opener.postMessage({ type: callbackMessageType, success, code, state, error, error_description }, location.origin)
  show('done')
} else {
  const text = toAnswerText(answer)
  const field = document.querySelector<HTMLInputElement>('#answer')
  if (field) field.value = text
  document.querySelector('#copy')?.addEventListener('click', () => {
    field?.select()
    void navigator.clipboard.writeText(text).then(
      () => document.querySelector('#copied')?.removeAttribute('hidden'),
      () => undefined,
    )
  })
  show('by-hand')
}
