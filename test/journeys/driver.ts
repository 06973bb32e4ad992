import type { SavedFile } from './view.ts'

/** Of a window, or of the one frame in it that the selector finds, also when it is loaded anew. */
export type Paper = { readonly window: string; readonly frame?: string }

/** A function of the test's own, called in a document: it sees nothing of what is around it. What comes and goes is JSON. */
export type Call = { readonly code: string; readonly given: readonly unknown[] }

/** A browser in the words that the protocols of the W3C for driving one have in common. */
export type Driver = {
  /** Answers what the function answers, once its promise is kept. Rejects with `DocumentGone`, and with what the function throws. */
  call(paper: Paper, call: Call): Promise<unknown>
  /** Presses the element that the function answers in its middle, as a mouse does. */
  click(paper: Paper, call: Call): Promise<void>
  /** Chords, one after the other, to whatever has the focus: each holds its keys down together. */
  press(window: string, chords: readonly (readonly string[])[]): Promise<void>
  /** Brings a window in front of the others: what is behind them may not be drawn. */
  raises(window: string): Promise<void>
  windows(): Promise<readonly string[]>
  opensWindow(): Promise<string>
  closes(window: string): Promise<void>
  goes(window: string, address: string): Promise<void>
  reloads(window: string): Promise<void>
  goesBack(window: string): Promise<void>
  resizes(window: string, width: number, height: number): Promise<void>
  forgetsCookies(): Promise<void>
  /** What is on screen, as PNG. */
  picture(window: string): Promise<Buffer>
  /** All files that were saved whole. */
  saved(): Promise<readonly SavedFile[]>
}

/** The document, or its window, is not there (any more), or is about to be another: look again, or give up. */
export class DocumentGone extends Error {}

/** By the names of `KeyboardEvent.key`: the code points of https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const keys: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
}

/** `Shift+Tab` as the keys of a chord. */
export const chordOf = (key: string): readonly string[] => key.split('+').map((name) => keys[name] ?? name)

/** What a source of key actions does for the chords. */
export const keyActions = (chords: readonly (readonly string[])[]) => ({
  type: 'key',
  id: 'keyboard',
  actions: chords.flatMap((chord) => [
    ...chord.map((value) => ({ type: 'keyDown', value })),
    ...chord.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]),
})
