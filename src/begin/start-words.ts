import type { StartWords } from '../ui/words/en/start.ts'
import { byLanguage } from '../ui/words/language-tag.ts'

/** Whole modules, not their one export: what the bundler needs for them then comes with the start script, not as one more file. */
const files = import.meta.glob<{ readonly start: StartWords }>('../ui/words/*/start.ts', { eager: true })

/** The few sentences without which nobody could say that the others are missing, in every language that has a folder. */
export const startLanguages = byLanguage(files)
