// The checker against the real nginx: all is well with the kit as it is shipped, and where a deployer changed a line of it
// the report has the right sentence. No browser takes part.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ask } from '../../scripts/check-deployment/ask.ts'
import { checkDeployment } from '../../scripts/check-deployment/check-deployment.ts'
import type { Finding } from '../../scripts/check-deployment/finding.ts'
import { deploy, type Certificate, type DeploymentOptions } from '../deploy/deployment.ts'
import { brokenVariants } from '../deploy/broken-variants.ts'
import { edited, type Edit } from '../deploy/kit.ts'
import { insideLinuxPackage } from '../deploy/linux-package.ts'
import { expect, testWithoutBrowser as test } from './fixtures.ts'

const run = promisify(execFile)

async function findingsOf(options: DeploymentOptions): Promise<Finding[]> {
  const { url, gitlabPastNginx, close } = await deploy(options)
  try {
    return await checkDeployment({ base: url, ask, gitlabPastNginx })
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
    const name = ['-subj', '/CN=gitlab.localhost', '-addext', 'subjectAltName=DNS:gitlab.localhost']
    const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', tls.key]
    await run('openssl', ['req', '-x509', '-days', '1', ...newKey, '-out', tls.certificate, ...name])
    const { url, close } = await deploy({ tls })
    const command = ['scripts/check-deployment/main.ts', url]
    const { stdout } = await run('node_modules/.bin/tsx', command, { env: { ...process.env, NODE_EXTRA_CA_CERTS: tls.certificate } })
    expect(stdout).toContain('  ok     address: https, TLS 1.2 or later\n')
    expect(stdout).toMatch(/\n\d\d ok, 0 wrong\n$/)
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
