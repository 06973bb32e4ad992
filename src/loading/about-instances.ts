import { createChooseCall } from '../gitlab/choose-call.ts'
import { ChangeVersion } from '../ui/change-version/change-version.tsx'
import { CheckScreen } from '../ui/check-connection/check-screen.tsx'
import { RepairScreen } from '../ui/repair/repair-screen.tsx'
import { checkConnection } from '../use-cases/check-connection.ts'
import { chooseInstance } from '../use-cases/choose-instance.ts'
import { renewInstallation } from '../use-cases/renew-installation.ts'
import { repair } from '../use-cases/repair.ts'
import { takeSnapshot } from '../use-cases/take-snapshot.ts'

/** What an instance of one's own needs. */
export const aboutInstances = {
  ChangeVersion,
  CheckScreen,
  RepairScreen,
  checkConnection,
  createChooseCall,
  chooseInstance,
  renewInstallation,
  repair,
  takeSnapshot,
}
