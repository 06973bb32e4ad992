import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { appFacts } from './app-facts.ts'
import { connectDescriptor } from './connect-descriptor.ts'
import { forgeManifest, migrationOf } from './forge-manifest.ts'
import { copyForgePage, insideForge } from './inside-forge.ts'
import { hostOf } from './host.ts'

const usage = `Writes what Jira has to be told of the app at your GitLab: manifest.yml for a private Forge app, and the Connect
descriptor atlassian-connect.json for a site that has the app installed by one.

  npm run manifest -- --host https://gitlab.example.com[/relative-url-root]
  node tools/manifest.mjs --host https://gitlab.example.com

  --app-id <id>     of the Forge app (forge register); without it that command fills it in
  --logo <address>  a picture of 16 by 16 pixels; default: GitLab's own, at the host
  --migration <plan>           YES, NO or UNDECIDED (default): whether the app leaves Connect before its support ends
  --migration-guide <address>  what administrators can read about it; default: GitLab's documentation of the app
  --out <folder>    default: forge-app

Experimental, instead of that: a page inside Forge, for a GitLab that has the interface for it (docs/install.md, D):

  --forge                          manifest.yml of that kind, and the page beside it
  --page <folder>                  the build for Forge; default: dist-forge
  --oauth-application-id <id>      the Application ID of the OAuth application, so that nobody has to ask for it
  --popups                         sign-in in a window, for which the page has to be allowed every address`

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      host: { type: 'string' },
      'app-id': { type: 'string' },
      logo: { type: 'string' },
      migration: { type: 'string' },
      'migration-guide': { type: 'string' },
      out: { type: 'string', default: 'forge-app' },
      forge: { type: 'boolean', default: false },
      page: { type: 'string', default: 'dist-forge' },
      'oauth-application-id': { type: 'string' },
      popups: { type: 'boolean', default: false },
    },
  })
  if (values.host === undefined) throw new Error(usage)
  const host = hostOf(values.host)
  const facts = appFacts(host, values.logo ?? `${host}/-/pwa-icons/logo-192.png`)
  const origin = `# For ${host}. Made from the facts of GitLab's descriptor; run the command again rather than edit.`
  // By the rules of 1.1 a text such as `no` is quoted, which every reader takes for the same.
  const write = async (manifest: object) => {
    await mkdir(values.out, { recursive: true })
    await writeFile(join(values.out, 'manifest.yml'), `${origin}\n${stringify(manifest, { version: '1.1', lineWidth: 0 })}`)
  }
  const id = values['app-id']
  if (values.forge) {
    await write(insideForge(host, facts, { id, opensWindows: values.popups }))
    const applicationId = values['oauth-application-id']
    const config = {
      host,
      ...(applicationId !== undefined && { oauthApplicationId: applicationId }),
      ...(id !== undefined && { forgeAppId: id }),
      ...(values.popups && { opensWindows: true }),
    }
    await copyForgePage(values.page, values.out, config)
    console.log(`${values.out}/manifest.yml and ${values.out}/page, an experiment: docs/install.md says what it needs`)
    return
  }
  await write(forgeManifest(facts, id, migrationOf(values.migration, values['migration-guide'])))
  await writeFile(join(values.out, 'atlassian-connect.json'), `${JSON.stringify(connectDescriptor(facts), null, 2)}\n`)
  console.log(`${values.out}/manifest.yml and ${values.out}/atlassian-connect.json, app key ${facts.key}`)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
