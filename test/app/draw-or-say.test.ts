// What stands in place of the grey bars where there will be no page.
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { drawOrSay } from '../../src/begin/draw-or-say.ts'
import { german } from '../../src/ui/words/de/words.ts'

const broken = new Error('the page draws itself')
const draw = () => Promise.reject(broken)
const missing = () => Promise.reject(new TypeError('not found'))

beforeEach(() => {
  document.body.innerHTML = '<div class="first-bars"></div><main class="page" hidden></main>'
})

/** The page of a browser in English, in a Jira in German. */
function startPage(load: () => Promise<{ draw: () => Promise<void> }>, words = () => Promise.resolve(german)) {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const reload = vi.fn()
  const language = words().then((spoken) => ({ tag: 'de', words: spoken }))
  language.catch(() => undefined)
  drawOrSay(load, { window }, { frame: { reload }, language } as unknown as Parameters<typeof drawOrSay>[2])
  return { reported, reload }
}

it('a fault of the page’s own is told in the language of Jira’s user, with who can help', async () => {
  const { reported, reload } = startPage(() => Promise.resolve({ draw }))
  expect(await screen.findByRole('heading', { name: 'Diese Seite hat einen Fehler' })).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('melden Sie es dem Betreiber dieses GitLab.')
  expect(document.documentElement.lang).toBe('de')
  expect(reported).toHaveBeenCalledWith(broken)
  await userEvent.click(screen.getByRole('button', { name: 'Seite neu laden' }))
  expect(reload).toHaveBeenCalledOnce()
})

it.each([
  ['the script', missing, () => Promise.resolve(german)],
  ['the words', () => Promise.resolve({ draw }), missing],
])('%s that did not come is told in the language of the browser, and is no fault', async (_what, load, words) => {
  const { reported, reload } = startPage(load, words)
  expect(await screen.findByRole('heading', { name: 'A part of this page did not load' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
  expect(document.querySelector('.first-bars')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
  expect(reload).toHaveBeenCalledOnce()
  expect(reported).not.toHaveBeenCalled()
})

it('brings the script, and its style sheet, in a task of its own: what was begun is asked for before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const load = vi.fn(missing)
  startPage(load)
  await setImmediate()
  expect(load).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(load).toHaveBeenCalledOnce()
})
