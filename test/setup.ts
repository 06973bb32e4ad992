import { cleanup } from '@testing-library/react'
import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

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

// Hooks run last in, first out: what unmounting complains about counts too.
afterEach(() => {
  expect(complaints.splice(0), 'The console stays silent: find out who complained').toEqual([])
})
afterEach(cleanup)
