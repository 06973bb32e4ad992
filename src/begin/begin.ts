import { createCallLog, type CallLog } from '../domain/call-log.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import type { Instance } from '../domain/instance.ts'
import { lazyPart, type LazyPart } from '../domain/load-part.ts'
import { createPauses, type Pauses } from '../domain/pauses.ts'
import type { FirstCalls, FirstAnswers } from '../domain/ports.ts'
import { createHttp, type Http, type HttpOptions } from '../http/create-http.ts'
import type { RareWords } from '../ui/words/en/rare-words.ts'
import type { RoomWords } from '../ui/words/en/room-words.ts'
import type { Words } from '../ui/words/en/words.ts'
import { languageTag } from '../ui/words/language-tag.ts'
import type { Languages } from '../ui/words/languages.ts'
import { askFirst } from '../use-cases/ask-first.ts'

/** `Frame` and `First` have more than the page asks of them, for whoever began it. */
export type Page<Frame extends HostFrame = HostFrame, First extends FirstCalls = FirstCalls> = {
  /** The window of this page, in Jira's frame. */
  readonly window: Window
  readonly fetch: typeof globalThis.fetch
  /**
   * Decides which frame the page runs in. `http` carries what the frame vouches for, where the frame does not itself; `httpBy`
   * makes another, with the same limits and log, of what carries it then.
   */
  readonly frameOf: (page: Window, http: Http, httpBy: (fetch: typeof globalThis.fetch) => Http) => Frame
  /** The GitLab that this page is for, and how it is asked before anything can be shown. */
  readonly hostOf: (page: Window, by: { readonly http: Http; readonly frame: Frame }) => Host<First>
  /** Waits between two tries of a call; tests need not. */
  readonly pause?: NonNullable<HttpOptions['pause']>
  /** Time limit of a call; tests make it short where a server is silent. */
  readonly limitSeconds?: NonNullable<HttpOptions['limitSeconds']>
  /** How long nobody types before what was typed is asked for; tests that paste need not wait. */
  readonly typingPauseMs?: number
  readonly languages: Languages
}

export type Host<First extends FirstCalls = FirstCalls> = { readonly host: Instance; readonly gitlab: First }

/** The one that the Jira user reads; English where its words do not come. */
export type SpokenLanguage = { readonly tag: string; readonly words: Words }

/** What a page has before its own script is there: whoever is on the other side, and what they were asked. */
export type Begun<Frame extends HostFrame = HostFrame, First extends FirstCalls = FirstCalls> = {
  readonly frame: Frame
  /** The GitLab that serves this page, or that it was made for. */
  readonly host: Instance
  readonly http: Http
  readonly callLog: CallLog
  readonly pauses: Pauses
  readonly gitlab: First
  readonly hasWebCrypto: boolean
  /** What was asked for at once, and anew from the second time on. */
  readonly firstAnswers: () => FirstAnswers
  readonly language: Promise<SpokenLanguage>
  readonly roomWords: LazyPart<RoomWords>
  readonly rareWords: LazyPart<RareWords>
}

/** Asks for all that the first screen needs, while the script that draws it is still on its way. */
export function begin<Frame extends HostFrame, First extends FirstCalls>(page: Page<Frame, First>): Begun<Frame, First> {
  const { window, frameOf, languages } = page
  const callLog = createCallLog()
  const pauses = createPauses()
  const httpBy = (fetch: typeof globalThis.fetch): Http =>
    createHttp({ ...page, fetch, isOnline: () => window.navigator.onLine, onCall: callLog.record, onPause: pauses.add })
  const http = httpBy(page.fetch)
  const frame = frameOf(window, http, httpBy)
  frame.followColorMode()
  const { host, gitlab } = page.hostOf(window, { http, frame })
  const hasWebCrypto = 'subtle' in window.crypto
  let asked = hasWebCrypto ? askFirst(gitlab, host) : null
  const firstAnswers = (): FirstAnswers => {
    const answers = asked ?? askFirst(gitlab, host)
    asked = null
    return answers
  }
  const language = languageOf(frame, languages)
  // Where not even English comes, the page's script does not come either, and that is what is said.
  language.catch(() => undefined)
  const spoken = async () => languages[(await language).tag] ?? languages.en
  const roomWords = lazyPart(async () => (await spoken()).rooms())
  const rareWords = lazyPart(async () => (await spoken()).rare())
  return { frame, host, http, callLog, pauses, gitlab, hasWebCrypto, firstAnswers, language, roomWords, rareWords }
}

async function languageOf(frame: HostFrame, languages: Languages): Promise<SpokenLanguage> {
  const tag = languageTag(Object.keys(languages), [await frame.locale()])
  try {
    return { tag, words: await (languages[tag] ?? languages.en).words() }
  } catch {
    return { tag: 'en', words: await languages.en.words() }
  }
}
