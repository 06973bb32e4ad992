import { bulk } from './bulk.ts'
import { connectionCheck } from './connection-check.tsx'
import { documentedTexts } from '../documented-text.ts'
import { jiraUser } from './jira-user.tsx'
import { linkGroups } from './link-groups.tsx'
import { network } from './network.ts'
import { roomAdvice } from './room-advice.ts'
import { repair } from './repair.ts'
import { setUp } from './set-up.tsx'
import { signingIn } from './signing-in.tsx'
import { whatNext } from './what-next.tsx'
import type { Words } from './words.ts'

/** What is said in the rooms that are loaded when they are opened. */
export const englishRooms = {
  bulk,
  connectionCheck,
  documentedTexts,
  jiraUser,
  linkGroups,
  network,
  repair,
  roomAdvice,
  setUp,
  signingIn,
  whatNext,
}

export type RoomWords = typeof englishRooms

/** Everything that the page says. */
export type AllWords = Words & RoomWords
