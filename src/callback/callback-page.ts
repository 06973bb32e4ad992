// The script of the page that GitLab redirects the popup to. It hands the answer to the page that opened the popup,
// which says that it has it, and closes it. Where that does not happen (Cross-Origin-Opener-Policy in a single sign-on
// page cuts the opener off, or it has gone), the person carries the answer over by hand.
import { toAnswerText } from '../oauth/answer-text.ts'
import { callbackMessageType, callbackReceivedType, referrerParameter } from '../oauth/callback-message.ts'
import { checkNumber } from '../oauth/check-number.ts'
import type { CallbackWords } from '../ui/words/en/callback.ts'
import { callbackWords } from './callback-words.ts'
import { targetOrigin } from './target-origin.ts'

const answer = new URLSearchParams(location.search)
// Neither the history nor a bookmark should keep the code.
history.replaceState(null, '', location.pathname)
// Written after GitLab's own parameters, of which none can take its place. Which server it was is for the other page to judge.
answer.set(referrerParameter, URL.canParse(document.referrer) ? new URL(document.referrer).origin : '')

/** As long as a page that is there needs to say so; a person would not wait much longer. */
const answerLimitMs = 1_500

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

/** Resolves once the page that opened this window has the answer, which no other origin than `target` gets. */
function handOver(opener: Window, target: string): Promise<void> {
  opener.postMessage({ ...Object.fromEntries(answer), type: callbackMessageType, success: answer.has('code') }, target)
  return new Promise((resolve) => {
    window.addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown } | null>) => {
      if (source === opener && origin === target && data?.type === callbackReceivedType) resolve()
    })
  })
}

async function offerByHand(words: CallbackWords): Promise<void> {
  const number = await checkNumber(answer.get('state') ?? '')
  const text = toAnswerText(answer, number)
  const field = document.querySelector<HTMLInputElement>('#answer')
  if (field) field.value = text
  document.querySelector('#check-number')?.replaceChildren(words.checkNumber(number))
  document.querySelector('#copy')?.addEventListener('click', () => {
    field?.select()
    void navigator.clipboard.writeText(text).then(
      () => document.querySelector('#copied')?.removeAttribute('hidden'),
      () => undefined,
    )
  })
  show('by-hand')
}

const { language, words } = callbackWords(navigator.languages)
say(language, words)
const opener = window.opener as Window | null
const target = opener && targetOrigin(opener, location.origin, document)
if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) show('nothing')
else if (!opener || target === null) void offerByHand(words)
else {
  const late = setTimeout(() => void offerByHand(words), answerLimitMs)
  void handOver(opener, target).then(() => {
    clearTimeout(late)
    show('done')
  })
}
