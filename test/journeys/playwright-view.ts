import { expect, type BrowserContext, type Frame, type FrameLocator, type Locator, type Page, type Request } from '@playwright/test'
import type { Browser, Name, Place, Role, State, View, Window } from './view.ts'

type Scope = Pick<Locator, 'getByRole' | 'getByText' | 'getByLabel' | 'locator'>

const called = (role: Role, name?: Name) => (name === undefined ? {} : { name, exact: typeof name === 'string' && role !== 'radio' })

/** As many stops as a person may be asked to pass. */
const mostTabs = 25

/** `page` has the keyboard. */
export function placeIn(scope: Scope, page: Page): Place {
  const find = (role: Role, name?: Name): Locator => scope.getByRole(role, called(role, name))
  const button = (name: Name): Locator => find('button', name)
  const field = (label: Name): Locator => scope.getByLabel(label)
  const text = (words: Name): Locator => scope.getByText(words).filter({ visible: true })
  /** In front of the other windows, where a person acts: what is behind Chromium draws once a second, and a press waits until nothing moves. */
  async function inFront(it: Locator): Promise<Locator> {
    if (page.context().pages().length > 1) await page.bringToFront()
    return it
  }
  return {
    sees: async (role, name, state) => {
      const it = find(role, name)
      await expect(it).toBeVisible()
      if (state) await expectState(it, state)
    },
    seesSome: (role, name) => expect(find(role, name).first()).toBeVisible(),
    seesNo: (role, name) => expect(find(role, name)).toBeHidden(),
    seesCount: (role, name, count) => expect(find(role, name ?? undefined)).toHaveCount(count),
    reads: (words) => expect(text(words).first()).toBeVisible(),
    readsNo: (words) => expect(text(words)).toHaveCount(0),
    readsCount: (words, count) => expect(text(words)).toHaveCount(count),
    textOf: (role, name) => find(role, name).innerText(),
    contentOf: (label) => field(label).inputValue(),
    presses: async (name) => (await inFront(button(name))).click(),
    pressesLast: async (name) => (await inFront(button(name).last())).click(),
    follows: async (link) => (await inFront(find('link', link))).click(),
    picks: async (radio) => (await inFront(find('radio', radio))).check(),
    ticks: async (checkbox, isOn = true) => (await inFront(find('checkbox', checkbox))).setChecked(isOn),
    ticksAll: async () => {
      for (const box of await scope.getByRole('checkbox').all()) await box.check()
    },
    fills: (label, words) => field(label).fill(words),
    selects: async (label, option) => {
      await field(label).selectOption(option)
    },
    attaches: (label, file) => field(label).setInputFiles(file),
    unfolds: (summary) =>
      scope
        .locator('summary')
        .filter({ hasText: summary ?? /./ })
        .click(),
    tabsTo: async (role, name, key = 'Tab') => {
      const target = role === 'field' ? field(name) : find(role, name)
      for (let step = 1; step <= mostTabs; step += 1) {
        await page.keyboard.press(key)
        if (await target.evaluate((element) => element === document.activeElement)) return
      }
      throw new Error(`Not reached within ${String(mostTabs)} steps: ${role} ${String(name)}`)
    },
    within: (role, name) => placeIn(find(role, name), page),
    withinEntry: (words) => placeIn(find('listitem').filter({ hasText: words }).first(), page),
  }
}

async function expectState(it: Locator, state: State): Promise<void> {
  const { saying, enabled, checked, focused, holding, leadingTo, sorted } = state
  if (saying !== undefined) await expect(it).toContainText(saying)
  if (enabled !== undefined) await expect(it).toBeEnabled({ enabled })
  if (checked !== undefined) await expect(it).toBeChecked({ checked })
  if (focused !== undefined) await (focused ? expect(it) : expect(it).not).toBeFocused()
  if (holding !== undefined) await expect(it).toHaveValue(holding)
  if (leadingTo !== undefined) await expect(it).toHaveAttribute('href', leadingTo)
  if (sorted !== undefined) await expect(it).toHaveAttribute('aria-sort', sorted)
}

/** `page` has the keyboard; `frame` resolves with the frame where code runs. */
function viewIn(scope: Scope, page: Page, frame: () => Promise<Frame>): View {
  return {
    ...placeIn(scope, page),
    focusReads: (words) => expect(scope.locator(':focus')).toHaveText(words),
    isMarked: (attribute, value) => expect(scope.locator('html')).toHaveAttribute(attribute, value),
    runs: async <Given, Result>(code: (given: Given) => Result | Promise<Result>, given?: Given) =>
      (await frame()).evaluate(code as (given: unknown) => Result | Promise<Result>, given),
    loads: async (script) => {
      await (await frame()).evaluate(script)
    },
  }
}

export function windowOf(page: Page): Window {
  return {
    ...viewIn(page, page, () => Promise.resolve(page.mainFrame())),
    goes: async (address) => {
      await page.goto(address)
    },
    reloads: async () => {
      await page.reload()
    },
    goesBack: async () => {
      await page.goBack()
    },
    closes: () => page.close(),
    closed: async () => {
      if (!page.isClosed()) await page.waitForEvent('close')
    },
    arrives: (isMeant) => page.waitForURL(isMeant),
    types: (words) => page.keyboard.type(words),
    keys: (key) => page.keyboard.press(key),
    isTitled: (title) => expect(page).toHaveTitle(title),
    address: () => Promise.resolve(page.url()),
    resizes: (width, height) => page.setViewportSize({ width, height }),
    prefers: (wishes) => page.emulateMedia(wishes),
  }
}

/** The document in the one frame that the selector finds, also when it is loaded anew. */
export function frameIn(page: Page, selector: string): View {
  const content: FrameLocator = page.frameLocator(selector)
  let frame: Frame | null = null
  return viewIn(content, page, async () => {
    if (frame && !frame.isDetached()) return frame
    const handle = await page.locator(selector).elementHandle()
    frame = await handle.contentFrame()
    if (!frame) throw new Error(`There is no frame in ${selector}`)
    return frame
  })
}

export function browserOf(context: BrowserContext, firstPage: Page): Browser {
  return {
    windowCount: () => Promise.resolve(context.pages().length),
    opensWindow: async () => windowOf(await context.newPage()),
    windowOpenedBy: async (act) => {
      const [page] = await Promise.all([context.waitForEvent('page'), act()])
      return windowOf(page)
    },
    fileSavedBy: async (act) => {
      const [download] = await Promise.all([firstPage.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    forgetsCookies: () => context.clearCookies(),
    runsFirst: async <Given>(code: (given: Given) => void, given?: Given) => {
      await context.addInitScript(code as (given: unknown) => void, given)
    },
    answersFor: async (address, fileOf) => {
      await context.route(`${address}**`, (route) => route.fulfill({ path: fileOf(new URL(route.request().url()).pathname) }))
    },
    countsRequests: () => {
      const underWay = new Set<Request>()
      firstPage.on('request', (request) => underWay.add(request))
      for (const end of ['requestfinished', 'requestfailed'] as const)
        firstPage.on(end as 'requestfinished', (request) => underWay.delete(request))
      return () => underWay.size
    },
  }
}
