// What the computer asks for: colours of its own instead of the page's (high contrast), and nothing that moves on and on.
import { settled } from './barriers.ts'
import { expect } from './fixtures.ts'
import type { View } from './view.ts'

/** In high contrast and with reduced motion: everything that can be pressed or entered has an edge, and nothing moves. */
export async function expectEdges(view: View, screen: string): Promise<void> {
  await view.runs(settled)
  expect.soft(await view.runs(found), `${screen}: in high contrast, with reduced motion`).toEqual([])
}

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
  /** A field of Atlaskit has its edge around it, one for files has a button of the browser's. */
  const edgeless = [
    ...document.querySelectorAll('button[type], [role=dialog], .message, .lozenge, input:not([type=checkbox], [type=radio], [type=file])'),
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
