import { bulk } from './bulk.ts'
import { common } from './common.ts'
import { linkGroups } from './link-groups.tsx'
import { session } from './session.tsx'

/** Everything that the page says after its first screen: one file for each folder of the user interface. */
export const words = { bulk, common, linkGroups, session }

export type Words = typeof words
