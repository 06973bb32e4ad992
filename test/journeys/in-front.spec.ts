// What somebody in front of GitLab does to a write, and what a frame or a network does to a repair: nothing is said to be
// done that was not.
import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

const unlinkPath = /\/subscriptions\/\d+$/

test('a proxy that refuses DELETE: the list says what went, alone and in bulk, and Undo is about that', async ({ admin, world }) => {
  const { gitlabCom } = world
  for (const path of ['acme', 'atlas', 'design']) gitlabCom.link(path)
  const refuse = (path: RegExp, status: number, body: string) =>
    world.faults.add({ where: { method: 'DELETE', path }, answer: { status, body, by: 'stranger' } })
  let heal = refuse(unlinkPath, 404, 'default backend - 404')
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()

  await admin.presses('Unlink Atlas')
  await admin.within('dialog').presses('Unlink')
  await admin.within('dialog').sees('heading', /does not pass this on to GitLab/)
  expect(gitlabCom.subscriptions()).toHaveLength(3)
  await admin.within('dialog').presses('Cancel')
  await admin.sees('heading', 'Linked groups 3')
  await admin.readsNo('Undo')

  // Of three, one does not go.
  heal()
  heal = refuse(/\/subscriptions\/2$/, 200, '<h1>FortiGuard Intrusion Prevention - Access Blocked</h1>')
  await admin.ticks('Choose all linked groups on this page')
  await admin.presses('Unlink 3 groups')
  await admin.within('dialog').presses('Unlink 3 groups')
  await admin.within('dialog').sees('heading', '2 of 3 groups unlinked')
  await admin.within('dialog').reads(/A firewall in front of gitlab\.localhost/)
  await admin.within('dialog').presses('Done')
  await admin.sees('heading', 'Linked groups 1')
  expect(gitlabCom.subscriptions()).toHaveLength(1)
  heal()
  await admin.presses('Undo')
  await admin.sees('heading', 'Linked groups 3')
  expect(gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'atlas', 'design'])
  expect(world.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/jira_connect/subscriptions'))).toHaveLength(2)
})

type Headed = { readonly headers?: Record<string, string> }

/**
 * A member of each kind of those who answer in front of GitLab, beside those that tests at the other levels name. No two of a kind
 * follow each other, so that no title is read that was there before.
 */
const strangers: readonly (readonly [who: string, title: RegExp, answer: { status: number; body?: string | object } & Headed])[] = [
  ['Reblaze', /wants to check your browser first/, { status: 247, body: '<script>window._rbzns={c:"x"}</script>' }],
  [
    'Citrix',
    /^A firewall in front of .* refused this/,
    { status: 200, body: '<title>Application Firewall Block Page</title>Transaction ID: 23402' },
  ],
  [
    'nginx with testcookie',
    /wants to check your browser first/,
    { status: 200, body: '<script src="/aes.js"></script><script>document.cookie="__test=1"; location.href="/?i=1"</script>' },
  ],
  ['Azure’s gateway', /^Something in front of .* refused this/, { status: 403, body: '<h1>403 Forbidden</h1>Application-Gateway/v2' }],
  ['Caddy', /or something in front of it, has failed/, { status: 502, headers: { Server: 'Caddy' } }],
  ['a law', /^Something in front of .* refused this/, { status: 451, body: 'Not here' }],
  ['APISIX', /or something in front of it, has failed/, { status: 503, body: { error_msg: 'no valid upstream node' } }],
  ['Tyk, as GitLab would', /not GitLab’s/, { status: 403, body: { error: 'Forbidden' }, headers: { 'X-Powered-By': 'Tyk' } }],
  ['Traefik', /does not pass this on to GitLab/, { status: 404, body: '404 page not found', headers: { 'Content-Type': 'text/plain' } }],
  ['a problem in data', /not GitLab’s/, { status: 403, body: { type: 'about:blank', title: 'Forbidden' } }],
  [
    'AD FS',
    /^Another sign-in stands before/,
    {
      status: 200,
      body: '<title>Working…</title><form><input name="wctx"></form><noscript>Submit</noscript><script>document.forms[0].submit()</script>',
    },
  ],
  ['a status page', /takes no changes now/, { status: 503, body: { title: 'Back at noon' }, headers: { 'Retry-After': '3600' } }],
]

