// What Atlaskit's components say in English only. The build puts these into them.
import { first, words } from './words.ts'

/** The end of the name of a button that waits. */
export const useLoadingLabel = (): string => first.loading

/** The name of what is in a dialog and too high for it. */
export const useScrollableLabel = (): string => words.page.scrollable
