// The page in German, and in a language that nobody speaks, which is written from right to left: on every screen there
// is no barrier, nothing wider than a narrow screen, and in the latter no sentence that did not come from the catalogue.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, FrameLocator } from '@playwright/test'
import { catalogue as german } from '../../src/ui/words/de/catalogue.ts'
import type { Catalogue } from '../../src/ui/words/words.ts'
import { builtApp } from '../stand-in/built-app.ts'
import type { World } from '../stand-in/world.ts'
import { pseudoCatalogue } from '../words/pseudo.ts'
import type { Admin } from './admin.ts'
import { expectNoBarriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { buildWithPseudoLanguage } from './pseudo-build.ts'
import { outsideBrackets, textsOnPage } from './texts.ts'

test.slow()

const dist = mkdtempSync(join(tmpdir(), 'pseudo-'))
test.use({ worldOptions: { app: builtApp(dist) } })
test.beforeAll(() => buildWithPseudoLanguage(dist))
test.afterAll(() => {
  rmSync(dist, { recursive: true })
})

type Spoken = { readonly tag: string; readonly load: () => Promise<Catalogue>; readonly isPseudo: boolean }

const languages: readonly Spoken[] = [
  { tag: 'de-DE', load: () => Promise.resolve(german), isPseudo: false },
  { tag: 'ar-XB', load: pseudoCatalogue, isPseudo: true },
]

for (const { tag, load, isPseudo } of languages) {
  /** The page, for somebody whose Jira speaks this language. */
  const open = async (admin: Admin, world: World) => {
    const { app } = admin
    await admin.openJira()
    await admin.setLanguage(tag)
    await admin.getStarted()
    const button = (name: string) => app.getByRole('button', { name, exact: true })
    return { app, button, look: looker(admin, world, isPseudo) }
  }

  test(`${tag}: linking`, async ({ admin, world }) => {
    const { first, words } = await load()
    const { app, button, look } = await open(admin, world)
    await expect(button(first.signInTo('GitLab'))).toBeEnabled()
    await expect(app.locator('html')).toHaveAttribute('dir', tag === 'ar-XB' ? 'rtl' : 'ltr')
    await look('get started')

    const popup = await admin.popupOf(() => button(first.signInTo('GitLab')).click())
    await expect(app.getByRole('heading', { name: words.session.continueIn(new URL(world.gitlabCom.url).host) })).toBeVisible()
    await look('signing in')
    await admin.passSignIn(popup)
    await expect(app.getByRole('heading', { name: words.linkedGroups.none })).toBeVisible()
    await look('nothing is linked')

    await app.getByRole('button', { name: words.linkedGroups.linkGroups }).click()
    await expect(button(words.linkGroups.linkGroup('Acme'))).toBeVisible()
    await look('the groups to link')
    await admin.setCondition('Nobody in Jira is an administrator')
    await button(words.linkGroups.linkGroup('Acme')).click()
    await expect(app.getByRole('alert')).toBeVisible()
    await app.locator('summary').click()
    await look('a failure')
    await admin.setCondition('Nobody in Jira is an administrator', false)
    for (const name of ['Acme', 'Atlas']) await app.getByRole('checkbox', { name: words.linkGroups.chooseGroup(name), exact: true }).check()
    await button(words.linkGroups.linkMany(2)).click()
    await expect(app.getByRole('heading', { name: words.bulk.link.finished(2) })).toBeVisible()
    await look('two linked groups')
    await button(words.buttons.done).click()

    await expect(button(words.linkedGroups.unlinkGroup('Acme'))).toBeVisible()
    await look('the list')
    await button(words.linkedGroups.unlinkGroup('Acme')).click()
    await look('a question')
    await app.getByRole('dialog').getByRole('button', { name: words.linkedGroups.unlink, exact: true }).click()
    await expect(button(words.linkedGroups.undo)).toBeVisible()
    await look('an unlinked group')
  })

  test(`${tag}: setting up an instance`, async ({ admin, world, troubles }) => {
    // The policy of the page names an instance only after it was chosen.
    troubles.allow(/content.security.policy|Connecting to '.*' violates/i)
    const { words } = await load()
    const { setUp, buttons } = words
    const { app, button, look } = await open(admin, world)
    await app.getByRole('radio', { name: setUp.selfManaged }).check()
    await button(buttons.next).click()
    await tickAll(app)
    await app.locator('details.request summary').click()
    await look('the checklist')
    await button(buttons.next).click()
    await app.getByRole('textbox').fill(world.selfManaged.url)
    await button(setUp.checkConnection).click()
    await expect(button(setUp.checkAgain)).toBeEnabled()
    await look('a check')
  })
}

async function tickAll(app: FrameLocator): Promise<void> {
  await expect(app.getByRole('checkbox')).toHaveCount(4)
  for (const box of await app.getByRole('checkbox').all()) await box.check()
}

/** Looks at the screen that is there, in every way. */
function looker(admin: Admin, world: World, isPseudo: boolean) {
  return async (screen: string): Promise<void> => {
    await expectNoBarriers(admin, screen, ['light'])
    const frame = await admin.appFrame()
    if (isPseudo) expect.soft((await frame.evaluate(textsOnPage)).filter((text) => !isData(world, outsideBrackets(text))), screen).toEqual([])
    const wide = await frame.evaluate(() => innerWidth)
    await setFrameWidth(frame, 320)
    expect.soft(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${screen}: wider than 320 px by`).toBeLessThanOrEqual(0)
    await setFrameWidth(frame, wide)
  }
}

/** Of the frame alone: Jira answers to another size of the window by another height of the frame, some time later. */
async function setFrameWidth(frame: Frame, width: number): Promise<void> {
  const element = await frame.frameElement()
  await element.evaluate((iframe, px) => { (iframe as HTMLIFrameElement).style.maxWidth = `${String(px)}px` }, width)
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width)
}

/** As GitLab calls them. */
const settings = ['Redirect URI', 'Trusted', 'Confidential', 'Scopes', 'Jira Connect Application ID', 'Jira Connect Proxy URL']

/** Names, paths and addresses, what is written the same in every language, and what GitLab itself said. */
function isData(world: World, text: string): boolean {
  const groups = world.gitlabCom.groups.flatMap(({ name, fullName, fullPath }) => [name, fullName, fullPath, `${fullName.split(' / ')[0] ?? ''} /`])
  const hosts = [world.jira.origin, world.gitlabCom.url, world.selfManaged.url].map((url) => new URL(url).host)
  const known = new Set([...groups, ...hosts, ...groups.map((name) => name.slice(0, 1).toUpperCase()), 'GitLab for Jira', 'Mara Maintainer', 'mara', 'CSV', 'JSON', 'api', ...settings])
  return !/\p{L}/u.test(text) || text.startsWith('The Jira user is not') || known.has(text) || /^(https?:\/\/\S+|\(?@\w+\)?|PROJ-123.*|[\d-]+T[\d:.]+Z.*|POST|ms|X-Request-Id|[0-9A-F]{26})$/.test(text)
}
