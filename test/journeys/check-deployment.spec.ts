// The checker against the real nginx: all is well with the kit as it is shipped, and where a deployer changed a line of it
// the report has the right sentence. No browser takes part.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ask } from '../../scripts/check-deployment/ask.ts'
import { checkDeployment } from '../../scripts/check-deployment/check-deployment.ts'
import type { Finding } from '../../scripts/check-deployment/finding.ts'
import { deploy, type Certificate, type DeploymentOptions } from '../deploy/deployment.ts'
import { brokenVariants } from '../deploy/broken-variants.ts'
import { edited, type Edit } from '../deploy/kit.ts'
import { dockerServer } from '../deploy/docker.ts'
import { helmServer } from '../deploy/helm.ts'
import { insideLinuxPackage } from '../deploy/linux-package.ts'
import { insideSelfCompiled } from '../deploy/self-compiled.ts'
import { selfSigned } from '../deploy/self-signed.ts'
import { expect, testWithoutBrowser as test } from './fixtures.ts'
import { freePort } from '../stand-in/free-port.ts'

const run = promisify(execFile)

async function findingsOf(options: DeploymentOptions): Promise<Finding[]> {
  const { url, gitlabPastNginx, close } = await deploy(options)
  try {
    return await checkDeployment({ base: url, ask, gitlabPastNginx, keptDescriptor: null })
  } finally {
    await close()
  }
}

const wrong = (findings: readonly Finding[]): Finding[] => findings.filter(({ flaw }) => flaw !== null)

test.describe('all is well', () => {
  for (const root of ['', '/gitlab']) {
    test(`with the kit at ${root || 'the top'}`, async () => {
      const findings = await findingsOf({ root })
      expect(findings.length).toBeGreaterThan(30)
      expect(wrong(findings)).toEqual([])
    })
  }

  test('with the lines for TLS, by the command', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-tls-'))
    const tls: Certificate = { certificate: join(directory, 'certificate.pem'), key: join(directory, 'key.pem') }
    await selfSigned('gitlab.localhost', tls.certificate, tls.key)
    const { url, served, close } = await deploy({ tls })
    const kept = join(directory, 'kept.json')
    await writeFile(kept, JSON.stringify({ ...served.world.gitlabCom.appDescriptor(), apiVersion: 2 }))
    const command = ['scripts/check-deployment/main.ts', url]
    const { stdout } = await run('node_modules/.bin/tsx', command, { env: { ...process.env, NODE_EXTRA_CA_CERTS: tls.certificate } })
    expect(stdout).toContain('  ok     address: https, TLS 1.2 or later\n')
    expect(stdout).toMatch(/\n\d\d ok, 0 wrong\n\nGitLab has no interface for a page inside Forge/)
    const compared: unknown = await run('node_modules/.bin/tsx', [...command, '--kept', kept], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: tls.certificate },
    }).catch((error: unknown) => error)
    expect(compared).toMatchObject({ code: 1, stdout: expect.stringContaining('It differs in apiVersion.') })
    // Without its authority the certificate is as good as none, and the command says so.
    const refused: unknown = await run('node_modules/.bin/tsx', command).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('is not publicly trusted') })
    await close()
    await rm(directory, { recursive: true })
  })

  test('with the lines for the NGINX of GitLab’s Linux package, whose headers stay outside', async () => {
    const findings = await findingsOf({ otherServer: insideLinuxPackage })
    expect(wrong(findings)).toEqual([])
  })

  test('inside GitLab’s container, with what compose.yaml mounts and configures', async () => {
    expect(wrong(await findingsOf({ otherServer: await dockerServer() }))).toEqual([])
  })

  test('inside the server of a self-compiled GitLab', async () => {
    expect(wrong(await findingsOf({ otherServer: insideSelfCompiled }))).toEqual([])
  })

  test('beside GitLab’s Helm chart, by the path rules of its ingress', async () => {
    expect(wrong(await findingsOf({ otherServer: await helmServer(await freePort()) }))).toEqual([])
  })
})

