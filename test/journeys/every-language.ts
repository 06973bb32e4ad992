// The page in every language that it speaks, and in one that nobody speaks, which is written from right to left. A test
// gets `look`, which looks at the screen that is there in every way: no barrier, nothing wider than a narrow screen, and
// in the last language no sentence that did not come from the catalogue.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, FrameLocator, Locator } from '@playwright/test'
import type { Words } from '../../src/ui/words/en/words.ts'
import { languages as spoken, type Language as Spoken } from '../../src/ui/words/languages.ts'
import { builtApp } from '../stand-in/built-app.ts'
import type { World } from '../stand-in/world.ts'
import { pseudoLanguage } from '../words/pseudo.ts'
import type { JiraPerson } from './admin.ts'
import { expectNoBarriers } from './barriers.ts'
import { expect, test as base } from './fixtures.ts'
import { buildWithPseudoLanguage } from './pseudo-build.ts'
import { outsideBrackets, textsOnPage } from './texts.ts'

type Language = { readonly tag: string; readonly words: Spoken['words']; readonly isPseudo: boolean }

const english: Language = {
  tag: 'en-US',
  words: spoken.en.words,
  isPseudo: false,
}

const german = async () => (await import('../../src/ui/words/de/words.ts')).german

const languages: readonly Language[] = [
  english,
  { tag: 'de-DE', words: german, isPseudo: false },
  { tag: 'ar-XB', words: pseudoLanguage.words, isPseudo: true },
]

/** The page for somebody whose Jira speaks the language. `screen`: what a finding is reported under. */
export type Screens = {
  readonly words: Words
  readonly app: FrameLocator
  /** From Jira's list of apps to the page. */
  readonly open: (as?: JiraPerson) => Promise<void>
  readonly button: (name: string) => Locator
  readonly heading: (name: string) => Locator
  /** From "Sign in to GitLab" to the end of the sign-in. */
  readonly signIn: () => Promise<void>
  readonly look: (screen: string) => Promise<void>
}

export const test = base.extend<{ language: Language; screens: Screens }, { distWithPseudoLanguage: string }>({
  distWithPseudoLanguage: [
    async ({}, use) => {
      const dist = mkdtempSync(join(tmpdir(), 'pseudo-'))
      await buildWithPseudoLanguage(dist)
      await use(dist)
      rmSync(dist, { recursive: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  language: [english, { option: true }],
  worldOptions: async ({ distWithPseudoLanguage }, use) => {
    await use({ app: builtApp(distWithPseudoLanguage) })
  },
  screens: async ({ admin, world, language: { tag, words: wordsOf, isPseudo } }, use) => {
    const { app } = admin
    const words = await wordsOf()
    const button = (name: string) => app.getByRole('button', { name, exact: true })
    await use({
      words,
      app,
      open: async (as) => {
        await admin.openJira(as)
        await admin.setLanguage(tag)
        await admin.getStarted()
        await expect(app.locator('html')).toHaveAttribute('dir', isPseudo ? 'rtl' : 'ltr')
      },
      button,
      heading: (name) => app.getByRole('heading', { name, exact: true }),
      signIn: async () => {
        await admin.passSignIn(await admin.popupOf(() => button(words.first.signInTo('GitLab')).click()))
      },
      look: async (screen) => {
        await expectNoBarriers(admin, screen, tag === english.tag ? ['light', 'dark'] : ['light'])
        const frame = await admin.appFrame()
        if (isPseudo)
          expect
            .soft(
              (await frame.evaluate(textsOnPage)).filter((text) => !isData(world, outsideBrackets(text))),
              screen,
            )
            .toEqual([])
        await expectRoom(frame, screen)
      },
    })
  },
})

export { expect }

/** Defines the tests once for each language. They look at many screens by many rules, which takes long on a busy computer. */
export function inEveryLanguage(define: () => void): void {
  for (const language of languages) {
    test.describe(language.tag, () => {
      test.slow()
      test.use({ language, locale: language.tag })
      define()
    })
  }
}

/** Nothing is wider than a screen of 320 px. Leaves the frame as it was. */
async function expectRoom(frame: Frame, screen: string): Promise<void> {
  const element = await frame.frameElement()
  const before = await frame.evaluate(sizes)
  const become = async (maxWidth: string, seen: Partial<ReturnType<typeof sizes>>): Promise<void> => {
    await element.evaluate((iframe, value) => {
      ;(iframe as HTMLIFrameElement).style.maxWidth = value
    }, maxWidth)
    await expect.poll(() => frame.evaluate(sizes), { intervals: [20, 50] }).toMatchObject(seen)
  }
  // Of the frame alone: Jira answers to another size of the window by another height of the frame, some time later.
  await become('320px', { width: 320 })
  const { needed } = await frame.evaluate(sizes)
  expect.soft(needed, `${screen}: wider than 320 px`).toBeLessThanOrEqual(320)
  // What is clicked next must not move any more.
  await become('', before)
}

const sizes = () => ({
  width: innerWidth,
  height: innerHeight,
  needed: document.documentElement.scrollWidth,
  content: document.documentElement.scrollHeight,
})

/** As GitLab calls them. */
const settings = ['Redirect URI', 'Trusted', 'Confidential', 'Scopes', 'Jira Connect Application ID', 'Jira Connect Proxy URL']

/** Names, paths and addresses, what is written the same in every language, and what GitLab itself said. */
function isData(world: World, text: string): boolean {
  const groups = world.gitlabCom.groups.flatMap(({ name, fullName, fullPath }) => [
    name,
    fullName,
    fullPath,
    `${fullName.split(' / ')[0] ?? ''} /`,
  ])
  const hosts = [world.jira.origin, world.gitlabCom.url, world.selfManaged.url].map((url) => new URL(url).host)
  const known = new Set([
    ...groups,
    ...hosts,
    ...groups.map((name) => name.slice(0, 1).toUpperCase()),
    'GitLab for Jira',
    'Mara Maintainer',
    'mara',
    'CSV',
    'JSON',
    'api',
    ...settings,
  ])
  return (
    !/\p{L}/u.test(text) ||
    /^(The Jira user is not|Could not be installed on the instance)/.test(text) ||
    known.has(text) ||
    /^(https?:\/\/\S+|\(?@\w+\)?|PROJ-123.*|[\d-]+T[\d:.]+Z.*|GET|POST|PUT|ms|X-Request-Id|[0-9A-F]{26})$/.test(text)
  )
}
