// The page in English, and in a language that nobody speaks: German words, written from right to left. A test
// gets `look`, which looks at the screen that is there in every way: no barrier, nothing wider than a narrow screen, and in
// the last language, all of it in high contrast, an edge around whatever can be pressed, and no sentence that did not come
// from the catalogue. In Firefox, in English alone: high contrast and reduced motion.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitlabPageNames } from '../../src/domain/gitlab-pages.ts'
import { tiers } from '../../src/domain/integration.ts'
import { sentFields } from '../../src/domain/sent-fields.ts'
import { videos } from '../../src/domain/videos.ts'
import type { AllRareWords } from '../../src/ui/words/en/rare-words.ts'
import { languages as spoken, type Language as Spoken } from '../../src/ui/words/languages.ts'
import { builtApp } from '../stand-in/built-app.ts'
import type { World } from '../stand-in/world.ts'
import { pseudoLanguage } from '../words/pseudo.ts'
import type { JiraPerson } from './admin.ts'
import { expectNoBarriers, expectNoBarriersInWindow } from './barriers.ts'
import { expect, test as base } from './fixtures.ts'
import { expectEdges } from './high-contrast.ts'
import { firefoxToo, journeysBrowser } from './journeys-browser.ts'
import { expectOnPaper } from './paper.ts'
import { buildWithPseudoLanguage } from './pseudo-build.ts'
import { expectRoom } from './room.ts'
import { outsideBrackets, textsOnPage } from './texts.ts'
import type { Name, Window } from './view.ts'

type Language = { readonly tag: string; readonly spoken: Spoken; readonly isPseudo: boolean }

const english: Language = {
  tag: 'en-US',
  spoken: spoken.en,
  isPseudo: false,
}

const languages: readonly Language[] = [english, { tag: 'ar-XB', spoken: pseudoLanguage, isPseudo: true }]

/** The page for somebody whose Jira speaks the language. `screen`: what a finding is reported under. */
export type Screens = {
  readonly words: AllRareWords
  /** From Jira's list of apps to the page. */
  readonly open: (as?: JiraPerson) => Promise<void>
  /** From "Sign in to GitLab" to the end of the sign-in. */
  readonly signIn: () => Promise<void>
  readonly look: (screen: string) => Promise<void>
  /** The same at a window of its own, which follows the computer's wishes and no language. */
  readonly lookAtWindow: (window: Window, screen: string) => Promise<void>
  /** At what is printed in English, and whether the texts are in it. */
  readonly lookOnPaper: (screen: string, ...texts: readonly Name[]) => Promise<void>
}

const isChromium = journeysBrowser() === 'chromium'

let withPseudoLanguage: Promise<string> | null = null

/** Where the page with both languages is: built for the first journey of a worker that looks at it. A fixture would give these journeys workers of their own. */
const distWithPseudoLanguage = (): Promise<string> =>
  (withPseudoLanguage ??= (async () => {
    const dist = mkdtempSync(join(tmpdir(), 'pseudo-'))
    process.once('exit', () => {
      rmSync(dist, { recursive: true })
    })
    await buildWithPseudoLanguage(dist)
    return dist
  })())

export const test = base.extend<{ language: Language; screens: Screens }>({
  language: [english, { option: true }],
  worldOptions: async ({}, use) => {
    await use(isChromium ? { app: builtApp(await distWithPseudoLanguage()) } : {})
  },
  screens: async (
    {
      admin,
      world,
      language: {
        tag,
        spoken: { words: first, rooms, rare },
        isPseudo,
      },
    },
    use,
  ) => {
    const words = { ...(await first()), ...(await rooms()), ...(await rare()) }
    await use({
      words,
      open: async (as) => {
        await admin.openJira(as)
        await admin.setLanguage(tag)
        await admin.getStarted()
        await admin.isMarked('dir', isPseudo ? 'rtl' : 'ltr')
      },
      signIn: async () => {
        await admin.passSignIn(await admin.openSignIn(words.first.signInTo('GitLab')))
      },
      lookAtWindow: (window, screen) => (isChromium ? expectNoBarriersInWindow(window, screen) : expectEdges(window, screen)),
      lookOnPaper: async (screen, ...texts) => {
        if (isChromium && !isPseudo) await expectOnPaper(admin, screen, texts)
      },
      look: async (screen) => {
        if (!isChromium) {
          await expectEdges(admin.app, screen)
          return
        }
        await expectNoBarriers(admin, screen, tag === english.tag)
        if (isPseudo) {
          await expectEdges(admin.app, screen)
          const texts = await admin.runs(textsOnPage)
          expect
            .soft(
              texts.filter((text) => !isData(world, outsideBrackets(text))),
              screen,
            )
            .toEqual([])
        }
        await expectRoom(admin, screen, tag === english.tag ? [640, 320] : [320])
      },
    })
  },
})

/** Defines the tests once for each language. They look at many screens by many rules, which takes long on a busy computer. */
export function inEveryLanguage(define: () => void): void {
  // Firefox cannot be asked for it in one language alone.
  if (!isChromium) test.use({ hasHighContrast: true })
  for (const language of languages) {
    test.describe(language.tag, language === english ? firefoxToo : {}, () => {
      test.slow()
      // What moves is looked at when it stands still. Where colours are looked at there are those of the page.
      test.use({
        language,
        locale: language.tag,
        contextOptions: { reducedMotion: 'reduce', forcedColors: language.isPseudo ? 'active' : 'none' },
      })
      define()
    })
  }
}

/** As GitLab, and the policies of pages, call them. */
const settings = [
  ...Object.values(gitlabPageNames),
  'Redirect URI',
  'Application ID',
  'form-action',
  'Trusted',
  'Confidential',
  'Scopes',
  'Jira Connect Application ID',
  'Jira Connect Proxy URL',
  'Jira Connect Additional Audience URL',
  'Enable public key storage',
]

/** Names, paths and addresses, what is written the same in every language, and what GitLab itself said. */
function isData(world: World, text: string): boolean {
  const groups = world.gitlabCom.groups.flatMap(({ name, fullName, fullPath }) => [
    name,
    fullName,
    fullPath,
    `${fullName.split(' / ')[0] ?? ''} /`,
  ])
  const projects = world.gitlabCom.groups.flatMap((group) => group.projects.map((path) => `${group.fullPath}/${path}`))
  const hosts = [world.jira.origin, world.gitlabCom.url, world.selfManaged.url].flatMap((url) => [new URL(url).host, new URL(url).hostname])
  const known = new Set([
    ...groups,
    ...projects,
    ...tiers,
    ...hosts,
    ...groups.map((name) => name.slice(0, 1).toUpperCase()),
    'GitLab for Jira',
    'Mara Maintainer',
    'mara',
    'Rosa Root',
    'root',
    'CSV',
    'JSON',
    'api',
    world.gitlabCom.oauthApplicationId,
    world.selfManaged.oauthApplicationId,
    ...settings,
    ...Object.values(videos).map(({ label }) => label),
    ...Object.values(sentFields).map((fields) => fields.join(', ')),
  ])
  return (
    !/\p{L}/u.test(text) ||
    /^(The Jira user is not|Could not be installed on the instance|(application|text)\/\w+: )/.test(text) ||
    known.has(text) ||
    // What is run elsewhere: of it only the questions are sentences.
    /^(\(\n|JiraConnectSubscription|Project\.find|installation = )/.test(text) ||
    /^(https?:\/\/\S+|\(?@\w+\)?|PROJ-123.*|[\d-]+T[\d:.]+Z.*|GET|POST|PUT|ms|X-Request-Id|[0-9A-F]{26})$/.test(text)
  )
}
