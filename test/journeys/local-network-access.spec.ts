import { createServer } from 'node:http'
import { close, listen } from '../stand-in/serve.ts'
import { expect, test } from './fixtures.ts'

// Chromium takes everything on this computer for local, the page itself included. Told that the page's port is public,
// it treats another port as it treats a private address behind a public page.
test.use({ isPagePublic: true })

test('a private address that the browser keeps from the frame is named, with what a browser admin can allow', async ({
  admin,
  served,
  troubles,
}) => {
  troubles.allow(/Permission was denied for this request to access the `loopback` address space/)
  const instance = createServer((_request, response) => {
    response.end('reached')
  })
  let reached = 0
  instance.on('request', () => (reached += 1))
  const port = await listen(instance, 0)
  try {
    served.world.gitlabCom.settings.page.csp = 'open'
    await admin.openJira()
    await admin.getStarted()
    await admin.picks('GitLab (self-managed)')
    await admin.presses('Next')
    await admin.tickChecklist()
    await admin.presses('Next')
    await admin.fills('GitLab instance URL', `http://git.private.localhost:${String(port)}`)
    await admin.presses('Check connection')
    const step = admin.withinEntry('Local Network Access')
    await step.reads('Fails')
    await step.reads(`allow it for ${served.urls.gitlabCom} by the policy LocalNetworkAllowedForUrls`)
    expect(reached).toBe(0)
  } finally {
    await close(instance)
  }
})
