import { languages as spoken } from '../../src/ui/words/languages.ts'
import type { Languages } from '../../src/ui/words/words.ts'

/** What the page knows, and one that nobody speaks, from right to left. */
export const languages: Languages = {
  ...spoken,
  'ar-XB': async () => ({ ...(await (await import('./pseudo.ts')).pseudoCatalogue()), direction: 'rtl' }),
}
