import type { BrowserContext, Frame, FrameLocator, Page } from '@playwright/test'
import { type Admin, createAdmin } from '../test/journeys/admin.ts'
import { deskIn } from '../test/journeys/playwright-desk.ts'
import type { ServedWorld } from '../test/stand-in/serve.ts'

/** The admin of the journeys, with Playwright's own hands on page and app: what takes pictures and times needs them. */
export type PlaywrightAdmin = Omit<Admin, 'app'> & {
  readonly page: Page
  readonly app: FrameLocator
  /** Runs `click` and resolves with the window that it opened. */
  popupOf(click: () => Promise<void>): Promise<Page>
  /** The app's frame itself, to run code in. */
  appFrame(): Promise<Frame>
}

const frameOfApp = '#frame-slot iframe'

export function createPlaywrightAdmin(page: Page, context: BrowserContext, served: ServedWorld): PlaywrightAdmin {
  return {
    ...createAdmin(deskIn(page, context), served),
    page,
    app: page.frameLocator(frameOfApp),
    popupOf: async (click) => {
      const [popup] = await Promise.all([context.waitForEvent('page'), click()])
      return popup
    },
    appFrame: async () => {
      const handle = await page.locator(frameOfApp).elementHandle()
      const frame = await handle.contentFrame()
      if (!frame) throw new Error('There is no frame of the app')
      return frame
    },
  }
}
