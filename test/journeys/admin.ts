import type { ServedWorld } from '../stand-in/serve.ts'
import type { Browser, Name, Place, View, Window } from './view.ts'

export type JiraPerson = 'Ada' | 'Olga' | 'Paul' | 'Ivy'

export type SignInOptions = {
  /** A username of the GitLab's fixtures; `mara` maintains most groups. */
  readonly as?: string
  readonly consent?: 'Authorize' | 'Deny'
}

/** What a journey needs of whoever drives the browser. */
export type Desk = {
  readonly browser: Browser
  /** The window in which Jira is opened. */
  readonly jira: Window
  /** The app in its frame. */
  readonly app: View
  /** What the page does one at a time, in front of everything else. */
  readonly task: Place
  /** A flag in Jira's own page. */
  readonly flag: (title: Name) => Place
}

export type Admin = View & Desk & ReturnType<typeof actions>

/**
 * What a Jira admin does, in words: opens Jira, presses Get started, signs in to GitLab in a window of its own. What an
 * admin sees, reads and presses without further ado is in the app.
 */
export const createAdmin = (desk: Desk, served: ServedWorld): Admin => ({ ...desk.app, ...desk, ...actions(desk, served) })

const username = 'Username or primary email'

function actions({ app, browser, flag, jira }: Desk, { world, urls }: ServedWorld) {
  /** Opens Jira's list of apps as one of its people. */
  async function openJira(as: JiraPerson = 'Ada') {
    await jira.goes(`${urls.jira}/`)
    await jira.isMarked('data-ready', /.*/)
    await jira.selects('Signed in to Jira as', labelOf(as))
  }

  function labelOf(person: JiraPerson): string {
    const user = world.jira.users.find(({ displayName }) => displayName.startsWith(person))
    if (!user) throw new Error(`Jira knows nobody called ${person}`)
    return user.label
  }

  /** Until the app has shown a heading in its frame. */
  async function getStarted() {
    await jira.presses('Get started')
    await app.seesSome('heading')
  }

  /**
   * Signs in on GitLab's own pages in `popup`, until it has closed. GitLab leaves out what it need not ask: the
   * password of somebody who is signed in there, a consent that was given before.
   */
  async function passSignIn(popup: Window, { as = 'mara', consent = 'Authorize' }: SignInOptions = {}) {
    const closed = popup.closed().then(() => 'closed' as const)
    const asked = popup.sees('textbox', username).then(() => 'username' as const)
    const asksConsent = popup.sees('button', consent).then(() => 'consent' as const)
    // Whichever is left over rejects when the window closes.
    for (const question of [asked, asksConsent]) question.catch(() => undefined)
    const first = await Promise.any([closed, asked, asksConsent])
    if (first === 'username') await enterCredentials(popup, as)
    if ((await Promise.any([closed, asksConsent])) === 'consent') await popup.presses(consent)
    await closed
  }

  /** On GitLab's first page; its next asks for consent. */
  async function enterCredentials(popup: Window, as = 'mara') {
    await popup.fills(username, as)
    await popup.fills('Password', world.gitlabCom.user(as).password)
    await popup.presses('Sign in')
  }

  /** The window of a sign-in, at GitLab's question who somebody is. */
  async function openSignIn(button: Name = /^Sign in to /): Promise<Window> {
    // A page that is still loading takes from the time in which the window has to come.
    await app.sees('button', button, { enabled: true })
    return browser.windowOpenedBy(() => app.presses(button))
  }

  /** From the app's "Sign in to GitLab" to the window that has closed itself. */
  async function signIn(options: SignInOptions = {}) {
    await passSignIn(await openSignIn(), options)
  }

  /** Opens the dialog and searches for the group Atlas, until nothing moves its row any more. */
  async function findAtlas() {
    await app.presses('Link groups')
    await app.fills('Search groups', 'atlas')
    await app.sees('button', 'Link Atlas')
    await app.seesNo('button', 'Link Acme')
  }

  /** Links the group Atlas, by somebody who is signed in, and closes the dialog. */
  async function linkAtlas() {
    await findAtlas()
    await app.presses('Link Atlas')
    await app.focusReads('Atlas: Linked')
    await app.presses('Done')
  }

  /** Ticks each of the four parts of the checklist before the address of an instance. */
  async function tickChecklist() {
    await app.seesCount('checkbox', null, 4)
    await app.ticksAll()
  }

  async function seesFlag(title: Name, saying?: string) {
    await flag(title).sees('heading', title)
    if (saying !== undefined) await flag(title).reads(saying)
  }

  const setTheme = (theme: 'light' | 'dark' | 'system') => jira.selects('Theme', theme)

  /** The tag need not be one of Jira's languages. */
  async function setLanguage(tag: string) {
    await jira.runs((value) => {
      document.querySelector<HTMLSelectElement>('#locale')?.add(new Option(value, value))
    }, tag)
    await jira.selects('Language', tag)
  }

  async function setCondition(title: string, isOn = true) {
    const isOpen = await jira.runs(() => document.querySelector('#panel-toggle')?.ariaExpanded === 'true')
    if (!isOpen) await jira.presses(/^Conditions/)
    await jira.ticks(title, isOn)
    await jira.sees('checkbox', title, { checked: isOn })
  }

  return {
    openJira,
    getStarted,
    passSignIn,
    enterCredentials,
    openSignIn,
    signIn,
    findAtlas,
    linkAtlas,
    tickChecklist,
    seesFlag,
    setTheme,
    setLanguage,
    setCondition,
  }
}
