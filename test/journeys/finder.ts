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
  /** Null where nothing is to be pressed, or a press in its middle would land on something else. */
  readonly place: readonly [x: number, y: number, width: number, height: number] | null
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
  /** `isToBePressed`: scrolled to, with its place. */
  readonly things: (steps: readonly WireStep[], isToBePressed: boolean) => Thing[]
  /** Kept once all that is in the document has been drawn: before that a press lands on what was there earlier. */
  readonly drawn: () => Promise<void>
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

  /** Scrolls there first. */
  function placeOf(element: Element): Thing['place'] {
    const isOutside = ({ top, bottom }: DOMRect) => top < 0 || bottom > innerHeight
    if (isOutside(element.getBoundingClientRect())) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    // The first line of a link that goes on in the next: what is pressed is its middle.
    const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
    const hit = document.elementFromPoint(x + width / 2, y + height / 2)
    const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null
    return hit !== null && (element.contains(hit) || label?.contains(hit)) ? [x, y, width, height] : null
  }
  return {
    elements,
    drawn: async () => {
      // What is hidden is not drawn.
      for (let picture = 1; picture <= 2 && !document.hidden; picture += 1) await new Promise(requestAnimationFrame)
    },
    things: (steps, isToBePressed) =>
      elements(steps).map((element) => ({
        isVisible: isVisible(element),
        isEnabled: !element.matches(':disabled, [aria-disabled="true"]'),
        isChecked: element instanceof HTMLInputElement ? element.checked : element.ariaChecked === 'true',
        isFocused: element === document.activeElement,
        place: isToBePressed && isVisible(element) ? placeOf(element) : null,
        text: spaced(element.textContent),
        innerText: element instanceof HTMLElement ? element.innerText : '',
        value: 'value' in element ? String(element.value) : '',
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      })),
  }
}
