import { expect, test } from './fixtures.ts'
import { trap } from './journeys-browser.ts'

// The browser must be as unkind as users' browsers are: this fails when an option of the browser or of the test
// tool takes the traps away, in which case all other journeys would prove less than they say.

const probePage =
  '<!doctype html><title>Probe</title><div class="ac-content"><h1>Probe</h1><button>Open</button></div><script src="./assets/probe.js"></script>'

// It tries at once, and tells: when a driver has looked into the frame, the browser takes it for touched.
const probeScript = `
const tryToOpen = (by) => document.documentElement.setAttribute('data-opened-by-' + by, window.open('about:blank', by) !== null)
tryToOpen('page')
void fetch('./assets/tried')
document.querySelector('button').addEventListener('click', () => tryToOpen('click'))
`

test.use({
  searchesForSecrets: false,
  worldOptions: {
    app: {
      page: () => Promise.resolve(probePage),
      callbackPage: () => Promise.resolve(probePage),
      asset: (path) =>
        Promise.resolve(new Response(path === 'probe.js' ? probeScript : '', { headers: { 'content-type': 'text/javascript' } })),
    },
  },
})

test('a window that no click asked for is blocked, one that a click asked for opens', trap, async ({ admin, world }) => {
  await admin.openJira()
  await admin.jira.presses('Get started')
  await expect.poll(() => world.requests.some(({ url }) => url.endsWith('/assets/tried'))).toBe(true)
  await admin.isMarked('data-opened-by-page', 'false')

  await admin.presses('Open')
  await admin.isMarked('data-opened-by-click', 'true')
  await admin.sees('heading', 'Probe')
})

test('the frame sees nothing that GitLab stored in a window of its own', trap, async ({ admin, world }) => {
  const ownWindow = await admin.browser.opensWindow()
  await ownWindow.goes(`${world.gitlabCom.url}/-/jira_connect/oauth_callbacks`)
  const store = () => {
    localStorage.setItem('probe', 'stored')
    document.cookie = 'probe=stored; SameSite=None; Secure; Path=/'
    // WebKit keeps none that is for https alone, on this computer either.
    if (document.cookie === '') document.cookie = 'probe=stored; Path=/'
    return { storage: localStorage.getItem('probe'), cookie: document.cookie }
  }
  expect(await ownWindow.runs(store)).toEqual({ storage: 'stored', cookie: 'probe=stored' })

  await admin.openJira()
  await admin.getStarted()
  const look = () => ({ storage: localStorage.getItem('probe'), cookie: document.cookie })
  expect(await admin.runs(look)).toEqual({ storage: null, cookie: '' })
})

test('the frame hears no message that a window of GitLab broadcasts', trap, async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  const listen = () => {
    new BroadcastChannel('probe').addEventListener('message', ({ data }) => {
      document.documentElement.dataset['heard'] = String(data)
    })
  }
  await admin.runs(listen)
  const windows = [await admin.browser.opensWindow(), await admin.browser.opensWindow()] as const
  for (const window of windows) await window.goes(`${world.gitlabCom.url}/-/jira_connect/oauth_callbacks`)
  await windows[1].runs(listen)
  await windows[0].runs(() => {
    new BroadcastChannel('probe').postMessage('hello')
  })
  // The second window hears the first, which shows that the message was sent before the frame is asked.
  await windows[1].isMarked('data-heard', 'hello')
  expect(await admin.runs(() => document.documentElement.dataset['heard'])).toBeUndefined()
})
