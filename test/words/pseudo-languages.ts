import { languages as spoken, type Languages } from '../../src/ui/words/languages.ts'
import { pseudoLanguage } from './pseudo.ts'

/** What the page knows, and one that nobody speaks. */
export const languages: Languages = { ...spoken, 'ar-XB': pseudoLanguage }
