// The script of the page that GitLab redirects the popup to. It hands the answer to the page that opened the popup,
// which closes it. Where the opener was cut off (Cross-Origin-Opener-Policy in a single sign-on page), the person
// carries the answer over by hand.
import { toAnswerText } from '../oauth/answer-text.ts'
import { callbackMessageType } from '../oauth/callback-message.ts'
import type { CallbackWords } from '../ui/words/en/callback.ts'
import { callbackWords } from './callback-words.ts'

const answer = new URLSearchParams(location.search)
// Neither the history nor a bookmark should keep the code.
history.replaceState(null, '', location.pathname)

const show = (id: string): void => {
  for (const part of document.querySelectorAll('main > section')) part.toggleAttribute('hidden', part.id !== id)
}

function say(language: string, words: CallbackWords): void {
  document.documentElement.lang = language
  document.title = words.title
  for (const part of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const sentence = Object.entries(words).find(([name]) => name === part.dataset['words'])?.[1]
    if (typeof sentence === 'string') part.textContent = sentence
  }
  const fieldName = document.createElement('strong')
  fieldName.textContent = words.answer
  document.querySelector('#by-hand-how')?.append(...words.byHandHow(fieldName))
}

/** Gives the answer on, and says which part of the page tells what to do now. */
function handOver(): string {
  const opener = window.opener as Window | null
  if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) return 'nothing'
  if (opener) {
    const { code, state, error, error_description } = Object.fromEntries(answer)
    const success = code !== undefined && state !== undefined
    opener.postMessage({ type: callbackMessageType, success, code, state, error, error_description }, location.origin)
    return 'done'
  }
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
  return 'by-hand'
}

const { language, words } = callbackWords(navigator.languages)
say(language, words)
show(handOver())
