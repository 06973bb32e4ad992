import { createMergeRequestCalls } from '../gitlab/merge-request-calls.ts'
import { createJiraCalls } from '../jira/jira-calls.ts'
import { AccessScreen } from '../ui/access/access-screen.tsx'
import { DataArrivalScreen } from '../ui/data-arrival/data-arrival-screen.tsx'
import { HelpScreen } from '../ui/help/help-screen.tsx'
import { lookForData } from '../use-cases/look-for-data.ts'

/** What most visits never open. */
export const openedRarely = {
  AccessScreen,
  DataArrivalScreen,
  HelpScreen,
  createJiraCalls,
  createMergeRequestCalls,
  lookForData,
}
