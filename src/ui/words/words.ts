// What the page says, in the language of the Jira user. The language is decided once, before anything is shown, and
// stays; `first` and `words` are that catalogue's from then on.
import { lazyPart } from '../../domain/load-part.ts'
import { first as englishFirst, type FirstWords } from './en/first.tsx'
import type { Words } from './en/words.ts'

/** One language. */
export type Catalogue = { readonly first: FirstWords; readonly words: Words; readonly direction?: 'rtl' }

/** By language tag, as `de`. English is there from the start, the others are loaded whole. */
export type Languages = Readonly<Record<string, () => Promise<Catalogue>>> & { readonly en: () => Promise<Catalogue> }

/** Of what the first screen shows. */
export let first = englishFirst

/** Of everything else: there as soon as a part that was made by `loadable` is shown. */
export let words: Words

/** Resolves when `words` is there. Throws `page-part-missing`; the next call tries again. */
export let loadWords: () => Promise<void>

/** Decides on a language; resolves when the first screen can be shown in it. `locale` as `de_DE` or `de-AT`. */
export async function speak(languages: Languages, locale: Promise<string>): Promise<void> {
  const tag = locale.then((name) => [name.replace('_', '-'), name.slice(0, 2)].find((known) => known in languages) ?? 'en')
  loadWords = lazyPart(async () => {
    const catalogue = await (languages[await tag] ?? languages.en)()
    ;({ first, words } = catalogue)
    Object.assign(document.documentElement, { lang: await tag, dir: catalogue.direction ?? 'ltr' })
  })
  // Where a language does not come, the first screen is English, and what comes after it tries again.
  if ((await tag) !== 'en') await loadWords().catch(() => undefined)
}
