import { fireEvent } from '@testing-library/react'
import { alertTitle, buttons, isQuiet, isThere, press, type Stage } from './stage.ts'

// What a person does, and what is on screen meanwhile.

const inDialog = '[role="dialog"]'

export const open = (stage: Stage): Promise<void> => stage.open()

export async function openSignedIn(stage: Stage): Promise<void> {
  await stage.open()
  await stage.signIn()
}

export async function openDialog(stage: Stage): Promise<void> {
  await openSignedIn(stage)
  await press('Link groups')
  await isThere(() => topLevelOnly() !== null)
  topLevelOnly()?.click()
  await isThere(() => linkButtons().length > 0)
}

export const nextPage = (): Promise<void> => press('Next', inDialog)

/** The way on of a message, with a new sign-in, to its end, where it asks for one. */
export async function tryAgain({ app, world }: Stage): Promise<void> {
  const windows = app().popups.length
  const callsBefore = world.requests.length
  await press(/^(Try|Sign in) again$/)
  if (app().popups.length === windows) return
  await app().popup().answer()
  // Between its calls nothing is under way for a moment.
  const isUserAsked = () => world.requests.slice(callsBefore).some(({ url }) => new URL(url).pathname === '/api/v4/user')
  await isThere(() => isUserAsked() && !document.body.textContent.includes('Signing you in'))
}

/** Where the answer was lost, GitLab has replaced the refresh token all the same: then only a sign-in helps. */
export async function tryAgainTwice(stage: Stage): Promise<void> {
  await tryAgain(stage)
  await isThere(() => isQuiet(stage) && (alertTitle() === null || buttons('Sign in again').length > 0))
  if (alertTitle() !== null) await tryAgain(stage)
}

export async function startSignIn({ app }: Stage): Promise<void> {
  await press(/^Sign in to /)
  await app().popup().answer()
}

/** The message of an attempt goes when the next one starts. */
export async function startAgainAndCancel(): Promise<void> {
  await press(/^Sign in to /)
  await isThere(() => alertTitle() === null)
  await press('Cancel')
}

export async function signOutIfSignedIn(): Promise<void> {
  const [signOut] = buttons('Sign out')
  if (signOut) fireEvent.click(signOut)
  await isThere(() => buttons(/^Sign in to /).length > 0)
}

export async function signInIfSignedOut(stage: Stage): Promise<void> {
  if (buttons('Sign out').length === 0) await stage.signIn()
}

let freshGroups = 0

/** Unlinks a group while another one, linked elsewhere, is new in the list: that one is then asked about. */
export async function unlinkForAnother({ world: { selfManaged } }: Stage): Promise<void> {
  freshGroups += 1
  selfManaged.addGroups(1, { namePrefix: `Fresh ${String(freshGroups)}` })
  selfManaged.link(selfManaged.groups.at(-1)?.fullPath ?? '')
  await press(/^Unlink ./)
  await unlinkInDialog()
}

export const unlinkInDialog = (): Promise<void> => press('Unlink', inDialog)

const linkButtons = (): HTMLElement[] => buttons(/^Link ./).filter((button) => button.closest('li'))

export const linkFirst = (): Promise<void> => press(/^Link ./, `${inDialog} li`)

export const linkWhatFailed = (): Promise<void> => press(/^Link ./, 'li:has([role="alert"])')

/** The rows still say Linked until GitLab is asked again; where no other is left, the next page has some. */
export async function unlinkElsewhere({ world: { selfManaged } }: Stage): Promise<void> {
  for (const path of selfManaged.subscriptions().slice(3)) selfManaged.unlink(path)
  if (linkButtons().length === 0) await nextPage()
  await isThere(() => linkButtons().length > 0)
}

let pasted = 0

/** Another address each time: what is known is not asked for again. */
const paste =
  (pathOf: (stage: Stage, time: number) => string) =>
  (stage: Stage): Promise<void> => {
    pasted += 1
    const field = document.querySelector<HTMLInputElement>(`${inDialog} input[type="search"]`)
    if (!field) throw new Error('There is no field for an address')
    fireEvent.change(field, { target: { value: `${stage.world.selfManaged.url}/${pathOf(stage, pasted)}` } })
    return Promise.resolve()
  }

export const pasteGroup = paste(({ world }, time) => {
  const teams = world.selfManaged.groups.filter(({ name }) => name.startsWith('Team '))
  return teams.at(-time)?.fullPath ?? ''
})

export const pasteUnknownProject = paste((_stage, time) => `nobody/project-${String(time)}`)

export const pasteUnknownName = paste((_stage, time) => `nobody-${String(time)}`)

/** The group is offered, or a sentence says why not. */
export const isAddressAnswered = (): boolean => isOnScreen(`${inDialog} [aria-label="Group at this address"], ${inDialog} .message`)

/** From a host that has chosen no instance to the address of one. */
export async function openAddressStep(stage: Stage): Promise<void> {
  const { gitlabCom, selfManaged } = stage.world
  gitlabCom.install({ instanceUrl: null })
  await stage.open()
  await isThere(() => document.querySelectorAll('input[type="radio"]').length === 2)
  document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click()
  await press('Next')
  // How many links a switch would leave is known: whoever saves before that is asked first.
  await isThere(() => boxes().length > 0 && stage.callsUnderWay() === 0)
  for (const box of boxes()) fireEvent.click(box)
  await isThere(() => !boxes().some(({ checked }) => !checked))
  await press('Next', '.task')
  await isThere(() => addressField() !== null)
  const field = addressField()
  if (field) fireEvent.change(field, { target: { value: selfManaged.url } })
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.task input[type="checkbox"]')]

const addressField = () => document.querySelector<HTMLInputElement>('.task input:not([type="checkbox"])')

const topLevelOnly = () => document.querySelector<HTMLInputElement>(`${inDialog} label input[type="checkbox"]`)

const textOf = (selector: string): string | null => document.querySelector(selector)?.textContent ?? null

const isOnScreen = (selector: string): boolean => document.querySelector(selector) !== null

export const pageTitle = () => textOf('h1')

/** Where we are and that there is a list; its rows may change. */
export const listOnScreen = () => [textOf('.where-we-are dl'), isOnScreen('table')]

/** The dialog with rows and with the choice in it, in front of the list. */
export const dialogOnScreen = () => [
  ...listOnScreen(),
  textOf(`${inDialog} h1`),
  topLevelOnly()?.checked,
  isOnScreen(`${inDialog} li .group-name`),
]

export const isSignedIn = (): boolean => buttons('Sign out').length > 0

/** As many groups as are linked, so the list is not the one from before. */
export const isListTrue = ({ world: { selfManaged } }: Stage): boolean => buttons(/^Unlink ./).length === selfManaged.subscriptions().length

export const areRowsFresh = (): boolean => !isOnScreen('.group-list-stale')

/** A group that GitLab does not know, or not to this user, is listed without its path. */
export const arePathsShown =
  (oneGroup: RegExp) =>
  (stage: Stage): boolean => {
    const latest = stage.world.requests.findLast(({ url }) => oneGroup.test(url))
    const hasAll = document.querySelectorAll('table .group-path').length === buttons(/^Unlink ./).length
    return isListTrue(stage) && (hasAll || latest?.status === 404)
  }
