import { settled } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { firefoxToo } from './journeys-browser.ts'

// What the computer asks for: colours of its own instead of the page's (high contrast), and nothing that moves on and on.

test.use({ hasHighContrast: true })

/** What is set apart by a background alone, where there are no backgrounds; and what moves beside what is under way. */
const found = (): string[] => {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1
  const hasEdge = (element: Element): boolean => {
    const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element)
    return (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1) || outlineStyle !== 'none'
  }
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`
  /** A field of Atlaskit has its edge around it. */
  const edgeless = [
    ...document.querySelectorAll('button[type], [role=dialog], .message, .lozenge, input:not([type=checkbox], [type=radio])'),
  ]
    .filter(isSeen)
    .filter(
      (element) => !hasEdge(element) && !(element instanceof HTMLInputElement && element.parentElement && hasEdge(element.parentElement)),
    )
  const moving = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime === Infinity)
    .flatMap(({ effect }) => (effect instanceof KeyframeEffect && effect.target ? [effect.target] : []))
    // The spinner stands beside the words of what is under way.
    .filter((target) => !target.closest('svg') && !target.querySelector('svg'))
  return [...edgeless.map((element) => `no edge: ${nameOf(element)}`), ...moving.map((element) => `moves: ${nameOf(element)}`)]
}

test('in high contrast everything that can be pressed or entered has an edge, and nothing moves', firefoxToo, async ({ admin, world }) => {
  const look = async (screen: string): Promise<void> => {
    await admin.app.runs(settled)
    expect.soft(await admin.app.runs(found), screen).toEqual([])
  }
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('button', 'Sign in to GitLab', { enabled: true })
  await look('get started')
  const popup = await admin.openSignIn()
  await admin.sees('heading', /^Continue in the window/)
  await look('waiting for the window')
  await admin.passSignIn(popup)
  const answer = world.faults.add({ where: { path: /\/api\/v4\/groups\?/ }, answer: 'hang' })
  await admin.presses('Link groups')
  await admin.sees('searchbox', 'Search groups')
  await look('what stands in for groups that are on their way')
  answer()
  await admin.fills('Search groups', 'atlas')
  await admin.seesNo('button', 'Link Acme')
  await look('the groups to link')
  world.faults.add({ where: { method: 'POST', path: /subscriptions$/ }, answer: { status: 500 }, times: 3 })
  await admin.presses('Link Atlas')
  await admin.sees('alert')
  await look('a failure')
  world.faults.clear()
  await admin.presses('Link Atlas')
  await admin.focusReads('Atlas: Linked')
  await admin.presses('Done')
  await admin.presses('Unlink Atlas')
  await admin.sees('dialog')
  await look('unlink?')
})
