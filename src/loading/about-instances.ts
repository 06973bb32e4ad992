import { createMergeRequestCalls } from '../gitlab/merge-request-calls.ts'
import { createJiraCalls } from '../jira/jira-calls.ts'
import { ChangeVersion } from '../ui/change-version/change-version.tsx'
import { CheckScreen } from '../ui/check-connection/check-screen.tsx'
import { DataArrivalScreen } from '../ui/data-arrival/data-arrival-screen.tsx'
import { RepairScreen } from '../ui/repair/repair-screen.tsx'
import { checkConnection } from '../use-cases/check-connection.ts'
import { chooseInstance } from '../use-cases/choose-instance.ts'
import { lookForData } from '../use-cases/look-for-data.ts'
import { renewInstallation } from '../use-cases/renew-installation.ts'
import { repair } from '../use-cases/repair.ts'
import { takeSnapshot } from '../use-cases/take-snapshot.ts'

/** What is opened rarely: what an instance of one's own needs, and whether data arrives. */
export const aboutInstances = {
  ChangeVersion,
  CheckScreen,
  DataArrivalScreen,
  RepairScreen,
  checkConnection,
  chooseInstance,
  createJiraCalls,
  createMergeRequestCalls,
  lookForData,
  renewInstallation,
  repair,
  takeSnapshot,
}
