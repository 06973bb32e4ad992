// What is loaded when, in this one place. The first screens, the failures and the English words come with the script of
// the page; everything else in three parts, each of them whole.
import { lazyPart } from '../domain/load-part.ts'
import { loadable } from './loadable.tsx'

export const afterFirstScreen = lazyPart(async () => (await import('./after-first-screen.ts')).afterFirstScreen)
const aboutInstances = lazyPart(async () => (await import('./about-instances.ts')).aboutInstances)
const rarely = lazyPart(async () => (await import('./rarely.ts')).rarely)

export const LinkGroupsDialog = loadable(afterFirstScreen, (parts) => parts.LinkGroupsDialog)
export const UndoUnlink = loadable(afterFirstScreen, (parts) => parts.UndoUnlink)
export const UnlinkDialog = loadable(afterFirstScreen, (parts) => parts.UnlinkDialog)
export const UnlinkManyDialog = loadable(afterFirstScreen, (parts) => parts.UnlinkManyDialog)
export const SignInStatus = loadable(afterFirstScreen, (parts) => parts.SignInStatus)
export const ChangeVersion = loadable(aboutInstances, (parts) => parts.ChangeVersion)
export const CheckScreen = loadable(aboutInstances, (parts) => parts.CheckScreen)
export const RepairScreen = loadable(rarely, (parts) => parts.RepairScreen)
