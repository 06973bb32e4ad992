import { expect, test as base } from '@playwright/test'
import { createServer } from 'node:http'
import { findBrowser } from '../../scripts/browser.ts'
import { close, listen, serveWorld } from '../stand-in/serve.ts'
import { createAdmin } from './admin.ts'

// Chromium takes everything on this computer for local, the page itself included. Told that the page's port is public,
// it treats another port as it treats a private address behind a public page.

base('a private address that the browser keeps from the frame is named, with what a browser admin can allow', async ({ playwright }) => {
  const served = await serveWorld()
  const instance = createServer((_request, response) => {
    response.end('reached')
  })
  let reached = 0
  instance.on('request', () => (reached += 1))
  const port = await listen(instance, 0)
  const { use } = base.info().project
  const browser = await playwright.chromium.launch({
    ...use.launchOptions,
    executablePath: findBrowser() ?? '',
    args: [...(use.launchOptions?.args ?? []), `--ip-address-space-overrides=127.0.0.1:${new URL(served.urls.jira).port}=public`],
  })
  try {
    served.world.gitlabCom.settings.page.csp = 'open'
    const context = await browser.newContext()
    const admin = createAdmin(await context.newPage(), context, served)
    await admin.openJira()
    const app = await admin.getStarted()
    await app.getByRole('radio', { name: 'GitLab (self-managed)' }).check()
    await app.getByRole('button', { name: 'Next' }).click()
    await admin.tickChecklist()
    await app.getByRole('button', { name: 'Next' }).click()
    await app.getByLabel('GitLab instance URL').fill(`http://git.private.localhost:${String(port)}`)
    await app.getByRole('button', { name: 'Check connection' }).click()
    const step = app.getByRole('listitem').filter({ hasText: 'Local Network Access' }).first()
    await expect(step).toContainText('Fails')
    await expect(step).toContainText(`allow it for ${served.urls.gitlabCom} by the policy LocalNetworkAllowedForUrls`)
    expect(reached).toBe(0)
  } finally {
    await browser.close()
    await close(instance)
    await served.close()
  }
})
