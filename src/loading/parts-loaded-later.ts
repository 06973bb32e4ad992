// The screens and flows that are loaded later, in three parts, each of them whole; vite.config.ts makes one file of each. The
// first is loaded ahead, while the person reads. The start script has three such borders of its own, by lazyPart, for what
// it needs only once there is somebody to tell: what a failed call means and whether it is made again, Jira's REST API, what a check
// finds.
import { lazyPart } from '../domain/load-part.ts'
import { loadable } from './loadable.tsx'

export const next = lazyPart(async () => (await import('./next.ts')).next)
export const aboutInstances = lazyPart(async () => (await import('./about-instances.ts')).aboutInstances)
export const openedRarely = lazyPart(async () => (await import('./opened-rarely.ts')).openedRarely)

export const BeforeSignIn = loadable(next, (parts) => parts.BeforeSignIn, { isUnasked: true })
export const LinkGroupsDialog = loadable(next, (parts) => parts.LinkGroupsDialog)
export const SignInProgress = loadable(next, (parts) => parts.SignInProgress)
export const UndoUnlink = loadable(next, (parts) => parts.UndoUnlink)
export const UnlinkDialog = loadable(next, (parts) => parts.UnlinkDialog)
export const UnlinkManyDialog = loadable(next, (parts) => parts.UnlinkManyDialog)
export const WhatHappensNext = loadable(next, (parts) => parts.WhatHappensNext)

export const ChangeVersion = loadable(aboutInstances, (parts) => parts.ChangeVersion)
export const CheckScreen = loadable(aboutInstances, (parts) => parts.CheckScreen)
export const RepairScreen = loadable(aboutInstances, (parts) => parts.RepairScreen)

export const AccessScreen = loadable(openedRarely, (parts) => parts.AccessScreen, { isRare: true })
export const AdministratorKit = loadable(openedRarely, (parts) => parts.AdministratorKit, { isRare: true })
export const DataArrivalScreen = loadable(openedRarely, (parts) => parts.DataArrivalScreen, { isRare: true })
export const HelpScreen = loadable(openedRarely, (parts) => parts.HelpScreen, { isRare: true })
export const SettingsCheck = loadable(openedRarely, (parts) => parts.SettingsCheck, { isRare: true })
export const RestoreValues = loadable(openedRarely, (parts) => parts.RestoreValues, { isRare: true })
export const ServiceManagementScreen = loadable(openedRarely, (parts) => parts.ServiceManagementScreen, { isRare: true })
