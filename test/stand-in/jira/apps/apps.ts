import { SignJWT } from 'jose'
import type { Clock } from '../../clock.ts'
import type { Otherwise } from '../../otherwise.ts'
import type { DevelopmentData } from '../development/development-data.ts'
import { queryStringHash } from '../query-string-hash.ts'
import { atlassianSigningKey } from './atlassian-keys.ts'
import { readForgeManifest } from './forge-app.ts'
import { readDescriptor, type Descriptor } from './descriptor.ts'

/** Where an app came from: updates of the one follow by themselves, the other has to be installed again. */
export type Source = 'marketplace' | 'descriptor-url' | 'private-forge-app'

export type InstalledApp = { readonly descriptor: Descriptor; readonly source: Source; readonly descriptorUrl: string }

/** Null where it worked, else what Jira shows. */
export type Refusal = string | null

export type AppsOptions = {
  readonly origin: string
  readonly clientKey: string
  readonly clock: Clock
  /** The day at Jira, as `2026-11-26`. */
  readonly today: () => string
  readonly development: DevelopmentData
  /** The app as it is at first; null where it is not installed. */
  readonly installed: InstalledApp | null
  /** Where the listing in the Marketplace has its descriptor. */
  readonly marketplaceUrl: string
  /** Server to server. Rejects where the network fails. */
  readonly send: (request: Request) => Promise<Response>
  readonly enqueue: (job: () => Promise<unknown>, delaySeconds?: number) => void
  readonly noteSecret: (secret: string) => void
  readonly otherwise: ReadonlySet<Otherwise>
}

export type Apps = ReturnType<typeof createApps>

/** Since then no app is installed by its descriptor (contract life-cycle, What Jira shows). */
const lastDayOfDescriptors = '2026-03-31'

const needsDevelopmentMode = 'Enable development mode to install apps from outside the Atlassian Marketplace.'

const isSuccess = (status: number): boolean => status === 200 || status === 204

/** Jira says: several hours at most. Here it is what a person waits for. */
const deletionDelaySeconds = 60

