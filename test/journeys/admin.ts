import { expect } from '@playwright/test'
import type { BrowserContext, Frame, FrameLocator, Locator, Page } from '@playwright/test'
import type { ServedWorld } from '../stand-in/serve.ts'

export type JiraPerson = 'Ada' | 'Olga' | 'Paul' | 'Ivy'

export type SignInOptions = {
  /** A username of the GitLab's fixtures; `mara` maintains most groups. */
  readonly as?: string
  readonly consent?: 'Authorize' | 'Deny'
}

export type Admin = ReturnType<typeof createAdmin>

/** What a Jira admin does, in words: opens Jira, presses Get started, signs in to GitLab in the popup. */
export function createAdmin(page: Page, context: BrowserContext, { world, urls }: ServedWorld) {
  const app: FrameLocator = page.frameLocator('#frame-slot iframe')

  /** Opens Jira's list of apps as one of its people. */
  async function openJira(as: JiraPerson = 'Ada') {
    await page.goto(`${urls.jira}/`)
    await page.locator('html[data-ready]').waitFor()
    await page.getByLabel('Signed in to Jira as').selectOption({ label: labelOf(as) })
  }

  function labelOf(person: JiraPerson): string {
    const user = world.jira.users.find(({ displayName }) => displayName.startsWith(person))
    if (!user) throw new Error(`Jira knows nobody called ${person}`)
    return user.label
  }

  /** The app in its frame, once it has shown its heading. */
  async function getStarted(): Promise<FrameLocator> {
    await page.getByRole('button', { name: 'Get started' }).click()
    await app.getByRole('heading').first().waitFor()
    return app
  }

  /** The app's frame itself, to run code in. */
  async function appFrame(): Promise<Frame> {
    const handle = await page.locator('#frame-slot iframe').elementHandle()
    const frame = await handle.contentFrame()
    if (!frame) throw new Error('There is no frame of the app')
    return frame
  }

  /** Runs `click` and resolves with the window that it opened. */
  async function popupOf(click: () => Promise<void>): Promise<Page> {
    const [popup] = await Promise.all([context.waitForEvent('page'), click()])
    return popup
  }

  /**
   * Signs in on GitLab's own pages in `popup`, until it has closed. GitLab leaves out what it need not ask: the
   * password of somebody who is signed in there, a consent that was given before.
   */
  async function passSignIn(popup: Page, { as = 'mara', consent = 'Authorize' }: SignInOptions = {}) {
    const closed = popup.isClosed() ? Promise.resolve() : popup.waitForEvent('close')
    const username = popup.getByLabel('Username or primary email')
    const consentButton = popup.getByRole('button', { name: consent })
    const asked = (question: Locator) =>
      Promise.race([
        closed.then(() => false),
        question.waitFor().then(
          () => true,
          () => false,
        ),
      ])

    if ((await asked(username.or(consentButton))) && (await username.isVisible())) await enterCredentials(popup, as)
    if (await asked(consentButton)) await consentButton.click()
    await closed
  }

  /** On GitLab's first page; its next asks for consent. */
  async function enterCredentials(popup: Page, as = 'mara') {
    await popup.getByLabel('Username or primary email').fill(as)
    await popup.getByLabel('Password').fill(world.gitlabCom.user(as).password)
    await popup.getByRole('button', { name: 'Sign in' }).click()
  }

  /** From the app's "Sign in to GitLab" to the popup that has closed itself. */
  async function signIn(options: SignInOptions = {}) {
    const popup = await popupOf(() => app.getByRole('button', { name: /^Sign in to / }).click())
    await passSignIn(popup, options)
  }

  /** Ticks each of the four parts of the checklist before the address of an instance. */
  async function tickChecklist() {
    await expect(app.getByRole('checkbox')).toHaveCount(4)
    for (const box of await app.getByRole('checkbox').all()) await box.check()
  }

  /** A flag in Jira's own page. */
  const flag = (title: string | RegExp): Locator =>
    page
      .locator('#flags')
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: title }) })

  const setTheme = (theme: 'light' | 'dark' | 'system') => page.getByLabel('Theme').selectOption(theme)

  /** The tag need not be one of Jira's languages. */
  async function setLanguage(tag: string) {
    const select = page.getByLabel('Language')
    await select.evaluate((element, value) => {
      if (element instanceof HTMLSelectElement) element.add(new Option(value, value))
    }, tag)
    await select.selectOption(tag)
  }

  async function setCondition(title: string, isOn = true) {
    const toggle = page.getByRole('button', { name: /^Conditions/ })
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
    const box = page.getByLabel(title, { exact: true })
    await box.setChecked(isOn)
    await expect(box).toBeChecked({ checked: isOn })
  }

  return {
    page,
    app,
    appFrame,
    openJira,
    getStarted,
    popupOf,
    passSignIn,
    enterCredentials,
    signIn,
    tickChecklist,
    flag,
    setTheme,
    setLanguage,
    setCondition,
  }
}
