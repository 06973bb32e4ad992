import { RepairScreen } from '../ui/repair/repair-screen.tsx'

/** What few people ever open. */
export const rarely = { RepairScreen }
