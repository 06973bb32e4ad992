import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as TestingLibrary from '@testing-library/dom'
import type { Name, Role } from './view.ts'

/** From everything in a place to some of it. */
export type Step =
  | { readonly by: 'role'; readonly role: Role; readonly name?: Name | undefined }
  /** A field by part of its label. */
  | { readonly by: 'label'; readonly name: Name }
  /** The innermost elements that have the text, where they can be seen. */
  | { readonly by: 'text'; readonly name: Name }
  | { readonly by: 'selector'; readonly selector: string }
  /** Of what is there: what holds the text. */
  | { readonly by: 'holding'; readonly name: Name }
  /** Of what is there: one of it, from the end where negative. */
  | { readonly by: 'index'; readonly index: number }
  | { readonly by: 'focus' }

/** What is found at the end of some steps. */
export type Thing = {
  readonly isVisible: boolean
  readonly isEnabled: boolean
  readonly isChecked: boolean
  readonly isFocused: boolean
  /** With all white space as single spaces. */
  readonly text: string
  readonly innerText: string
  readonly value: string
  readonly attributes: Readonly<Record<string, string>>
}

type Pattern = { readonly text: string; readonly flags?: string; readonly isWhole?: boolean }

type WireStep = Omit<Step, 'name'> & {
  readonly role?: Role
  readonly selector?: string
  readonly index?: number
  readonly pattern?: Pattern
}

export type Finder = {
  readonly elements: (steps: readonly WireStep[]) => Element[]
  readonly things: (steps: readonly WireStep[]) => Thing[]
  /**
   * Scrolls to the one element that the steps find, and answers what speaks against pressing it. Where nothing does, a
   * press is heard by that element alone until it is judged: what has come into its place meanwhile hears nothing.
   */
  readonly aim: (steps: readonly WireStep[]) => Promise<string | null>
  readonly aimedAt: () => Element | undefined
  /** Whether the click came to what was aimed at; null before it has come to anything, undefined where nothing was aimed at. */
  readonly judge: () => boolean | null | undefined
}

/** As JSON. Of a string the whole, in an accessible name; a radio button explains itself in its name. */
export function onWire(steps: readonly Step[]): readonly WireStep[] {
  return steps.map((step) => {
    if (!('name' in step) || step.name === undefined) return step
    const { name, ...rest } = step
    if (name instanceof RegExp) return { ...rest, pattern: { text: name.source, flags: name.flags } }
    return { ...rest, pattern: { text: name, isWhole: step.by === 'role' && step.role !== 'radio' } }
  })
}

const library = readFileSync(
  createRequire(import.meta.url)
    .resolve('@testing-library/dom')
    .replace(/index\.js$/, '@testing-library/dom.umd.min.js'),
  'utf8',
)

/** The text of a function that puts the finder into a document. Testing Library knows roles and names there as it does in tests of the app. */
export const finderCode = () => `() => { ${library}; window.journeyFinder = (${String(createFinder)})(window.TestingLibraryDom) }`

/** Runs in the document, in one piece. */
function createFinder({ queryAllByRole, queryAllByLabelText, configure }: typeof TestingLibrary): Finder {
  // It would look for the reason of a miss at every look.
  configure({ defaultHidden: false })
  const spaced = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim()
  const matcherOf = ({ text, flags, isWhole = false }: Pattern): ((found: string) => boolean) => {
    if (flags !== undefined) return (found) => new RegExp(text, flags).test(spaced(found))
    if (isWhole) return (found) => spaced(found) === text
    return (found) => spaced(found).toLowerCase().includes(text.toLowerCase())
  }
  const isVisible = (element: Element): boolean =>
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true })
  const innermostWith = (place: ParentNode, matches: (found: string) => boolean): Element[] => {
    const has = (element: Element): boolean => !/^(script|style|noscript)$/i.test(element.tagName) && matches(element.textContent)
    return [...place.querySelectorAll('*')].filter((element) => has(element) && ![...element.children].some(has) && isVisible(element))
  }
  function next(step: WireStep, places: readonly (Element | Document)[]): Element[] {
    const matches = step.pattern === undefined ? () => true : matcherOf(step.pattern)
    const inEach = (find: (place: HTMLElement) => Iterable<Element>): Element[] => [
      ...new Set(places.flatMap((place) => [...find(place as HTMLElement)])),
    ]
    switch (step.by) {
      case 'role':
        return inEach((place) => queryAllByRole(place, step.role ?? '', step.pattern === undefined ? {} : { name: matches }))
      case 'label':
        return inEach((place) => queryAllByLabelText(place, matches))
      case 'text':
        return inEach((place) => innermostWith(place, matches))
      case 'selector':
        return inEach((place) => place.querySelectorAll(step.selector ?? ''))
      case 'focus':
        return document.activeElement ? [document.activeElement] : []
      case 'holding':
        return places.filter((place): place is Element => place instanceof Element && matches(place.textContent))
      case 'index':
        return [places.at(step.index ?? 0)].filter((place) => place instanceof Element)
    }
  }
  const elements = (steps: readonly WireStep[]): Element[] =>
    steps.reduce<(Element | Document)[]>((places, step) => next(step, places), [document]) as Element[]

  const isEnabled = (element: Element): boolean => !element.matches(':disabled, [aria-disabled="true"]')
  const labelsOf = (element: Element): readonly Element[] => (element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [])
  // The first line of a link that goes on in the next: what is pressed is its middle.
  const boxOf = (element: Element): DOMRect => element.getClientRects()[0] ?? element.getBoundingClientRect()

  async function aim(steps: readonly WireStep[]): Promise<string | null> {
    const [element, ...others] = elements(steps)
    if (!element || others.length > 0) return `${String(element ? 1 + others.length : 0)} instead of 1`
    if (!isVisible(element) || !isEnabled(element)) return 'hidden or disabled'
    const { top, bottom } = boxOf(element)
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const before = boxOf(element)
    // Before it has been drawn a press lands on what was there earlier. What is hidden is not drawn.
    for (let picture = 1; picture <= 2 && !document.hidden; picture += 1) await new Promise(requestAnimationFrame)
    const box = boxOf(element)
    if (!element.isConnected || !isEnabled(element)) return 'gone or disabled'
    if (box.x !== before.x || box.y !== before.y || box.width !== before.width || box.height !== before.height) return 'moves'
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    if (![element, ...labelsOf(element)].some((part) => part.contains(hit)))
      return `covered by ${hit?.outerHTML.slice(0, 100) ?? 'nothing'}`
    aimed = { element, isHit: null }
    return null
  }

  let aimed: { readonly element: Element; isHit: boolean | null } | null = null
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const guard = (event: Event): void => {
      if (aimed === null) return
      const path = event.composedPath()
      const isMeant = [aimed.element, ...labelsOf(aimed.element)].some((part) => path.includes(part))
      if (!isMeant) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      if (type === 'click') aimed.isHit ??= isMeant
    }
    window.addEventListener(type, guard, { capture: true })
  }

  return {
    elements,
    aim,
    aimedAt: () => aimed?.element,
    judge: () => {
      const verdict = aimed?.isHit
      if (verdict !== null) aimed = null
      return verdict
    },
    things: (steps) =>
      elements(steps).map((element) => ({
        isVisible: isVisible(element),
        isEnabled: isEnabled(element),
        isChecked: element instanceof HTMLInputElement ? element.checked : element.ariaChecked === 'true',
        isFocused: element === document.activeElement,
        text: spaced(element.textContent),
        innerText: element instanceof HTMLElement ? element.innerText : '',
        value: 'value' in element ? String(element.value) : '',
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      })),
  }
}
