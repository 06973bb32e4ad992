import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Call, chordOf, DocumentGone, type Driver, type Paper } from './driver.ts'
import { finderCode, onWire, type Finder, type Step, type Thing } from './finder.ts'
import { until } from './until.ts'
import type { Browser, Name, Place, Role, State, View, Window } from './view.ts'

/** As many stops as a person may be asked to pass. */
const mostTabs = 25

const lettersOf = (text: string): readonly (readonly string[])[] => Array.from(text, (letter) => [letter])

const fits = (text: string, name: Name): boolean => (typeof name === 'string' ? text === name : name.test(text))

const patterns = (steps: readonly Step[]): string =>
  steps.map((step) => [step.by === 'role' ? step.role : step.by, 'name' in step ? String(step.name) : ''].join(' ').trim()).join(', ')

/** Asks the finder in the document; undefined where the document is being exchanged for another: whoever waits looks again. */
async function ask<Answer>(
  driver: Driver,
  paper: Paper,
  question: (finder: Finder, wire: ReturnType<typeof onWire>) => Answer | Promise<Answer>,
  steps: readonly Step[] = [],
): Promise<Answer | undefined> {
  const look = async () =>
    (await driver.call(paper, {
      code: `async (wire) => window.journeyFinder ? { answer: await (${String(question)})(window.journeyFinder, wire) } : null`,
      given: [onWire(steps)],
    })) as { readonly answer?: Answer } | null
  try {
    const seen = await look()
    if (seen) return seen.answer
    await driver.call(paper, { code: finderCode(), given: [] })
    return (await look())?.answer
  } catch (error) {
    if (error instanceof DocumentGone && (await driver.windows()).includes(paper.window)) return undefined
    throw error
  }
}

const thingsIn = async (driver: Driver, paper: Paper, steps: readonly Step[]): Promise<readonly Thing[]> =>
  (await ask(driver, paper, (finder, wire) => finder.things(wire), steps)) ?? []

/** Where the document or its window has gone there is nothing to be learnt from it. */
const whereGone = (error: unknown): undefined => {
  if (!(error instanceof DocumentGone)) throw error
}

/** Does something with the element that the steps find. */
const actOn = <Given extends readonly unknown[]>(
  steps: readonly Step[],
  act: (element: Element | undefined, ...given: Given) => void,
  ...given: Given
): Call => ({
  code: `(wire, ...given) => { (${String(act)})(window.journeyFinder.elements(wire)[0], ...given) }`,
  given: [onWire(steps), ...given],
})

const aimedAt: Call = { code: '() => window.journeyFinder?.aimedAt()', given: [] }

