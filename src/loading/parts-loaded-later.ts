// The screens and flows that are loaded later, in three parts, each of them whole; vite.config.ts makes one file of each. The
// first two are loaded ahead, while the person reads. The start script has three such borders of its own, by lazyPart, for what
// it needs only once there is somebody to tell: who gave an answer, Jira's REST API, what a check finds.
import { lazyPart } from '../domain/load-part.ts'
import { loadable } from './loadable.tsx'

export const signIn = lazyPart(async () => (await import('./sign-in.ts')).signIn)
export const linking = lazyPart(async () => (await import('./linking.ts')).linking)
export const aboutInstances = lazyPart(async () => (await import('./about-instances.ts')).aboutInstances)

export const SignInProgress = loadable(signIn, (parts) => parts.SignInProgress)
export const BeforeSignIn = loadable(linking, (parts) => parts.BeforeSignIn, true)
export const LinkGroupsDialog = loadable(linking, (parts) => parts.LinkGroupsDialog)
export const UndoUnlink = loadable(linking, (parts) => parts.UndoUnlink)
export const UnlinkDialog = loadable(linking, (parts) => parts.UnlinkDialog)
export const UnlinkManyDialog = loadable(linking, (parts) => parts.UnlinkManyDialog)
export const ChangeVersion = loadable(aboutInstances, (parts) => parts.ChangeVersion)
export const CheckScreen = loadable(aboutInstances, (parts) => parts.CheckScreen)
export const RepairScreen = loadable(aboutInstances, (parts) => parts.RepairScreen)
export const DataArrivalScreen = loadable(aboutInstances, (parts) => parts.DataArrivalScreen)
export const WhatHappensNext = loadable(linking, (parts) => parts.WhatHappensNext)
