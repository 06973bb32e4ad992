import type { FaultAnswer, FaultFilter } from '../faults.ts'
import type { World } from '../world.ts'

export type ConditionState = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly isOn: boolean
}

/** What conditions change in Jira's own pages, where neither the world's faults nor GitLab's settings reach. */
export type Hindrances = {
  /** Every answer of a GitLab waits this long: for people's eyes only, tests do not turn it on. */
  gitlabDelayMs: number
  /** `AP.context.getToken` never answers. */
  jiraIsSilent: boolean
  /** Jira signs with a secret that GitLab was not told of. */
  jiraSecret: string | undefined
}

type Condition = Omit<ConditionState, 'isOn'> & {
  /** Makes it so; answers the function that undoes it. */
  readonly turnOn: (world: World, hindrances: Hindrances) => () => void
}

export type Conditions = {
  readonly hindrances: Readonly<Hindrances>
  list(): ConditionState[]
  /** Throws on an unknown name. */
  set(name: string, isOn: boolean): void
}

/** Everything that people can make go wrong from Jira's page. */
export function createConditions(world: World): Conditions {
  const hindrances: Hindrances = { gitlabDelayMs: 0, jiraIsSilent: false, jiraSecret: undefined }
  const undo = new Map<string, () => void>()
  return {
    hindrances,
    list: () =>
      conditions.map(({ name, title, description }) => ({ name, title, description, isOn: undo.has(name) })),
    set(name, isOn) {
      const condition = conditions.find((candidate) => candidate.name === name)
      if (!condition) throw new Error(`There is no condition ${name}`)
      if (isOn === undo.has(name)) return
      if (isOn) {
        undo.set(name, condition.turnOn(world, hindrances))
        return
      }
      undo.get(name)?.()
      undo.delete(name)
    },
  }
}

const fault =
  (where: FaultFilter, answer: FaultAnswer): Condition['turnOn'] =>
  (world) =>
    world.faults.add({ where: { ...where, initiator: 'browser' }, answer })

/** Sets one field of something that lives as long as the world, and puts the old value back. */
function change<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): () => void {
  const before = target[key]
  target[key] = value
  return () => {
    target[key] = before
  }
}

const everyGitLab = (world: World) => [world.gitlabCom, world.selfManaged]

const onEveryGitLab =
  (turnOn: (server: World['gitlabCom']) => () => void): Condition['turnOn'] =>
  (world) => {
    const undoes = everyGitLab(world).map(turnOn)
    return () => {
      for (const undoOne of undoes) undoOne()
    }
  }

const api = /^\/(?:gitlab\/)?api\//
const linkPath = /\/api\/v4\/integrations\/jira_connect\/subscriptions/