test.describe('GitLab behind TLS', () => {
  /** A GitLab that speaks TLS only, with a certificate for `git.internal`; nginx trusts `trusted`. */
  const findingsBehindTls = async (directory: string, trusted: string, name: string): Promise<Finding[]> => {
    const port = await freePort()
    return findingsOf({
      otherServer: (kit, ports) => {
        const file = 'gitlab-for-jira/gitlab.conf'
        const edits: Edit[] = [
          [file, `proxy_pass http://127.0.0.1:${ports.gitlab};`, `proxy_pass https://127.0.0.1:${port};`],
          [file, '/etc/ssl/certs/ca-certificates.crt', trusted],
          [file, '# proxy_ssl_name              gitlab.example.com;', `proxy_ssl_name ${name};`],
        ]
        const server = `
          server {
              listen 127.0.0.1:${port} ssl;
              ssl_certificate ${directory}/own.pem;
              ssl_certificate_key ${directory}/own.key;
              location / { proxy_pass http://127.0.0.1:${ports.gitlab}; proxy_set_header Host $http_host; }
          }`
        const here = edited(kit, edits)
        return { ...here, 'gitlab-for-jira.conf': `${here['gitlab-for-jira.conf'] ?? ''}${server}` }
      },
    })
  }

  test('is believed by its authority and its name, and by nothing else', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-tls-'))
    await selfSigned('git.internal', join(directory, 'own.pem'), join(directory, 'own.key'))
    await selfSigned('git.internal', join(directory, 'other.pem'), join(directory, 'other.key'))
    expect(wrong(await findingsBehindTls(directory, join(directory, 'own.pem'), 'git.internal'))).toEqual([])
    for (const [trusted, name] of [
      ['other.pem', 'git.internal'],
      ['own.pem', 'elsewhere.internal'],
    ] as const) {
      const findings = await findingsBehindTls(directory, join(directory, trusted), name)
      const found = findings.find(({ promise }) => promise === 'GitLab answers GET /api/v4/version')
      expect(found?.flaw?.what).toBe('nginx answers 502: it does not reach GitLab, or does not trust its certificate.')
    }
    await rm(directory, { recursive: true })
  })
})

test('no log and no complaint has the query of an address, whatever goes wrong', async () => {
  const secret = 'eyJhbGciOiJIUzI1NiJ9.c2VjcmV0.c2VjcmV0'
  const { url, nginx, log, close } = await deploy({
    edits: [
      ['gitlab-for-jira/settings.conf', '/dist;', '/nowhere;'],
      ['gitlab-for-jira/gitlab.conf', 'proxy_pass http://127.0.0.1:', 'proxy_pass http://127.0.0.9:'],
    ],
  })
  const places = ['subscriptions', 'subscriptions.json', 'oauth_callbacks', 'assets/none.js', 'branches/route', 'subscriptions/7']
  for (const path of [...places.map((place) => `-/jira_connect/${place}`), 'oauth/authorize', 'users/auth/saml/callback']) {
    const { status } = await ask(`${url}/${path}?jwt=${secret}&code=${secret}`, {
      headers: { Accept: 'text/html', Referer: `${url}/?jwt=${secret}` },
    })
    expect(status).toBeGreaterThanOrEqual(404)
  }
  expect(await log()).toContain('/-/jira_connect/subscriptions.json')
  expect(await log()).not.toContain(secret)
  expect(nginx.complaints()).not.toContain(secret)
  await close()
})

test('http is sent on to https, by the name of the server and not by that of the request', async () => {
  const file = 'to-https.conf'
  const { url, close } = await deploy({
    otherServer: (kit, ports) => {
      const edits: Edit[] = [
        [file, 'listen 80;', `listen 127.0.0.1:${ports.nginx} default_server;`],
        [file, 'listen [::]:80;', ''],
      ]
      return { 'gitlab-for-jira.conf': edited(kit, edits)[file] ?? '' }
    },
  })
  const { status, headers } = await ask(`${url}/some/group?a=b`, { headers: { Host: 'elsewhere.example.com' } })
  expect(status).toBe(301)
  expect(new Map(headers).get('location')).toBe('https://gitlab.example.com/some/group?a=b')
  await close()
})

test.describe('the report is red and names the place', () => {
  test('once for every promise of the kit', async () => {
    // The last one needs a name that is not of this computer: test/deploy/check-deployment.test.ts.
    const red = new Set(brokenVariants.flatMap(({ promise, also = [] }) => [promise, ...also])).add('address: https, TLS 1.2 or later')
    const promises = (await findingsOf({})).map(({ promise }) => promise)
    expect(promises.filter((promise) => !red.has(promise))).toEqual([])
  })

  for (const { title, edits, promise, what, change, also = [] } of brokenVariants) {
    test(`for ${title}`, async () => {
      const findings = await findingsOf({ edits })
      const found = findings.find((finding) => finding.promise === promise)
      expect(found?.flaw?.what ?? 'nothing wrong').toContain(what)
      expect(found?.flaw?.change).toBe(change)
      // Nothing else is accused.
      expect(new Set(wrong(findings).map((finding) => finding.promise))).toEqual(new Set([promise, ...also]))
    })
  }
})
