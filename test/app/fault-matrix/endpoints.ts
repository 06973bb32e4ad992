import { fireEvent } from '@testing-library/react'
import { alertTitle, buttons, isQuiet, isThere, press, type Stage } from './stage.ts'

/** A call of the page's, and what a person does that makes the page call. */
export type Endpoint = {
  readonly name: string
  readonly where: { readonly server: 'gitlabCom' | 'selfManaged'; readonly method?: string; readonly path: string | RegExp }
  /** Once, before the first fault. */
  readonly prepare: (stage: Stage) => Promise<unknown>
  readonly provoke: (stage: Stage) => Promise<unknown>
  /** What was on screen and has to stay. */
  readonly keeps: () => readonly (string | null)[]
  /** The way on that the message offers, once the fault is over. */
  readonly goOn: (stage: Stage) => Promise<unknown>
  /** After a success or another: back to where `provoke` starts. */
  readonly reset?: (stage: Stage) => Promise<unknown>
  /** Where the words do not depend on the fault. */
  readonly says?: RegExp
}

const server = 'selfManaged'

const tryAgain = async ({ app }: Stage): Promise<void> => {
  const windows = app().popups.length
  await press(/^(Try|Sign in) again$/)
  if (app().popups.length > windows) await app().popup().answer()
}

const open = async (stage: Stage): Promise<void> => {
  await stage.open()
}

const heading = () => [document.querySelector('h1')?.textContent ?? null]

/** First and last of the linked groups, since the one in the middle may be unlinked. */
const linkedGroups = () => [document.querySelector('table') ? 'the table' : null, document.querySelector('.where-we-are dl')?.textContent ?? null]

const dialog = () => [document.querySelector('[role="dialog"] h1')?.textContent ?? null, ...linkedGroups()]

const rowsOfDialog = () => [...dialog(), document.querySelector('[role="dialog"] li .group-name') ? 'its rows' : null]

const openDialog = async (stage: Stage): Promise<void> => {
  await open(stage)
  await stage.signIn()
  await press('Link groups')
  await isThere(() => buttons(/^Link ./).length > 1)
}

const openSignedIn = async (stage: Stage): Promise<void> => {
  await open(stage)
  await stage.signIn()
}

const startSignIn = async ({ app }: Stage): Promise<void> => {
  await press(/^Sign in to /)
  await app().popup().answer()
}

/** The message of an attempt goes when the next one starts. */
const startAgainAndCancel = async (): Promise<void> => {
  await press(/^Sign in to /)
  await isThere(() => alertTitle() === null)
  await press('Cancel')
}

const signOutIfSignedIn = async (): Promise<void> => {
  const [signOut] = buttons('Sign out')
  if (signOut) fireEvent.click(signOut)
  await isThere(() => buttons(/^Sign in to /).length > 0)
}

let freshGroups = 0

/** Unlinks a group while another one, linked elsewhere, is new in the list: that one is then asked about. */
const unlinkForAnother = async ({ world: { selfManaged } }: Stage): Promise<void> => {
  freshGroups += 1
  selfManaged.addGroups(1, { namePrefix: `Fresh ${String(freshGroups)}` })
  selfManaged.link(selfManaged.groups.at(-1)?.fullPath ?? '')
  await press(/^Unlink ./)
  await press('Unlink', '[role="dialog"]')
}

const linkFirst = () => press(/^Link ./, '[role="dialog"] li')

/** The rows still say Linked until GitLab is asked again. */
const unlinkElsewhere = async ({ world: { selfManaged } }: Stage): Promise<void> => {
  for (const path of selfManaged.subscriptions().slice(3)) selfManaged.unlink(path)
  if (buttons(/^Link ./).every((button) => button.closest('li') === null)) {
    await press('Next', '[role="dialog"]')
    await isThere(() => buttons(/^Link ./).some((button) => button.closest('li') !== null))
  }
}

export const endpoints: readonly Endpoint[] = [
  { name: 'installation', where: { server: 'gitlabCom', path: /\/installations$/ }, prepare: open, provoke: open, keeps: heading, goOn: tryAgain },
  { name: 'list of the host', where: { server: 'gitlabCom', path: /\/subscriptions\.json$/ }, prepare: open, provoke: open, keeps: heading, goOn: tryAgain },
  { name: 'linked groups', where: { server, path: /\/subscriptions\.json$/ }, prepare: open, provoke: open, keeps: heading, goOn: tryAgain },
  { name: 'application id', where: { server, path: /\/oauth_application_id$/ }, prepare: open, provoke: open, keeps: heading, goOn: tryAgain },
  {
    name: 'linked groups after a change',
    where: { server, path: /\/subscriptions\.json$/ },
    prepare: open,
    provoke: unlinkForAnother,
    keeps: linkedGroups,
    goOn: tryAgain,
  },
  { name: 'unlink', where: { server, method: 'DELETE', path: /\/subscriptions\/\d+$/ }, prepare: open, provoke: unlinkForAnother, keeps: linkedGroups, goOn: () => press('Unlink', '[role="dialog"]') },
  { name: 'code exchange', where: { server, path: '/oauth/token' }, prepare: open, provoke: startSignIn, keeps: linkedGroups, goOn: startAgainAndCancel, reset: signOutIfSignedIn },
  { name: 'signed-in user', where: { server, path: '/api/v4/user' }, prepare: open, provoke: startSignIn, keeps: linkedGroups, goOn: startAgainAndCancel, reset: signOutIfSignedIn },
  { name: 'one group', where: { server, path: /\/api\/v4\/groups\/\d+\?/ }, prepare: openSignedIn, provoke: unlinkForAnother, keeps: linkedGroups, goOn: tryAgain },
  { name: 'project count', where: { server, path: /\/api\/v4\/groups\/\d+\/projects/ }, prepare: openSignedIn, provoke: unlinkForAnother, keeps: linkedGroups, goOn: tryAgain },
  { name: 'groups to link', where: { server, path: /\/api\/v4\/groups\?/ }, prepare: openDialog, provoke: () => press('Next', '[role="dialog"]'), keeps: rowsOfDialog, goOn: tryAgain },
  {
    name: 'refresh',
    where: { server, path: '/oauth/token' },
    prepare: openDialog,
    provoke: ({ world }) => {
      world.selfManaged.expireTokens()
      return press('Next', '[role="dialog"]')
    },
    keeps: rowsOfDialog,
    goOn: async (stage) => {
      await tryAgain(stage)
      // Where the answer was lost, GitLab has replaced the refresh token all the same: then only a sign-in helps.
      await isThere(() => isQuiet(stage) && (alertTitle() === null || buttons('Sign in again').length > 0))
      if (alertTitle() !== null) await tryAgain(stage)
    },
  },
  { name: 'link', where: { server, method: 'POST', path: /\/jira_connect\/subscriptions$/ }, prepare: openDialog, provoke: linkFirst, keeps: rowsOfDialog, goOn: () => press(/^Link ./, 'li:has([role="alert"])'), reset: unlinkElsewhere },
  {
    name: 'revocation',
    where: { server, path: '/oauth/revoke' },
    prepare: openSignedIn,
    provoke: () => press('Sign out'),
    keeps: linkedGroups,
    goOn: (stage) => stage.signIn(),
    reset: async (stage) => {
      if (buttons('Sign out').length === 0) await stage.signIn()
    },
    says: /could not be told that you signed out/,
  },
]
