import { readFile } from 'node:fs/promises'
import { expectNoBarriers } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { everyBrowser, firefoxToo } from './journeys-browser.ts'
import { expectRoom } from './room.ts'

// What browsers do each in a way of their own, beside the journeys elsewhere that have the same tag.

test('40 groups are linked in one go', everyBrowser, async ({ admin, world }) => {
  world.gitlabCom.addGroups(40, { namePrefix: 'Red' })
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.presses('Link groups')
  const dialog = admin.within('dialog', 'Link groups')
  await dialog.fills('Search groups', 'red')
  await dialog.reads('Page 1 of 4, 40 groups')
  await dialog.ticks('Choose Red 00001')
  await dialog.presses('Choose all 40')
  await dialog.presses('Link 40 groups')
  await dialog.sees('heading', '40 groups linked')
  expect(world.gitlabCom.subscriptions()).toHaveLength(40)
  await dialog.presses('Done')
  await admin.sees('heading', 'Linked groups 40')
})

test('the list of linked groups is saved byte for byte', everyBrowser, async ({ admin, world }) => {
  for (const path of ['acme', 'rtl-hebrew']) world.gitlabCom.link(path)
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.sees('link', 'Acme')
  const csv = await admin.browser.fileSavedBy(() => admin.presses('Download the list as CSV'))
  expect(csv.name).toBe('linked-groups.csv')
  const bytes = await readFile(csv.path)
  // Excel takes a file without the mark for one in the code page of the computer.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString()).toMatch(/\r\nקבוצת הפיתוח,rtl-hebrew,\d+,http\S+\r\n$/)
  const json = await admin.browser.fileSavedBy(() => admin.presses('Download the list as JSON'))
  expect(json.name).toBe('linked-groups.json')
  expect(JSON.parse(await readFile(json.path, 'utf8'))).toMatchObject({ linkedGroups: [{ path: 'acme' }, { path: 'rtl-hebrew' }] })
})

test('a value for the GitLab administrator is copied, and can be pasted', everyBrowser, async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.tickChecklist()
  await admin.presses('Copy Jira Connect Proxy URL')
  await admin.reads('Copied')
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', '')
  await admin.jira.keys('Control+v')
  await admin.sees('textbox', 'GitLab instance URL', { holding: world.gitlabCom.url })
})

test(
  'the page has no barrier in light and in dark, draws its checkboxes itself, and has room for its letters',
  everyBrowser,
  async ({ admin, world }) => {
    for (const path of ['acme', 'atlas']) world.gitlabCom.link(path)
    await admin.openJira()
    await admin.getStarted()
    await admin.signIn()
    await admin.reads('Mara Maintainer')
    await admin.ticks('Choose Acme')
    await expectNoBarriers(admin, 'linked groups', true)
    const leftToBrowser = () =>
      [...document.querySelectorAll('table [type=checkbox]')].filter((box) => getComputedStyle(box).appearance !== 'none').length
    expect(await admin.runs(leftToBrowser)).toBe(0)
    await admin.presses('Link groups')
    // The groups before are pale until the others are there.
    await admin.sees('button', 'Link Cumulus / Labs')
    await admin.within('dialog').ticks('Show only top-level groups')
    await admin.seesNo('button', 'Link Cumulus / Labs')
    await expectNoBarriers(admin, 'the groups to link', true)
    // Each browser has letters of its own.
    await expectRoom(admin, 'the groups to link', [640, 320])
  },
)

// WebKitGTK's lie over the page.
test('a scroll bar that takes room keeps it while a dialog is open', firefoxToo, async ({ admin, world }) => {
  world.gitlabCom.addGroups(30)
  for (const { fullPath } of world.gitlabCom.groups) world.gitlabCom.link(fullPath)
  await admin.jira.resizes(1280, 700)
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('button', 'Unlink Acme')
  const places = () => ({
    scrollBar: innerWidth - document.documentElement.clientWidth,
    heading: document.querySelector('h1')?.getBoundingClientRect().x,
  })
  const before = await admin.runs(places)
  expect(before.scrollBar).toBeGreaterThan(0)
  await admin.presses('Unlink Acme')
  await admin.sees('dialog')
  expect((await admin.runs(places)).heading).toBe(before.heading)
})

test('a line at the end of what can be scrolled is there as long as more comes', everyBrowser, async ({ admin }) => {
  await admin.jira.resizes(1280, 900)
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.presses('Link groups')
  const ends = () =>
    [...document.querySelectorAll('[role=dialog] *')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .map((box) => ({
        hasMore: box.scrollHeight > box.clientHeight + box.scrollTop,
        hasLine: getComputedStyle(box).borderBlockEndWidth !== '0px',
      }))
  await admin.sees('button', 'Link Acme')
  await expect.poll(() => admin.runs(ends)).toEqual([{ hasMore: true, hasLine: true }])
  await admin.presses('Next')
  await admin.reads('Page 2 of 2')
  await expect.poll(() => admin.runs(ends)).toEqual([{ hasMore: false, hasLine: false }])
})