const conditions: readonly Condition[] = [
  {
    name: 'gitlab-slow',
    title: 'GitLab is slow',
    description: 'Every answer of both GitLab servers takes three seconds.',
    turnOn: (_world, hindrances) => change(hindrances, 'gitlabDelayMs', 3000),
  },
  {
    name: 'gitlab-silent',
    title: 'GitLab’s API does not answer',
    description: 'Requests to /api are accepted and never answered.',
    turnOn: fault({ path: api }, 'hang'),
  },
  {
    name: 'gitlab-502',
    title: 'GitLab’s API answers 502',
    description: 'The web server in front of GitLab says so, in HTML and without CORS headers.',
    turnOn: fault({ path: api }, 'html-502'),
  },
  {
    name: 'gitlab-reset',
    title: 'The connection to GitLab’s API breaks',
    description: 'Requests to /api end in a network error.',
    turnOn: fault({ path: api }, 'reset'),
  },
  {
    name: 'link-429',
    title: 'Too many links',
    description: 'GitLab answers 429 to every new link. The page cannot read its Retry-After header.',
    turnOn: fault(
      { method: 'POST', path: linkPath },
      { status: 429, body: 'Retry later\n', headers: { 'retry-after': '20', 'content-type': 'text/plain' } },
    ),
  },
  {
    name: 'jira-token-refused',
    title: 'Jira’s token is refused',
    description: 'Jira signs with another secret than GitLab has stored, as after a half-finished reinstallation.',
    turnOn: (_world, hindrances) => change(hindrances, 'jiraSecret', 'a-secret-that-gitlab-was-never-told-of-0123456789'),
  },
  {
    name: 'jira-silent',
    title: 'Jira gives no token',
    description: 'The page asks Jira for its token and hears nothing.',
    turnOn: (_world, hindrances) => change(hindrances, 'jiraIsSilent', true),
  },
  {
    name: 'jira-user-not-admin',
    title: 'Nobody in Jira is an administrator',
    description: 'No Jira user is in the groups site-admins and org-admins.',
    turnOn: (world) => {
      const undoes = world.jira.users.map((user) =>
        change(user, 'groups', user.groups.filter((group) => group !== 'site-admins' && group !== 'org-admins')),
      )
      return () => {
        for (const undoOne of undoes) undoOne()
      }
    },
  },
  {
    name: 'jira-users-hidden',
    title: 'GitLab may not see Jira’s users',
    description: 'Jira answers 404 when GitLab asks who somebody is (Browse users and groups).',
    turnOn: (world) => {
      const undoes = world.jira.users.map((user) => change(user, 'isVisibleToApps', false))
      return () => {
        for (const undoOne of undoes) undoOne()
      }
    },
  },
  {
    name: 'application-id-missing',
    title: 'Application ID is missing',
    description: 'The self-managed GitLab has no Jira Connect Application ID.',
    turnOn: (world) => change(world.selfManaged.settings, 'applicationId', ''),
  },
  {
    name: 'application-confidential',
    title: 'The OAuth application is Confidential',
    description: 'GitLab demands a secret at the end of the sign-in.',
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'isConfidential', true)),
  },
  {
    name: 'provider-error',
    title: 'Sign-in ends in an error',
    description: 'GitLab sends the popup back with error=server_error.',
    turnOn: onEveryGitLab(({ settings }) =>
      change(settings.signIn, 'error', {
        error: 'server_error',
        description: 'The authorization server encountered an unexpected condition.',
      }),
    ),
  },
  {
    name: 'consent-denied',
    title: 'Consent is denied',
    description: 'Whoever signs in is taken to have pressed Deny.',
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'consent', 'denied')),
  },
  {
    name: 'opener-cut-off',
    title: 'Single sign-on cuts the popup off',
    description: 'The sign-in page sends Cross-Origin-Opener-Policy: same-origin, so the popup cannot answer.',
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'openerPolicy', 'same-origin')),
  },
  {
    name: 'sign-in-loses-its-way',
    title: 'Single sign-on loses its way',
    description: 'After sign-in GitLab shows its start page and does not come back to the app.',
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'losesItsWay', true)),
  },
  {
    name: 'proxy-url-slash',
    title: 'The proxy URL ends in a slash',
    description: 'Jira Connect Proxy URL of the self-managed GitLab is not exactly the address of GitLab.com.',
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'proxyUrl', `${settings.proxyUrl}/`),
  },
  {
    name: 'instance-refuses',
    title: 'The instance refuses connections',
    description: 'The browser gets no connection to the self-managed GitLab, as with a wrong name or certificate.',
    turnOn: fault({ server: 'selfManaged' }, 'reset'),
  },
  {
    name: 'instance-swallowed',
    title: 'A firewall swallows requests to the instance',
    description: 'The browser’s requests to the self-managed GitLab are never answered.',
    turnOn: fault({ server: 'selfManaged' }, 'hang'),
  },
  {
    name: 'instance-closed-to-host',
    title: 'GitLab.com cannot reach the instance',
    description: 'The browser reaches the self-managed GitLab, GitLab.com does not.',
    turnOn: ({ faults }) => faults.add({ where: { server: 'selfManaged', initiator: 'server' }, answer: 'reset' }),
  },
  {
    name: 'keys-out-of-reach',
    title: 'The instance cannot reach GitLab.com',
    description: 'It cannot fetch the key with which GitLab.com signs, so it refuses the installation with 401.',
    turnOn: ({ faults }) =>
      faults.add({ where: { path: /public_keys/, server: 'gitlabCom', initiator: 'server' }, answer: 'reset' }),
  },
  {
    name: 'integration-not-allowed',
    title: 'The instance does not allow the app',
    description: 'The integration allowlist of the self-managed GitLab leaves out GitLab for Jira.',
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'integration-not-allowed'),
  },
  {
    name: 'old-version',
    title: 'The instance is GitLab 16.4',
    description: 'It works, with less than newer versions.',
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'version', '16.4.5-ee'),
  },
  {
    name: 'page-policy-open',
    title: 'The page may ask any address',
    description: 'The deployer’s policy allows https: and http:, so that an instance can be checked before it is saved.',
    turnOn: ({ gitlabCom: { settings } }) => change(settings.page, 'csp', 'open'),
  },
  {
    name: 'sign-in-wall',
    title: 'A sign-in wall stands before the instance',
    description: 'Every request to the self-managed GitLab is redirected to the sign-in page of a proxy.',
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'sign-in-wall'),
  },
  {
    name: 'not-a-gitlab',
    title: 'The instance is no GitLab',
    description: 'At the address of the self-managed GitLab something else answers.',
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'not-a-gitlab'),
  },
  {
    name: 'old-gitlab',
    title: 'The instance is older than 15.7',
    description: 'The self-managed GitLab lacks what the app calls.',
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'before-15.7'),
  },
]