/** The one app of this site, from "Get it now" to "Uninstall" (contract life-cycle, Calls from Jira). */
export function createApps({
  origin,
  clientKey,
  clock,
  today,
  development,
  marketplaceUrl,
  send,
  enqueue,
  noteSecret,
  otherwise,
  ...options
}: AppsOptions) {
  let app = options.installed
  let pending: Descriptor | null = null
  let generation = 1
  let isDevelopmentMode = false
  /** Keys that once came from the Marketplace: Jira takes none of them from anywhere else. */
  const marketplaceKeys = new Set<string>(app?.source === 'marketplace' ? [app.descriptor.key] : [])
  const noAnswer = () =>
    otherwise.has('other-words-for-no-answer') ? 'The request to the app host timed out' : 'The app host did not answer'
  const secretOf = (number: number) => `shared-secret-of-installation-${String(number)}-0123456789abcdef`

  /** Resolves with the status of the answer, 0 where there is none. */
  async function tell(
    { baseUrl, key, ...descriptor }: Descriptor,
    eventType: 'installed' | 'uninstalled',
    secret: string,
  ): Promise<number> {
    const url = `${baseUrl}${eventType === 'installed' ? descriptor.installedPath : descriptor.uninstalledPath}`
    const { kid, privateKey } = await atlassianSigningKey()
    const now = clock.nowInSeconds()
    const token = await new SignJWT({ qsh: queryStringHash('POST', url, baseUrl) })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(clientKey)
      .setAudience(baseUrl)
      .setIssuedAt(now)
      .setExpirationTime(now + 180)
      .sign(privateKey)
    noteSecret(token)
    const body = {
      key,
      clientKey,
      ...((eventType === 'installed' || otherwise.has('uninstalled-brings-the-secret')) && { sharedSecret: secret }),
      serverVersion: '1001.0.0-SNAPSHOT',
      pluginsVersion: '1001.0.0-SNAPSHOT',
      baseUrl: origin,
      displayUrl: origin,
      productType: 'jira',
      description: 'Atlassian Jira at the stand-in',
      eventType,
    }
    const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${token}` }
    const response = await send(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })).catch(() => null)
    return response?.status ?? 0
  }

  async function fetchDescriptor(url: string): Promise<ReturnType<typeof readDescriptor>> {
    const response = URL.canParse(url) ? await send(new Request(url)).catch(() => null) : null
    if (response?.status !== 200) {
      const reason = response ? `The app host returned HTTP response code ${String(response.status)}` : noAnswer()
      return { refusal: `${reason} when we tried to contact it during installation. Please try again later or contact the app vendor.` }
    }
    return readDescriptor(await response.json().catch(() => null), url)
  }

  async function install(descriptor: Descriptor, source: Source, descriptorUrl: string): Promise<Refusal> {
    generation += 1
    const status = await tell(descriptor, 'installed', secretOf(generation))
    if (!isSuccess(status)) {
      const reason = status === 0 ? noAnswer() : `The app host returned HTTP response code ${String(status)}`
      return `${reason} when we tried to contact it during installation. Please try again later or contact the app vendor.`
    }
    app = { descriptor, source, descriptorUrl }
    pending = null
    if (source === 'marketplace') marketplaceKeys.add(descriptor.key)
    return null
  }

  /** Of a key that the Marketplace has brought, Jira takes no app from elsewhere. */
  const installLocally = async (descriptor: Descriptor, source: Source, from: string): Promise<Refusal> =>
    marketplaceKeys.has(descriptor.key)
      ? `The app "${descriptor.key}" could not be installed as a local app as it has previously been installed from Atlassian Marketplace`
      : install(descriptor, source, from)

  return {
    current: () => app,
    /** A version of the app that asks for more than the present one: an administrator has to approve it. */
    pendingUpdate: () => pending,
    isDevelopmentMode: () => isDevelopmentMode,
    setDevelopmentMode(isOn: boolean) {
      isDevelopmentMode = isOn
    },
    sharedSecret: () => secretOf(generation),
    /** "Get it now" in the Marketplace. */
    async getItNow(): Promise<Refusal> {
      const read = await fetchDescriptor(marketplaceUrl)
      return 'refusal' in read ? read.refusal : install(read.descriptor, 'marketplace', marketplaceUrl)
    },
    /** "Upload app". */
    async uploadDescriptor(url: string): Promise<Refusal> {
      if (!isDevelopmentMode) return needsDevelopmentMode
      if (today() >= lastDayOfDescriptors)
        return 'Connect apps can no longer be installed by their descriptor. Install a Forge app instead.'
      const read = await fetchDescriptor(url)
      if ('refusal' in read) return read.refusal
      return installLocally(read.descriptor, 'descriptor-url', url)
    },
    /** "Install a private app": a Forge app that is deployed, by the text of its manifest. */
    async installPrivateApp(manifest: string): Promise<Refusal> {
      if (!isDevelopmentMode) return needsDevelopmentMode
      const read = readForgeManifest(manifest, origin)
      return 'refusal' in read ? read.refusal : installLocally(read.descriptor, 'private-forge-app', '')
    },
    async uninstall(): Promise<void> {
      if (!app) return
      const before = app
      app = null
      pending = null
      const status = await tell(before.descriptor, 'uninstalled', secretOf(generation))
      if (!isSuccess(status) && otherwise.has('uninstalled-has-to-succeed')) {
        app = before
        return
      }
      enqueue(() => {
        if (!app) development.removeAll()
        return Promise.resolve()
      }, deletionDelaySeconds)
    },
    /** A lifecycle event `installed` for the app that is there, with a new secret: from then on Jira knows no other. */
    async renewSecret(): Promise<{ readonly wasTold: boolean }> {
      if (!app) return { wasTold: false }
      generation += 1
      const status = await tell(app.descriptor, 'installed', secretOf(generation))
      return { wasTold: isSuccess(status) }
    },
    /** As the Marketplace does every few hours. What asks for more waits; an app from elsewhere stays as it is. */
    async lookForUpdate(): Promise<void> {
      if (app?.source !== 'marketplace') return
      const read = await fetchDescriptor(app.descriptorUrl)
      if ('refusal' in read) return
      const { descriptor, ...where } = app
      const asksForMore = read.descriptor.scopes.some((scope) => !descriptor.scopes.includes(scope))
      pending = asksForMore ? read.descriptor : null
      if (!asksForMore) app = { ...where, descriptor: read.descriptor }
    },
    async approveUpdate(): Promise<Refusal> {
      return app && pending ? install(pending, app.source, app.descriptorUrl) : null
    },
    /** Jira has another secret and told nobody; answers what brings the known one back. */
    useSecretThatNobodyKnows(): () => void {
      generation += 1000
      return () => {
        generation -= 1000
      }
    },
    rotateSecret() {
      generation += 1
    },
  }
}
