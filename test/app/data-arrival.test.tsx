// Whether data arrives: every verdict, provoked by what Jira and GitLab answer, and read on screen.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import type { Fault } from '../stand-in/faults.ts'
import { installOwnApp } from '../stand-in/own-app.ts'
import type { JiraSettings } from '../stand-in/jira/settings.ts'
import type { World } from '../stand-in/world.ts'
import { addWork, arrivedAt, minutesAgo, type Work } from './development.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

type Stage = {
  readonly world: World
  readonly app: OpenApp
  /** What Jira and GitLab were asked for by looks. */
  readonly asked: () => number
}

type StageOptions = {
  readonly work?: readonly Work[]
  readonly linkedMinutesAgo?: number
  readonly isSignedIn?: boolean
  readonly as?: 'Ada' | 'Olga'
  /** Before the page is opened. */
  readonly prepare?: (world: World) => unknown
  /** Just before the look. */
  readonly spoil?: (world: World) => unknown
  /** Instead of what Jira answers at the addresses that match. */
  readonly instead?: readonly [RegExp, () => Response]
}

const work: readonly Work[] = [{ title: 'OPS-3 Fix the login', createdMinutesAgo: 60 }]

/** The page with Atlas linked two hours ago. */
async function stage({
  work: some = work,
  linkedMinutesAgo = 120,
  isSignedIn = true,
  as = 'Ada',
  ...options
}: StageOptions): Promise<Stage> {
  const world = appWorld()
  world.gitlabCom.link('atlas', { createdAt: minutesAgo(linkedMinutesAgo) })
  addWork(world.gitlabCom, 'atlas/tiles', some)
  options.prepare?.(world)
  let asked = 0
  const [pattern, instead] = options.instead ?? []
  const app = await openApp(world, {
    as,
    rest: ({ url }) => {
      asked += 1
      return pattern?.test(url) ? (instead?.() ?? null) : null
    },
  })
  await screen.findByRole('button', { name: 'Unlink Atlas' })
  if (isSignedIn) {
    await app.signIn()
    await screen.findByRole('link', { name: 'Atlas' })
  }
  options.spoil?.(world)
  const before = app.network.calls.length + asked
  return { world, app, asked: () => app.network.calls.length + asked - before }
}

const question = { name: 'Is data arriving?' }

/** On the screen that asks whether data arrives, once it has looked. */
async function look(options: StageOptions = {}): Promise<Stage> {
  const staged = await stage(options)
  await staged.app.user.click(screen.getByRole('button', question))
  await screen.findByText(/^Looked/)
  return staged
}

/** GitLab has sent something to the issue, so many minutes ago. */
const sent =
  (issueKey: string, minutes: number) =>
  ({ jira }: World): void => {
    arrivedAt(jira, issueKey, minutes)
  }

const ofGroup = () => screen.getByRole('heading', { name: /^atlas: / })
const ofSite = () => screen.getByRole('heading', { name: /^The Jira site as a whole: / })
const textUnder = (heading: HTMLElement): string => heading.closest('section')?.textContent ?? ''

