// The block for an instance behind GitLab.com, in a real nginx in front of the stand-in's instance. No browser takes part.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { request as requestByTls } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { deploy, type Deployment, type Ports } from '../deploy/deployment.ts'
import { edited, type Edit, type Kit } from '../deploy/kit.ts'
import { selfSigned } from '../deploy/self-signed.ts'
import { freePort } from '../stand-in/free-port.ts'
import { expect, testWithoutBrowser as base } from './fixtures.ts'

const file = 'behind-gitlab-com.conf'

type Behind = Deployment & {
  readonly directory: string
  readonly https: (path: string, how?: Question) => Promise<Answer>
  readonly http: (path: string) => Promise<Answer>
}
type Place = {
  readonly directory: string
  /** What the certificate of the GitLab inside is asked to prove. */
  readonly insideName: string
  readonly http: number
  readonly https: number
  readonly inside: number
}
type Question = { readonly method?: string; readonly body?: string; readonly host?: string }
type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string }

/** What a deployer edits, and a GitLab inside that speaks TLS only, with a header of HTTP/1.1 that must not get out. */
const placed = (kit: Kit, { nginx, gitlab }: Ports, { directory, insideName, http, https, inside }: Place): Kit => {
  const public443 = `proxy_set_header Host              gitlab.example.com:443;`
  const letsEncrypt = '/etc/letsencrypt/live/gitlab.example.com'
  const edits: Edit[] = [
    [file, 'listen 80;', `listen 127.0.0.1:${http};`],
    [file, 'listen [::]:80;', ''],
    [file, 'listen 443 ssl;', `listen 127.0.0.1:${https} ssl;`],
    [file, 'listen [::]:443 ssl;', ''],
    [file, `${letsEncrypt}/fullchain.pem`, `${directory}/public.pem`],
    [file, `${letsEncrypt}/privkey.pem`, `${directory}/public.key`],
    [file, 'root /var/www;', `root ${directory}/www;`],
    [file, '/var/log/nginx/gitlab-behind.log', `${directory}/behind.log`],
    [file, public443, `proxy_set_header Host git.acme.localhost:${nginx};`],
    [file, '/etc/ssl/certs/ca-certificates.crt', `${directory}/inside.pem`],
    [file, '# proxy_ssl_name              gitlab.internal;', `proxy_ssl_name ${insideName};`],
  ]
  const block = edited(kit, edits)[file]?.replaceAll('https://gitlab.internal;', `https://127.0.0.1:${inside};`) ?? ''
  const gitlabInside = `
    server {
        listen 127.0.0.1:${inside} ssl;
        ssl_certificate ${directory}/inside.pem;
        ssl_certificate_key ${directory}/inside.key;
        add_header Upgrade h2,h2c always;
        location / { proxy_pass http://127.0.0.1:${gitlab}; proxy_set_header Host $http_host; }
    }`
  return { 'gitlab-for-jira.conf': `${block}${gitlabInside}` }
}

const test = base.extend<{ insideName: string; behind: Behind }>({
  insideName: ['gitlab.internal', { option: true }],
  behind: async ({ insideName }, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-behind-'))
    const place: Place = { directory, insideName, http: await freePort(), https: await freePort(), inside: await freePort() }
    await selfSigned('gitlab.example.com', join(directory, 'public.pem'), join(directory, 'public.key'))
    await selfSigned('gitlab.internal', join(directory, 'inside.pem'), join(directory, 'inside.key'))
    const deployment = await deploy({ otherServer: (kit, all) => placed(kit, all, place) })
    const ca = await readFile(join(directory, 'public.pem'))
    const ofServer = { hostname: '127.0.0.1', servername: 'gitlab.example.com', ca, agent: false }
    await use({
      ...deployment,
      directory,
      https: (path, { method = 'GET', body, host = 'gitlab.example.com' } = {}) =>
        answerOf(
          requestByTls({ ...ofServer, port: place.https, path, method, headers: { Host: host, 'Content-Type': 'application/json' } }).end(
            body,
          ),
        ),
      http: (path) => answerOf(request({ hostname: '127.0.0.1', port: place.http, path, headers: { Host: 'elsewhere.example' } }).end()),
    })
    await deployment.close()
    await rm(directory, { recursive: true })
  },
})

const answerOf = (asked: ReturnType<typeof request>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    asked.on('error', reject).on('response', (response: IncomingMessage) => {
      const { statusCode = 0, headers } = response
      text(response).then((body) => {
        resolve({ status: statusCode, headers, body })
      }, reject)
    })
  })

test('GitLab.com’s event arrives, whatever name the request has, and so does what the page asks', async ({ behind }) => {
  const { world } = behind.served
  world.gitlabCom.settings.publicKeyStorage = true
  const chosen = await chooseOnHost(behind)
  expect(chosen.status).toBe(200)
  const sent = world.requests.find(({ url }) => url === `${world.selfManaged.url}/-/jira_connect/events/installed`)
  expect(await behind.https('/-/jira_connect/events/installed', { method: 'POST', body: '{}' })).toMatchObject({ status: 401 })
  expect(await behind.https('/-/jira_connect/events/installed', { method: 'POST', body: sent?.body ?? '', host: 'x' })).toMatchObject({
    status: 200,
  })
  const { status, headers } = await behind.https('/api/v4/version?jwt=secret')
  expect(status).toBe(401)
  expect(headers.upgrade).toBeUndefined()
  expect(await readFile(join(behind.directory, 'behind.log'), 'utf8')).toMatch(/GET \/api\/v4\/version HTTP\/1\.1" 401/)
  expect(behind.nginx.complaints()).toBe('')
})

/** The Jira user chooses the instance at GitLab.com, which tells the instance. */
async function chooseOnHost({ served: { world } }: Deployment): Promise<Response> {
  const jwt = await world.jira.contextToken(world.jira.users[0]?.accountId ?? '')
  return world.fetch(
    new Request(`${world.gitlabCom.url}/-/jira_connect/installations`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ jwt, installation: { instance_url: world.selfManaged.url } }),
    }),
  )
}

test('http is sent on to https with its port, apart from what a certificate needs', async ({ behind }) => {
  await mkdir(join(behind.directory, 'www/.well-known/acme-challenge'), { recursive: true })
  await writeFile(join(behind.directory, 'www/.well-known/acme-challenge/token'), 'proof')
  expect(await behind.http('/.well-known/acme-challenge/token')).toMatchObject({ status: 200, body: 'proof' })
  const { status, headers } = await behind.http('/some/group?a=b')
  expect([status, headers.location]).toEqual([301, 'https://gitlab.example.com:443/some/group?a=b'])
})

test.describe('a GitLab inside that cannot prove its name', () => {
  test.use({ insideName: 'elsewhere.internal' })
  test('is not believed, and no complaint quotes an address with a token', async ({ behind }) => {
    expect(await behind.https('/-/jira_connect/subscriptions.json?jwt=eyJhbGciOi')).toMatchObject({ status: 502 })
    expect(await behind.https('/api/v4/version')).toMatchObject({ status: 502 })
    await expect.poll(() => behind.nginx.complaints()).toContain('upstream SSL certificate does not match')
    expect(behind.nginx.complaints()).not.toContain('eyJhbGciOi')
  })
})
