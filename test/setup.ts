import { cleanup, configure, prettyDOM } from '@testing-library/react'
import timers from 'node:timers'
import { format } from 'node:util'
import * as react from 'react'
import { afterEach, expect } from 'vitest'

/**
 * The page's markup in words is a tenth of a test's time where each look that comes too early prints it: it is printed
 * when somebody reads the message.
 */
function elementError(message: string | null, container: Element): Error {
  let printed: string | undefined
  const error = new Error()
  error.name = 'TestingLibraryElementError'
  return Object.defineProperty(error, 'message', {
    get: () => (printed ??= [message, prettyDOM(container)].join('\n\n')),
    configurable: true,
  })
}

configure({
  // On a busy computer the second that is the default is too short.
  asyncUtilTimeout: 10_000,
  getElementError: elementError,
})

// React's development build takes down for ten thousand elements a second which lines made each: a tenth of a test's time,
// for stacks that nobody reads here. It believes that the second is used up. What it complains of, it complains of still.
const internals = Reflect.get(react, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE') as object
const usedUp = {
  get: () => Infinity,
  set: () => {
    // Each second it would be zero again.
  },
}
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { ...usedUp, configurable: true })

/** What the console was told to complain about since the last test ended. */
const complaints: string[] = []

const complain = (...words: unknown[]): void => {
  complaints.push(format(...words))
}
Object.assign(console, { error: complain, warn: complain })

// jsdom has no media queries. Whoever asks for less motion gets it: no test is to wait for an animation.
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    matches: query.includes('prefers-reduced-motion: reduce'),
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })

// Nothing has a size here, so none changes.
window.ResizeObserver = class {
  observe = () => undefined
  unobserve = () => undefined
  disconnect = () => undefined
}

// No style sheet is loaded in tests, yet jsdom matches its own, hundreds of rules long, against every element that a
// query by role looks at. What those queries need to know: what is hidden, and what runs on in the line.
const styleOfTag = (display: string): CSSStyleDeclaration => {
  const { style } = document.createElement('span')
  style.display = display
  return style
}
const [none, inline, block] = [styleOfTag('none'), styleOfTag('inline'), styleOfTag('block')]
const inlineTags = new Set(['A', 'B', 'BDI', 'EM', 'I', 'SMALL', 'SPAN', 'STRONG', 'TIME'])
window.getComputedStyle = (element) => {
  if (element.hasAttribute('hidden')) return none
  if (element instanceof HTMLElement && element.style.length > 0) return element.style
  return inlineTags.has(element.tagName) ? inline : block
}

/** What pages have running: a browser ends it when a page is left, Node would go on in the page of the next test. */
const running: NodeJS.Timeout[] = []
const noting = (begin: typeof timers.setTimeout | typeof timers.setInterval) =>
  Object.assign((...given: Parameters<typeof timers.setTimeout>) => {
    const timer = begin(...given)
    running.push(timer)
    return timer
  }, begin)
Object.assign(globalThis, { setTimeout: noting(timers.setTimeout), setInterval: noting(timers.setInterval) })

// Hooks run last in, first out: what unmounting complains about counts too.
afterEach(() => {
  for (const timer of running.splice(0)) clearTimeout(timer)
})
afterEach(() => {
  expect(complaints.splice(0), 'The console stays silent: find out who complained').toEqual([])
})
afterEach(cleanup)