describe('data of a group', () => {
  it('arrives where its merge request names an issue that shows GitLab’s data since the link', async () => {
    const { app, asked } = await look({ prepare: sent('OPS-3', 59) })
    expect(ofGroup().textContent).toBe('atlas: data arrives')
    expect(textUnder(ofGroup())).toMatch(
      /atlas\/tiles!7 names OPS-3, and OPS-3 shows GitLab data of 59 minutes ago.*Jira does not say which group/,
    )
    expect(ofSite().textContent).toBe('The Jira site as a whole: data arrives')
    const [mergeRequest] = screen.getAllByRole('link', { name: 'atlas/tiles!7' })
    expect(mergeRequest?.getAttribute('href')).toBe('http://gitlab.localhost:8080/atlas/tiles/-/merge_requests/7')
    expect(screen.getAllByRole('link', { name: 'OPS-3' })[0]?.getAttribute('href')).toBe('http://jira.localhost:8080/browse/OPS-3')
    expect(asked()).toBeLessThanOrEqual(10)

    await app.user.click(screen.getByRole('button', { name: 'Close' }))
    expect(document.activeElement?.textContent).toBe('Is data arriving?')
  })

  it('arrives where the branch of its merge request names such an issue', async () => {
    await look({ work: [{ title: 'Fix', sourceBranch: 'fix/OPS-3-login', createdMinutesAgo: 60 }], prepare: sent('OPS-3', 90) })
    expect(ofGroup().textContent).toBe('atlas: data arrives')
    expect(textUnder(ofGroup())).toMatch(/The branch of atlas\/tiles!7 names OPS-3, and OPS-3 shows GitLab data of 1 hour ago/)
  })

  it('is said to arrive by a browser that reads no offset without a colon', async () => {
    const parse = Date.parse.bind(Date)
    vi.spyOn(Date, 'parse').mockImplementation((text) => (/[+-]\d{4}$/.test(text) ? Number.NaN : parse(text)))
    await look({ prepare: sent('OPS-3', 59) })
    expect(ofGroup().textContent).toBe('atlas: data arrives')
    vi.restoreAllMocks()
  })

  it('does not arrive where the issue shows none, and what helps is at hand', async () => {
    await look()
    expect(ofGroup().textContent).toBe('atlas: nothing arrives')
    expect(textUnder(ofGroup())).toMatch(/1 merge request that names an issue has not arrived.*atlas\/tiles!7 names OPS-3.*Invalid JWT/)
  })

  it('no longer arrives where the newest work is missing', async () => {
    const newest = { title: 'Deploy (OPS-4)', createdMinutesAgo: 30 }
    await look({ work: [...work, newest], prepare: sent('OPS-3', 59) })
    expect(ofGroup().textContent).toBe('atlas: nothing arrives')
    expect(textUnder(ofGroup())).toMatch(/atlas\/tiles!8 names OPS-4.*What arrived last: OPS-3 shows GitLab data of 59 minutes ago/)
  })

  it.each<[string, RegExp, StageOptions]>([
    ['the first batch is not due', /first sync takes about 1 more minute \(estimate\)/, { linkedMinutesAgo: 0.2, work: [] }],
    [
      'no key is named',
      /1 merge request of the group was changed since the link\. It names no issue key/,
      { work: [{ title: 'Fix', createdMinutesAgo: 60 }] },
    ],
    ['nothing was changed', /No merge request of the group was changed since the link/, { work: [] }],
    [
      'what is named is no issue',
      /belongs to no project of this Jira site that you can see: UTF-8/,
      { work: [{ title: 'Use UTF-8', createdMinutesAgo: 60 }] },
    ],
    [
      'Jira’s copy may lag behind',
      /names OPS-3 was changed less than 10 minutes ago/,
      { work: [{ title: 'OPS-3', createdMinutesAgo: 2 }] },
    ],
    [
      'GitLab is too old for past branches',
      /GitLab 15\.9\.0 sends no branches from before the link: that began with 15\.11/,
      { work: [], prepare: ({ gitlabCom: { settings } }) => (settings.version = '15.9.0') },
    ],
  ])('has not arrived yet: %s', async (_why, words, options) => {
    await look(options)
    expect(ofGroup().textContent).toBe('atlas: nothing has arrived yet')
    expect(textUnder(ofGroup())).toMatch(words)
  })

  const withSettings =
    (settings: Partial<JiraSettings>) =>
    ({ jira }: World): void => {
      arrivedAt(jira, 'OPS-3', 59)
      Object.assign(jira.settings, settings)
    }

  it.each<[string, RegExp, StageOptions]>([
    [
      '403 everywhere',
      /Jira refuses this page the answer: the app may lack the scope READ/,
      { spoil: withSettings({ rest: 'forbidden' }) },
    ],
    ['a missing scope', /the app may lack the scope READ/, { spoil: withSettings({ missing: { scopes: ['READ'], modules: [] } }) }],
    ['a page instead of data', /Jira answered with a page or an error where data was due/, { spoil: withSettings({ rest: 'html' }) }],
    [
      'an error of Jira’s',
      /Jira answered with a page or an error where data was due/,
      { instead: [/./, () => new Response('', { status: 500 })] },
    ],
    ['too many requests', /Jira asks to slow down/, { spoil: withSettings({ rest: 'too-many' }) }],
    ['no Development field', /no Development field, as without Jira Software/, { spoil: withSettings({ developmentField: 'missing' }) }],
    ['no such address', /lets no page of an app ask it/, { instead: [/\/field$/, () => new Response('', { status: 404 })] }],
    [
      'no projects',
      /has no project that you can see/,
      {
        spoil: ({ jira }) => {
          jira.issues.removeAll()
        },
      },
    ],
    [
      'an issue that somebody else may see',
      /Merge requests name OPS-9, which cannot be read: not there, not visible to you, or in a project/,
      { as: 'Olga', work: [{ title: 'OPS-9', createdMinutesAgo: 60 }], prepare: sent('OPS-9', 50) },
    ],
    ['an app access rule', /an app access rule keeps from the app/, { instead: [/\/issue\//, () => new Response('', { status: 403 })] }],
    [
      'an issue without the field',
      /OPS-3 has development data in a form that this page does not know/,
      { spoil: withSettings({ hasDevelopmentValue: false }) },
    ],
    [
      'a value of another form',
      /in a form that this page does not know/,
      { spoil: withSettings({ developmentValue: () => '{pullrequest={}}' }) },
    ],
    [
      'a value that is no text',
      /in a form that this page does not know/,
      { spoil: withSettings({ developmentValue: () => ({ summary: {} }) }) },
    ],
    [
      'a time that is none',
      /OPS-3 shows GitLab data, but its time cannot be read/,
      { spoil: withSettings({ developmentTime: () => 'yesterday' }) },
    ],
    ['another tool at the issue', /data of GitLab and of other tools/, { spoil: withSettings({ gitHubIssues: ['OPS-3'] }) }],
    [
      'another app called GitLab',
      /something called GitLab that is not this installation/,
      { spoil: withSettings({ instanceType: 'oAuth-gitlab-jira-connect-git.acme.com' }) },
    ],
    [
      'data from before the link',
      /The newest GitLab data is that of OPS-3, of 5 hours ago.*too old to say/,
      { work: [{ title: 'OPS-3', createdMinutesAgo: 900, updatedMinutesAgo: 30 }], prepare: sent('OPS-3', 300) },
    ],
    [
      'keys in branches alone, at issues that show nothing',
      /name issues of this Jira site by their branches only: OPS-3/,
      { work: [{ title: 'Fix', sourceBranch: 'OPS-3-login', createdMinutesAgo: 60 }] },
    ],
    [
      'a GitLab that breaks',
      /gitlab\.localhost:8080 has an internal error.*An admin of the GitLab instance can fix this/,
      { spoil: ({ faults }) => faults.add({ where: { path: /merge_requests/ }, answer: { status: 500 } }) },
    ],
  ])('cannot be told of with %s', async (_what, words, options) => {
    const { asked } = await look(options)
    expect(ofGroup().textContent).toBe('atlas: cannot be told from here')
    expect(textUnder(ofGroup())).toMatch(words)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(asked()).toBeLessThanOrEqual(10)
  })

  it('is found by the older type of the field, under whatever id, and by any way to write times', async () => {
    await look({
      prepare: withSettings({ developmentField: 'devsummary', developmentFieldId: 'customfield_12345', developmentTime: (ms) => ms }),
    })
    expect(ofGroup().textContent).toBe('atlas: data arrives')
  })

  it('is found whatever the projects are called, and though one of them may not be searched', async () => {
    await look({
      work: [{ title: 'XY-1 and IF-1', createdMinutesAgo: 60 }],
      prepare: ({ jira }) => {
        jira.issues.addProject('XY', 'Not for apps')
        jira.settings.unsearchableProjects.push('XY')
        arrivedAt(jira, 'IF-1', 50)
      },
    })
    expect(ofGroup().textContent).toBe('atlas: data arrives')
    expect(textUnder(ofGroup())).toContain('names IF-1')
  })

  it('cannot be told of where Jira is silent', async () => {
    await stage({ spoil: ({ jira: { settings } }) => (settings.rest = 'silent') })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    fireEvent.click(screen.getByRole('button', question))
    await vi.advanceTimersByTimeAsync(8_000)
    await screen.findByText(/^Looked/)
    expect(textUnder(ofGroup())).toMatch(/Jira did not answer in time/)
  })

  it('takes ten questions at most, whatever merge requests name', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      title: `UTF-8 OPS-${String(index)} WEB-${String(index)} SHA-256`,
      createdMinutesAgo: 60,
    }))
    const { asked } = await look({
      work: many,
      prepare: ({ jira }) => {
        jira.issues.addProjects(10_000)
      },
    })
    expect(asked()).toBe(10)
    expect(ofGroup().textContent).toBe('atlas: cannot be told from here')
  })

  const again = (path: RegExp, status: number, times?: number) => ({ where: { path }, answer: { status }, ...(times && { times }) })
  const refusedToken = { where: { path: /merge_requests/ }, times: 1, answer: { status: 401, body: { message: '401 Unauthorized' } } }

  it.each<[string, readonly Fault[], RegExp]>([
    ['one question of GitLab’s fails and fails', [again(/\/projects/, 500)], /data arrives/],
    ['the token is renewed in the middle', [refusedToken], /data arrives/],
    ['the token is renewed in the middle, and what follows fails', [again(/\/projects/, 500), refusedToken], /data arrives/],
    [
      'GitLab asks to slow down, to both questions three times',
      [again(/groups\/\d+\//, 429, 6)],
      /GitLab had to be asked again, which took up the ten requests/,
    ],
    [
      'GitLab asks to slow down, and takes a while to renew the token',
      [again(/merge_requests/, 500, 1), again(/oauth\/token/, 429, 2), refusedToken, again(/\/projects/, 429)],
      /GitLab had to be asked again, which took up the ten requests/,
    ],
  ])('takes ten questions at most where %s', async (_what, faults, verdict) => {
    const { asked } = await look({
      linkedMinutesAgo: 600,
      work: [{ title: 'OPS-1 OPS-2 OPS-3 OPS-4 OPS-5 OPS-6', createdMinutesAgo: 60 }],
      prepare: sent('OPS-1', 59),
      spoil: (world) => {
        for (const fault of faults) world.faults.add(fault)
      },
    })
    expect([asked(), textUnder(ofGroup())]).toEqual([10, expect.stringMatching(verdict)])
  })
})

describe('the site', () => {
  it('is looked at without a sign-in, and a zero is no fault', async () => {
    const { app, asked } = await look({ isSignedIn: false })
    expect(screen.queryByRole('heading', { name: /^atlas/ })).toBeNull()
    expect(ofSite().textContent).toBe('The Jira site as a whole: cannot be told from here')
    expect(textUnder(ofSite())).toMatch(/Of 0 issues with development data, none shows that of GitLab\. That alone is no fault: sign in/)
    expect(asked()).toBe(3)
    await app.user.click(screen.getByRole('button', { name: 'Sign in to GitLab' }))
    await app.popup().answer()
    expect(await screen.findByRole('heading', { name: /^atlas: / })).toBeTruthy()
  })

  it('shows data that has arrived, with the issue that proves it and its time', async () => {
    await look({ isSignedIn: false, prepare: sent('WEB-3', 5) })
    expect(ofSite().textContent).toBe('The Jira site as a whole: data arrives')
    expect(textUnder(ofSite())).toMatch(/WEB-3 shows GitLab data of 5 minutes ago.*newest among the 50 issues/)
  })

  it.each<[string, RegExp, StageOptions]>([
    ['has no such search', /lets no page of an app ask it/, { spoil: ({ jira }) => (jira.settings.hasSearch = false) }],
    [
      'searches what arrived some time ago',
      /Of 0 issues with development data, none shows that of GitLab\. That alone is no fault/,
      {
        prepare: (world) => {
          sent('WEB-3', 5)(world)
          world.jira.settings.indexLagSeconds = 120
        },
      },
    ],
    [
      'does not know the clause',
      /no Development field, as without Jira Software/,
      { spoil: ({ jira }) => (jira.settings.knowsDevelopmentClause = false) },
    ],
    [
      'refuses the search for another reason',
      /Jira does not accept.*It says: The value 'XY' does not exist/,
      {
        instead: [
          /search\/jql/,
          () => Response.json({ errorMessages: ["The value 'XY' does not exist for the field 'project'."] }, { status: 400 }),
        ],
      },
    ],
    [
      'refuses the search without a word',
      /and does not say why/,
      { instead: [/search\/jql/, () => Response.json({ errorMessages: [] }, { status: 400 })] },
    ],
  ])('cannot be told of where Jira %s', async (_what, words, options) => {
    await look({ ...options, isSignedIn: false })
    expect(ofSite().textContent).toBe('The Jira site as a whole: cannot be told from here')
    expect(textUnder(ofSite())).toMatch(words)
  })
})

describe('what helps where nothing arrives follows the way of installing', () => {
  it('GitLab.com: its support', async () => {
    await look()
    expect(within(ofGroup().closest('section') ?? document.body).getByRole('link', { name: 'GitLab support' })).toBeTruthy()
    expect(textUnder(ofGroup())).toMatch(/Ask GitLab’s support to look for “Invalid JWT” in the logs of gitlab\.localhost:8080/)
  })

  it('an instance behind a proxy: the repair', async () => {
    const world = chosen(appWorld())
    world.gitlabCom.settings.page.csp = 'open'
    world.selfManaged.link('atlas', { createdAt: minutesAgo(120) })
    addWork(world.selfManaged, 'atlas/tiles', work)
    const app = await openApp(world)
    await app.signIn()
    await screen.findByRole('link', { name: 'Atlas' })
    await app.user.click(screen.getByRole('button', { name: 'Is data arriving?' }))
    await waitFor(() => {
      expect(ofGroup().textContent).toBe('atlas: nothing arrives')
    })
    const verdict = within(ofGroup().closest('section') ?? document.body)
    await app.user.click(verdict.getByRole('button', { name: 'GitLab stopped sending data' }))
    expect(await screen.findByRole('heading', { name: 'GitLab stopped sending data' })).toBeTruthy()
  })

  it('a host that is its own app: a new lifecycle event, or reinstalling with what that costs', async () => {
    const world = appWorld({ way: 'own-app' })
    await installOwnApp(world)
    world.host.link('atlas', { createdAt: minutesAgo(120) })
    addWork(world.host, 'atlas/tiles', work)
    const app = await openApp(world)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    await app.signIn()
    await screen.findByRole('link', { name: 'Atlas' })
    await app.user.click(screen.getByRole('button', { name: 'Is data arriving?' }))
    await waitFor(() => {
      expect(ofGroup().textContent).toBe('atlas: nothing arrives')
    })
    expect(textUnder(ofGroup())).toMatch(
      /Ask Jira Software Cloud support to trigger a new installed lifecycle event.*GitLab 14\.9 and later.*Reinstalling.*all links have to be made again, Jira may delete what was synced/,
    )
    expect(within(ofGroup().closest('section') ?? document.body).getByRole('link', { name: 'Jira Software Cloud support' })).toBeTruthy()
  })
})
