import type { BrowserContext, Page } from '@playwright/test'
import type { Desk } from './admin.ts'
import { browserOf, frameIn, placeIn, windowOf } from './playwright-view.ts'

const appFrame = '#frame-slot iframe'

/** The desk of an admin whose browser Playwright drives; `page` is the window for Jira. */
export const deskIn = (page: Page, context: BrowserContext): Desk => ({
  browser: browserOf(context, page),
  jira: windowOf(page),
  app: frameIn(page, appFrame),
  task: placeIn(page.frameLocator(appFrame).locator('.task'), page),
  flag: (title) =>
    placeIn(
      page
        .locator('#flags')
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: title }) }),
      page,
    ),
})