test('whoever answers a DELETE in front of GitLab is told apart, and nothing is said to be unlinked', async ({ admin, world }) => {
  world.gitlabCom.link('atlas')
  await admin.openJira()
  await admin.getStarted()
  await admin.presses('Unlink Atlas')
  for (const [who, title, answer] of strangers) {
    await test.step(who, async () => {
      const heal = world.faults.add({ where: { method: 'DELETE', path: unlinkPath }, answer: { ...answer, by: 'stranger' } })
      await admin.within('dialog').presses('Unlink')
      await admin.within('dialog').sees('heading', title)
      heal()
    })
  }
  expect(world.gitlabCom.subscriptions()).toHaveLength(1)
  await admin.within('dialog').presses('Unlink')
  await admin.seesNo('dialog')
  expect(world.gitlabCom.subscriptions()).toEqual([])
})

test('offline in the middle: what is on screen stays, the failure says so, and it goes on by itself', async ({ admin, world }) => {
  world.gitlabCom.link('design')
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.findAtlas()
  const heal = world.faults.add({ where: { server: 'gitlabCom', initiator: 'browser' }, answer: 'reset' })
  const browserIs = (online: boolean) => {
    Object.defineProperty(navigator, 'onLine', { value: online, configurable: true })
    dispatchEvent(new Event(online ? 'online' : 'offline'))
  }
  await admin.runs(browserIs, false)
  await admin.presses('Link Atlas')
  await admin.within('list', 'Groups').sees('heading', 'You are offline')
  await admin.sees('searchbox', 'Search groups', { holding: 'atlas' })
  heal()
  await admin.runs(browserIs, true)
  await admin.within('list', 'Groups').reads('Atlas: Linked')
  await admin.presses('Done')
  await admin.sees('heading', 'Linked groups 2')
  await admin.sees('button', 'Sign out')
})

test('a repair in a frame that saves no files touches no link before the list is copied', async ({ admin, world, troubles }) => {
  troubles.allow(/download/i)
  troubles.allowPolicyToBlock()
  world.gitlabCom.settings.page.csp = 'with-revoke'
  chosen(world, ['atlas', 'design'])
  // Jira's frame is made by Atlassian's library, by this attribute.
  await admin.browser.runsFirst(() => {
    const set = Reflect.get<Element, 'setAttribute'>(Element.prototype, 'setAttribute')
    Reflect.set(Element.prototype, 'setAttribute', function (this: Element, name: string, value: string) {
      set.call(this, name, name === 'sandbox' ? value.replace('allow-downloads', '') : value)
    })
  })
  await admin.openJira()
  await admin.getStarted()
  expect(await admin.jira.runs(() => document.querySelector('iframe')?.getAttribute('sandbox'))).not.toContain('allow-downloads')
  await admin.presses('GitLab stopped sending data')
  await admin.passSignIn(await admin.browser.windowOpenedBy(() => admin.task.presses(/^Sign in to /)))
  await admin.presses('List the linked groups')
  await admin.presses('Download the list')
  await admin.sees('button', 'The file is there: start')
  expect(world.requests.some(({ method }) => method === 'PUT' || method === 'DELETE')).toBe(false)
  expect(world.selfManaged.subscriptions()).toHaveLength(2)
  await admin.presses('Copy the list')
  await admin.presses('The copy is kept: start')
  await admin.sees('heading', '2 groups linked')
  expect(world.selfManaged.subscriptions().toSorted()).toEqual(['atlas', 'design'])
})
