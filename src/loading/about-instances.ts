import { ChangeVersion } from '../ui/change-version/change-version.tsx'
import { CheckScreen } from '../ui/check-connection/check-screen.tsx'
import { RepairScreen } from '../ui/repair/repair-screen.tsx'

/** What only those need whose groups are on an instance of their own, or are to be. */
export const aboutInstances = { ChangeVersion, CheckScreen, RepairScreen }
