import type { RoomWords } from '../en/room-words.ts'
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

export const germanRooms: RoomWords = {
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
