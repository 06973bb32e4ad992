// What a person can see and do, in words that no test tool has. Everything waits until it can be done or is so, and fails
// after ten seconds with what it looked for.

/** As assistive technology names what is on screen (WAI-ARIA). */
export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'columnheader'
  | 'complementary'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'radio'
  | 'searchbox'
  | 'status'
  | 'textbox'

/** A whole accessible name, or a pattern in it. A radio button explains itself in its name: of it a part will do. */
export type Name = string | RegExp

/** How a thing is found to be. */
export type State = {
  /** Part of its text. */
  readonly saying?: Name
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly focused?: boolean
  /** A field's whole content, or a pattern in it. */
  readonly holding?: Name
  /** The address of a link. */
  readonly leadingTo?: string
  readonly sorted?: 'ascending' | 'descending'
}

/** A part of what is on screen. */
export type Place = {
  /** There is exactly one, it can be seen, and it is so. */
  sees(role: Role, name?: Name, state?: State): Promise<void>
  /** One or more. */
  seesSome(role: Role, name?: Name): Promise<void>
  /** There is none, or it cannot be seen. */
  seesNo(role: Role, name?: Name): Promise<void>
  seesCount(role: Role, name: Name | null, count: number): Promise<void>
  /** A text, or part of one, can be seen. */
  reads(text: Name): Promise<void>
  readsNo(text: Name): Promise<void>
  readsCount(text: Name, count: number): Promise<void>
  /** The text of the one thing of this role. */
  textOf(role: Role, name?: Name): Promise<string>
  /** What a field holds. */
  contentOf(label: Name): Promise<string>

  presses(button: Name): Promise<void>
  /** Of several buttons of the same name, which are all there at once. */
  pressesLast(button: Name): Promise<void>
  follows(link: Name): Promise<void>
  picks(radio: Name): Promise<void>
  ticks(checkbox: Name, isOn?: boolean): Promise<void>
  /** Every checkbox that is there. */
  ticksAll(): Promise<void>
  /** Here and below: a field by part of its label. */
  fills(field: Name, text: string): Promise<void>
  /** An option by its value or its words. */
  selects(field: Name, option: string): Promise<void>
  attaches(field: Name, file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void>
  /** Opens what is folded away under its summary: the only one, where no name is given. */
  unfolds(summary?: Name): Promise<void>

  /** From one stop to the next, as somebody without a mouse does. Rejects where the way is long, or leads past it. */
  tabsTo(role: Role | 'field', name: Name, key?: 'Tab' | 'Shift+Tab'): Promise<void>

  within(role: Role, name?: Name): Place
  /** The first entry of a list in which the text stands. */
  withinEntry(text: Name): Place
}

/** A document: that of a window, or of a frame in it. */
export type View = Place & {
  /** The text of whatever has the focus: the whole of it, or a pattern in it. */
  focusReads(text: Name): Promise<void>
  /** An attribute of the document's root, such as `lang`. */
  isMarked(attribute: string, value: string | RegExp): Promise<void>
  /** Code of the test's own in the document, in one piece: it sees nothing of what is around it. */
  runs<Result>(code: () => Result | Promise<Result>): Promise<Result>
  runs<Given, Result>(code: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>
  /** The text of a script. */
  loads(script: string): Promise<void>
}

export type Window = View & {
  goes(address: string): Promise<void>
  reloads(): Promise<void>
  goesBack(): Promise<void>
  closes(): Promise<void>
  /** Resolves when it has closed, by whomever. */
  closed(): Promise<void>
  /** Resolves when its address is one that is meant. */
  arrives(isMeant: (url: URL) => boolean): Promise<void>
  /** A letter at a time, into whatever has the focus. */
  types(text: string): Promise<void>
  /** `Enter`, `Shift+Tab`. */
  keys(key: string): Promise<void>
  isTitled(title: string): Promise<void>
  address(): Promise<string>
  resizes(width: number, height: number): Promise<void>
  /** In Chromium alone: what the computer, or a sheet of paper, asks for, by the media features of CSS; null as it is. */
  prefers(wishes: { readonly colorScheme?: 'light' | 'dark' | null; readonly media?: 'print' | null }): Promise<void>
}

export type SavedFile = { readonly name: string; readonly path: string }

/** What is one for all windows. */
export type Browser = {
  /** How many windows are open. */
  windowCount(): Promise<number>
  opensWindow(): Promise<Window>
  /** Does `act`, and resolves with the window that it opened. */
  windowOpenedBy(act: () => Promise<unknown>): Promise<Window>
  /** Does `act`, and resolves with the file that it saved. */
  fileSavedBy(act: () => Promise<unknown>): Promise<SavedFile>
  forgetsCookies(): Promise<void>
  /** In Chromium alone: runs code in every document from now on, before the document's own. What is given is JSON. */
  runsFirst<Given>(code: (given: Given) => void, given?: Given): Promise<void>
  /** In Chromium alone: answers requests below an address with files. */
  answersFor(address: string, fileOf: (pathname: string) => string): Promise<void>
  /** In Chromium alone, from now on: how many requests of the first window are under way. */
  countsRequests(): () => number
}