function placeIn(driver: Driver, paper: Paper, scope: readonly Step[] = []): Place {
  const roleSteps = (role: Role, name?: Name): Step[] => [...scope, { by: 'role', role, name }]
  const fieldSteps = (name: Name): Step[] => [...scope, { by: 'label', name }]
  const textSteps = (name: Name): Step[] => [...scope, { by: 'text', name }]

  const sees = (steps: readonly Step[], complaintOf: (things: readonly Thing[]) => string | null): Promise<readonly Thing[]> =>
    until(
      () => thingsIn(driver, paper, steps),
      (things) => {
        const complaint = complaintOf(things)
        return complaint === null ? null : `${patterns(steps)}: ${complaint}`
      },
    )
  const counts = (steps: readonly Step[], count: number) =>
    sees(steps, ({ length }) => (length === count ? null : `${String(length)} instead of ${String(count)}`))
  const theOne = async (steps: readonly Step[]): Promise<Thing> => {
    const [thing] = await counts(steps, 1)
    if (!thing) throw new Error('There is none')
    return thing
  }

  /** Null where what was aimed at has been clicked. */
  async function click(): Promise<string | null> {
    const isSent = await driver.click(paper, aimedAt).then(() => true, whereGone)
    const isHit = await until(
      () => ask(driver, paper, (finder) => finder.judge()).catch(whereGone),
      (verdict) => (verdict === null && isSent ? 'the click has not come' : null),
    )
    // Undefined: the click has taken the document away.
    return (isHit ?? isHit === undefined) ? null : 'has moved away'
  }
  /** Until it is the only one, stands still, can be used, nothing lies on it, and the click has come to it. */
  async function press(steps: readonly Step[]): Promise<void> {
    await driver.raises(paper.window)
    await until(
      async () => {
        const complaint = await ask(driver, paper, (finder, wire) => finder.aim(wire), steps)
        return complaint === null ? click() : (complaint ?? 'not there')
      },
      (complaint) => complaint && `${patterns(steps)}: ${complaint}`,
    )
  }
  async function tick(steps: readonly Step[], isOn: boolean): Promise<void> {
    if ((await theOne(steps)).isChecked === isOn) return
    await press(steps)
    await sees(steps, ([thing]) => (thing?.isChecked === isOn ? null : 'stays as it was'))
  }

  return {
    sees: async (role, name, state) => {
      await sees(roleSteps(role, name), (things) => {
        const [thing] = things
        if (things.length !== 1 || !thing) return `${String(things.length)} instead of 1`
        return thing.isVisible ? complaintAbout(thing, state ?? {}) : 'hidden'
      })
    },
    seesSome: async (role, name) => {
      await sees(roleSteps(role, name), (things) => (things[0]?.isVisible === true ? null : 'none'))
    },
    seesNo: async (role, name) => {
      await sees(roleSteps(role, name), (things) => (things.some(({ isVisible }) => isVisible) ? 'there is one' : null))
    },
    seesCount: async (role, name, count) => {
      await counts(roleSteps(role, name ?? undefined), count)
    },
    reads: async (text) => {
      await sees(textSteps(text), ({ length }) => (length > 0 ? null : 'not there'))
    },
    readsNo: async (text) => {
      await counts(textSteps(text), 0)
    },
    readsCount: async (text, count) => {
      await counts(textSteps(text), count)
    },
    textOf: async (role, name) => (await theOne(roleSteps(role, name))).innerText,
    contentOf: async (label) => (await theOne(fieldSteps(label))).value,
    presses: (name) => press(roleSteps('button', name)),
    pressesLast: (name) => press([...roleSteps('button', name), { by: 'index', index: -1 }]),
    follows: (name) => press(roleSteps('link', name)),
    picks: (name) => tick(roleSteps('radio', name), true),
    ticks: (name, isOn = true) => tick(roleSteps('checkbox', name), isOn),
    ticksAll: async () => {
      const boxes = await thingsIn(driver, paper, roleSteps('checkbox'))
      for (const index of boxes.keys()) await tick([...roleSteps('checkbox'), { by: 'index', index }], true)
    },
    fills: async (label, text) => {
      const steps = fieldSteps(label)
      await press(steps)
      const insert = (field: Element | undefined, words: string): void => {
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
        // As if it were pasted: a letter at a time takes seconds.
        const page: { execCommand: (command: string, hasUi: boolean, text: string) => boolean } = document
        page.execCommand(words === '' ? 'delete' : 'insertText', false, words)
      }
      await driver.call(paper, actOn(steps, insert, text))
      await sees(steps, ([thing]) => (thing?.value === text ? null : `holds ${thing?.value ?? 'nothing'}`))
    },
    selects: async (label, option) => {
      const steps = fieldSteps(label)
      await sees(steps, ([thing]) => (thing?.isVisible && thing.isEnabled ? null : 'hidden or disabled'))
      const choose = (field: Element | undefined, wanted: string): void => {
        if (!(field instanceof HTMLSelectElement)) throw new Error('There is no such choice')
        const chosen = [...field.options].find(({ value, text }) => value === wanted || text === wanted)
        if (!chosen) throw new Error(`There is no option ${wanted}`)
        field.value = chosen.value
        for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))
      }
      await driver.call(paper, actOn(steps, choose, option))
    },
    attaches: async (label, file) => {
      const steps = fieldSteps(label)
      await counts(steps, 1)
      const { name, mimeType, buffer } =
        typeof file === 'string' ? { name: basename(file), mimeType: '', buffer: await readFile(file) } : file
      const attach = (field: Element | undefined, fileName: string, type: string, bytes: readonly number[]): void => {
        if (!(field instanceof HTMLInputElement)) throw new Error('There is no such field')
        const carried = new DataTransfer()
        carried.items.add(new File([new Uint8Array(bytes)], fileName, { type }))
        field.files = carried.files
        field.dispatchEvent(new Event('change', { bubbles: true }))
      }
      await driver.call(paper, actOn(steps, attach, name, mimeType, [...buffer]))
    },
    unfolds: (summary) => press([...scope, { by: 'selector', selector: 'summary' }, { by: 'holding', name: summary ?? /./ }]),
    tabsTo: async (role, name, key = 'Tab') => {
      const steps = role === 'field' ? fieldSteps(name) : roleSteps(role, name)
      for (let step = 1; step <= mostTabs; step += 1) {
        await driver.press(paper.window, [chordOf(key)])
        if ((await thingsIn(driver, paper, steps)).some(({ isFocused }) => isFocused)) return
      }
      throw new Error(`Not reached within ${String(mostTabs)} steps: ${role} ${String(name)}`)
    },
    within: (role, name) => placeIn(driver, paper, roleSteps(role, name)),
    withinEntry: (name) => placeIn(driver, paper, [...roleSteps('listitem'), { by: 'holding', name }, { by: 'index', index: 0 }]),
  }
}

