import { buttons, press, type Stage } from './stage.ts'
import {
  arePathsShown,
  areRowsFresh,
  dialogOnScreen,
  isAddressAnswered,
  isListTrue,
  isSignedIn,
  linkFirst,
  linkWhatFailed,
  listOnScreen,
  nextPage,
  open,
  openAddressStep,
  openDialog,
  openSignedIn,
  pageTitle,
  pasteGroup,
  pasteUnknownName,
  pasteUnknownProject,
  signInIfSignedOut,
  signOutIfSignedIn,
  startAgainAndCancel,
  startSignIn,
  tryAgain,
  tryAgainTwice,
  unlinkElsewhere,
  unlinkForAnother,
  unlinkInDialog,
} from './steps.ts'

/** A call of the page's, and what a person does that makes the page call. */
export type Endpoint = {
  readonly name: string
  readonly where: { readonly server: 'gitlabCom' | 'selfManaged'; readonly method?: string; readonly path: string | RegExp }
  /** Once, before the first fault. */
  readonly prepare: (stage: Stage) => Promise<unknown>
  readonly provoke: (stage: Stage) => Promise<unknown>
  /** What was on screen and has to stay. */
  readonly keeps: () => unknown
  /** What has to be so where no message says otherwise. */
  readonly isDone: (stage: Stage) => boolean
  /** The way on that the message offers, once the fault is over. */
  readonly goOn: (stage: Stage) => Promise<unknown>
  /** Back to where `provoke` starts. */
  readonly reset?: (stage: Stage) => Promise<unknown>
  /** Where the words do not depend on the fault. */
  readonly says?: RegExp
  /** Also what is alike, and everybody in front of GitLab: test/use-cases/fault-titles.test.ts has them for every call. */
  readonly meetsAll?: true
}

const server = 'selfManaged'

/** Opens the page anew: the screen of somebody whose groups are listed, or of somebody who gets started. */
const atStart = {
  prepare: open,
  provoke: open,
  keeps: pageTitle,
  isDone: () => buttons(/^(Unlink|Sign in to) ./).length > 0,
  goOn: tryAgain,
}

const atUnlink = { prepare: open, provoke: unlinkForAnother, keeps: listOnScreen, isDone: isListTrue, goOn: tryAgain }

const atSignIn = {
  prepare: open,
  provoke: startSignIn,
  keeps: listOnScreen,
  isDone: isSignedIn,
  goOn: startAgainAndCancel,
  reset: signOutIfSignedIn,
}

const atList = { prepare: openDialog, provoke: nextPage, keeps: dialogOnScreen, isDone: areRowsFresh, goOn: tryAgain }

const atAddress = { prepare: openDialog, provoke: pasteGroup, keeps: listOnScreen, isDone: isAddressAnswered, goOn: tryAgain }

const oneGroup = /\/api\/v4\/groups\/\d+\?/

export const endpoints: readonly Endpoint[] = [
  { name: 'installation', meetsAll: true, where: { server: 'gitlabCom', path: /\/installations$/ }, ...atStart },
  { name: 'list of the host', where: { server: 'gitlabCom', path: /\/subscriptions\.json$/ }, ...atStart },
  { name: 'linked groups', where: { server, path: /\/subscriptions\.json$/ }, ...atStart },
  {
    name: 'application id',
    where: { server, path: /\/oauth_application_id$/ },
    ...atStart,
    isDone: () => buttons(/^Sign in to ./).length > 0,
  },
  { name: 'linked groups after a change', where: { server, path: /\/subscriptions\.json$/ }, ...atUnlink },
  {
    name: 'unlink',
    where: { server, method: 'DELETE', path: /\/subscriptions\/\d+$/ },
    ...atUnlink,
    goOn: unlinkInDialog,
  },
  { name: 'code exchange', where: { server, path: '/oauth/token' }, ...atSignIn },
  { name: 'signed-in user', where: { server, path: '/api/v4/user' }, ...atSignIn },
  // Told in the support bundle where it is known, and missed nowhere else.
  { name: 'version', where: { server, path: '/api/v4/metadata' }, ...atSignIn },
  { name: 'one group', where: { server, path: oneGroup }, ...atUnlink, prepare: openSignedIn, isDone: arePathsShown(oneGroup) },
  // An estimate that fails is not worth a word.
  { name: 'project count', where: { server, path: /\/api\/v4\/groups\/\d+\/projects/ }, ...atUnlink, prepare: openSignedIn },
  { name: 'groups to link', where: { server, path: /\/api\/v4\/groups\?/ }, ...atList },
  {
    name: 'refresh',

    where: { server, path: '/oauth/token' },
    ...atList,
    provoke: ({ world }) => {
      world.selfManaged.expireTokens()
      return nextPage()
    },
    goOn: tryAgainTwice,
  },
  {
    name: 'link',
    where: { server, method: 'POST', path: /\/jira_connect\/subscriptions$/ },
    ...atList,
    provoke: linkFirst,
    isDone: ({ world }) => world.selfManaged.subscriptions().length === 4,
    goOn: linkWhatFailed,
    reset: unlinkElsewhere,
  },
  { name: 'group by its address', where: { server, path: /\/api\/v4\/groups\/team-/ }, ...atAddress },
  { name: 'role in a group', where: { server, path: /\/members\/all\// }, ...atAddress },
  { name: 'project by its address', where: { server, path: /\/api\/v4\/projects\// }, ...atAddress, provoke: pasteUnknownProject },
  { name: 'user by name', where: { server, path: /\/api\/v4\/users\?/ }, ...atAddress, provoke: pasteUnknownName },
  {
    name: 'choice of an instance',

    where: { server: 'gitlabCom', method: 'PUT', path: /\/installations$/ },
    prepare: openAddressStep,
    provoke: () => press('Save'),
    keeps: pageTitle,
    isDone: () => buttons(/^Sign in to git\.acme/).length > 0,
    goOn: () => press('Save'),
    reset: openAddressStep,
  },
  {
    name: 'revocation',

    where: { server, path: '/oauth/revoke' },
    prepare: openSignedIn,
    provoke: () => press('Sign out'),
    keeps: listOnScreen,
    isDone: ({ app }) => app().jira.flags.at(-1)?.title === 'Signed out of GitLab',
    goOn: (stage) => stage.signIn(),
    reset: signInIfSignedOut,
    says: /could not be told that you signed out/,
  },
]
