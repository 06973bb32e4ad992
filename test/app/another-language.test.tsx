// A further language is a folder and a line: nothing else has to know of it.
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { callbackWords } from '../words/pseudo-callback-words.ts'
import { pseudoLanguage } from '../words/pseudo.ts'
import { appWorld, openApp } from './world-app.tsx'

it('speaks a language that was added by one line, in the page and in the sign-in window', async () => {
  const { user, popup } = await openApp(appWorld(), { languages: { 'ar-XB': pseudoLanguage }, locale: 'ar_XB' })
  expect(await screen.findByRole('heading', { name: '[Ërstë Schrîttë]' })).toBeTruthy()
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar-XB', 'rtl'])
  await user.click(await screen.findByRole('button', { name: '[Bëî GîtLåb ånmëldën]' }))
  expect(popup().window.document.title).toBe('[Bëî GîtLåb ånmëldën]')
  expect(callbackWords(['ar-XB', 'de']).words.copy).toBe('[Køpîërën]')
})

it('speaks English where the words of a language do not come', async () => {
  const broken = () => Promise.reject(new TypeError('Failed to fetch'))
  await openApp(appWorld(), { languages: { 'ar-XB': { words: broken, rooms: broken, rare: broken } }, locale: 'ar_XB' })
  expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
})
