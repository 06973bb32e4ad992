// What there is to read where a file of the page does not come: one of a first visit, or a part that is opened later.
import { browserFeatures } from '../../src/begin/browser-features.ts'
import { expect, test } from './fixtures.ts'
import { provokes } from './playwright-provokes.ts'

const missing = { status: 404, body: '' } as const

test('says that the page’s script did not come, and starts when it does', async ({ admin, world }) => {
  provokes(42)
  const repair = world.faults.add({ where: { path: /\/assets\/page-[^/]+\.js$/ }, answer: missing })
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'A part of this page did not load')
  await admin.reads('Nothing is lost: reload.')
  repair()
  await admin.presses('Reload')
  await admin.sees('heading', 'Get started')
})

test('says that a fault of its own is one, and no file that is missing', async ({ admin, troubles }) => {
  troubles.allow(/the page draws itself/)
  await admin.browser.runsFirst(() => {
    const find = Reflect.get<Document, 'querySelector'>(Document.prototype, 'querySelector')
    Reflect.set(Document.prototype, 'querySelector', function (this: Document, selectors: string) {
      if (selectors === '#app') throw new Error('the page draws itself')
      return find.call(this, selectors)
    })
  })
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'This page has a fault')
  await admin.reads('tell whoever runs this GitLab')
  await admin.sees('button', 'Reload the page')
})

test('gives way to a sentence where no script runs', async ({ admin, world, troubles }) => {
  provokes(43)
  // The style sheet, which only a script puts to use.
  troubles.allow(/preloaded using link preload but not used/)
  world.faults.add({ where: { path: /\/assets\/index-[^/]+\.js$/ }, answer: missing })
  await admin.openJira()
  await admin.jira.presses('Get started')
  const sentence = () => getComputedStyle(document.querySelector('.not-started') ?? document.body).display
  await expect.poll(() => admin.runs(sentence)).toBe('none')
  await admin.runs(() => {
    document.querySelector<SVGSVGElement>('svg.not-started')?.setCurrentTime(20)
  })
  await expect.poll(() => admin.runs(sentence)).toBe('inline')
  await admin.reads('This page has not started')
})

test('works without its style sheet', async ({ admin, world }) => {
  world.faults.add({ where: { path: /\/assets\/page-[^/]+\.css$/ }, answer: missing })
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'Get started')
})

test('paints before its style sheet comes, and does not wait for it for ever', async ({ admin, world }) => {
  world.faults.add({ where: { path: /\/assets\/page-[^/]+\.css$/ }, answer: 'hang' })
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'Get started')
  const paintedAt = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  expect(await admin.runs(paintedAt)).toBeLessThan(5_000)
})

test('asks the system for the fonts of the first screens, and for no others, before they are drawn', async ({ admin, world }) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'Get started')
  const used = await admin.runs(fontsOnPage)
  for (const path of ['acme', 'atlas']) world.gitlabCom.link(path)
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'Linked groups 2')
  used.push(...(await admin.runs(fontsOnPage)))
  expect(new Set(used)).toEqual(new Set(await admin.runs(fontsAskedFor)))
})

/** Of whatever has a text of its own. Runs in the frame, so it is in one piece. */
function fontsOnPage(): string[] {
  return Array.from(document.body.querySelectorAll('*'))
    .filter(({ childNodes }) => Array.from(childNodes).some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()))
    .map((element) => getComputedStyle(element))
    .map(({ fontWeight, fontSize, fontFamily }) => [fontWeight, fontSize, fontFamily].join(' '))
}

async function fontsAskedFor(): Promise<string[]> {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  return Array.from(page.querySelectorAll('.first-bars text'), (text) =>
    ['font-weight', 'font-size', 'font-family'].map((name) => text.getAttribute(name)).join(' '),
  ).map((font) => font.replace(/(?<=^\d+ \d+) /, 'px '))
}

test('names the versions that are needed, and each thing that is missing, to a browser that is too old', async ({ admin }) => {
  const missing: string[] = []
  for (const { name } of browserFeatures) {
    missing.push(name)
    await admin.browser.runsFirst((path) => {
      const parts = path.split('.')
      const owner = parts.slice(0, -1).reduce<object>((scope, part) => Reflect.get(scope, part) as object, globalThis)
      Reflect.deleteProperty(owner, parts.at(-1) ?? '')
    }, name)
    await admin.openJira()
    await admin.getStarted()
    await admin.sees('heading', 'This browser is too old for this page')
    await admin.reads(`Chrome or Edge 120, Firefox 124, Safari 17.4 or later. Missing: ${missing.join(', ')}.`)
  }
})

test('a part that does not come, for whatever reason, takes nothing away and comes when it can', async ({ admin, world, troubles }) => {
  troubles.allow(/Failed to load module script/)
  provokes(42)
  world.gitlabCom.link('atlas')
  for (const [why, answer] of [
    ['the page was updated meanwhile', missing],
    ['the connection breaks', 'reset'],
    ['a portal answers in its place', { status: 200, body: '<!doctype html><h1>Welcome</h1>', headers: { 'Content-Type': 'text/html' } }],
  ] as const) {
    await test.step(why, async () => {
      const repair = world.faults.add({ where: { path: /\/assets\/next-[^/]+\.js$/ }, answer })
      await admin.openJira()
      await admin.getStarted()
      await admin.presses('Unlink Atlas')
      await admin.sees('heading', 'A part of this page did not load')
      await admin.sees('heading', 'Linked groups 1')
      await admin.sees('button', 'Unlink Atlas')
      repair()
      await admin.presses('Try again')
      await admin.within('dialog').sees('button', 'Unlink')
    })
  }
})
