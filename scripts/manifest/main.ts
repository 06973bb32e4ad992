import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { appFacts } from './app-facts.ts'
import { connectDescriptor } from './connect-descriptor.ts'
import { forgeManifest, migrationOf } from './forge-manifest.ts'
import { hostOf } from './host.ts'

const usage = `Writes what Jira has to be told of the app at your GitLab: manifest.yml for a private Forge app, and the Connect
descriptor atlassian-connect.json for a site that has the app installed by one.

  npm run manifest -- --host https://gitlab.example.com[/relative-url-root]
  node tools/manifest.mjs --host https://gitlab.example.com

  --app-id <id>     of the Forge app (forge register); without it that command fills it in
  --logo <address>  a picture of 16 by 16 pixels; default: GitLab's own, at the host
  --migration <plan>           YES, NO or UNDECIDED (default): whether the app leaves Connect before its support ends
  --migration-guide <address>  what administrators can read about it; default: GitLab's documentation of the app
  --out <folder>    default: forge-app`

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      'app-id': { type: 'string' },
      logo: { type: 'string' },
      migration: { type: 'string' },
      'migration-guide': { type: 'string' },
      out: { type: 'string', default: 'forge-app' },
    },
  })
  if (values.host === undefined) throw new Error(usage)
  const host = hostOf(values.host)
  const facts = appFacts(host, values.logo ?? `${host}/-/pwa-icons/logo-192.png`)
  const origin = `# For ${host}. Made from the facts of GitLab's descriptor; run the command again rather than edit.`
  // By the rules of 1.1 a text such as `no` is quoted, which every reader takes for the same.
  const manifest = `${origin}\n${stringify(forgeManifest(facts, values['app-id'], migrationOf(values.migration, values['migration-guide'])), { version: '1.1', lineWidth: 0 })}`
  await mkdir(values.out, { recursive: true })
  await writeFile(join(values.out, 'manifest.yml'), manifest)
  await writeFile(join(values.out, 'atlassian-connect.json'), `${JSON.stringify(connectDescriptor(facts), null, 2)}\n`)
  console.log(`${values.out}/manifest.yml and ${values.out}/atlassian-connect.json, app key ${facts.key}`)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