function complaintAbout(thing: Thing, { saying, enabled, checked, focused, holding, leadingTo, sorted }: State): string | null {
  const wrong = [
    saying !== undefined && !(typeof saying === 'string' ? thing.text.includes(saying) : saying.test(thing.text)) && `says ${thing.text}`,
    enabled !== undefined && thing.isEnabled !== enabled && (enabled ? 'is disabled' : 'is enabled'),
    checked !== undefined && thing.isChecked !== checked && (checked ? 'is not checked' : 'is checked'),
    focused !== undefined && thing.isFocused !== focused && (focused ? 'has no focus' : 'has the focus'),
    holding !== undefined && !fits(thing.value, holding) && `holds ${thing.value}`,
    leadingTo !== undefined && thing.attributes['href'] !== leadingTo && `leads to ${thing.attributes['href'] ?? 'nowhere'}`,
    sorted !== undefined && thing.attributes['aria-sort'] !== sorted && `is sorted ${thing.attributes['aria-sort'] ?? 'by nothing'}`,
  ]
  return wrong.find((complaint) => complaint !== false) ?? null
}

/** The document of a window, or of the one frame in it that the selector finds. */
export function viewIn(driver: Driver, paper: Paper): View {
  const root: Step[] = [{ by: 'selector', selector: 'html' }]
  return {
    ...placeIn(driver, paper),
    focusReads: async (words) => {
      await until(
        () => thingsIn(driver, paper, [{ by: 'focus' }]),
        ([thing]) => (thing && fits(thing.text, words) ? null : `the focus reads ${thing?.text ?? 'nothing'} instead of ${String(words)}`),
      )
    },
    isMarked: async (attribute, value) => {
      await until(
        () => thingsIn(driver, paper, root),
        ([thing]) => {
          const found = thing?.attributes[attribute]
          return found !== undefined && fits(found, value) ? null : `${attribute} is ${String(found)} instead of ${String(value)}`
        },
      )
    },
    runs: async <Given, Result>(code: (given: Given) => Result | Promise<Result>, given?: Given) =>
      (await driver.call(paper, { code: String(code), given: given === undefined ? [] : [given] })) as Result,
    loads: async (script) => {
      await driver.call(paper, { code: `() => { ${script} }`, given: [] })
    },
  }
}

/** The part of the document that the selector finds, and of several the one that has the heading. */
export const partOf = (driver: Driver, paper: Paper, selector: string, heading?: Name): Place =>
  placeIn(driver, paper, [{ by: 'selector', selector }, ...(heading === undefined ? [] : [{ by: 'holding', name: heading } as const])])

export function windowIn(driver: Driver, id: string): Window {
  const view = viewIn(driver, { window: id })
  const fact = async (of: 'href' | 'title'): Promise<string> =>
    String(
      await driver.call(
        { window: id },
        { code: String((what: string) => (what === 'href' ? location.href : document.title)), given: [of] },
      ),
    )
  return {
    ...view,
    goes: (address) => driver.goes(id, address),
    reloads: () => driver.reloads(id),
    goesBack: () => driver.goesBack(id),
    closes: () => driver.closes(id),
    closed: async () => {
      await until(
        () => driver.windows(),
        (windows) => (windows.includes(id) ? 'the window is open' : null),
      )
    },
    arrives: async (isMeant) => {
      await until(
        () => fact('href'),
        (address) => (isMeant(new URL(address)) ? null : `the window is at ${new URL(address).pathname}`),
      )
    },
    types: (words) => driver.press(id, lettersOf(words)),
    keys: (key) => driver.press(id, [chordOf(key)]),
    isTitled: async (title) => {
      await until(
        () => fact('title'),
        (found) => (found === title ? null : `the title is ${found}`),
      )
    },
    address: () => fact('href'),
    resizes: (width, height) => driver.resizes(id, width, height),
    prefers: onlyInChromium,
  }
}

const onlyInChromium = (): never => {
  throw new Error('Only Chromium can be asked for that: leave the tag of every browser out')
}

export function browserIn(driver: Driver): Browser {
  return {
    windowCount: async () => (await driver.windows()).length,
    opensWindow: async () => windowIn(driver, await driver.opensWindow()),
    windowOpenedBy: async (act) => {
      const before = await driver.windows()
      const isNew = (id: string): boolean => !before.includes(id)
      // Meanwhile, and not afterwards: a sign-in that GitLab asks nobody about has closed its window by then.
      const opened = until(
        () => driver.windows(),
        (open) => (open.some(isNew) ? null : 'no window was opened'),
      )
      const [windows] = await Promise.all([opened, act()])
      return windowIn(driver, windows.find(isNew) ?? '')
    },
    fileSavedBy: async (act) => {
      const before = await driver.saved()
      await act()
      const files = await until(
        () => driver.saved(),
        (saved) => (saved.length > before.length ? null : 'no file was saved'),
      )
      const [file] = files.filter(({ path }) => !before.some((earlier) => earlier.path === path))
      if (!file) throw new Error('No new file was saved')
      return file
    },
    forgetsCookies: () => driver.forgetsCookies(),
    runsFirst: onlyInChromium,
    answersFor: onlyInChromium,
    countsRequests: onlyInChromium,
  }
}
