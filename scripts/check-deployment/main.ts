import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ask, jsonOf } from './ask.ts'
import { checkDeployment } from './check-deployment.ts'
import { baseOf, type Deployed, type Descriptor } from './deployed.ts'
import { forgeInterface } from './gitlab-checks.ts'
import { report, whyNoAnswer } from './report.ts'

const usage = `Checks a deployment of the set-up page.

  npm run check-deployment -- https://gitlab.example.com[/relative-url-root]
  node tools/check-deployment.mjs https://gitlab.example.com

  --gitlab <address>   GitLab as nginx reaches it (proxy_pass, with the relative URL root): what it sends is compared
                       with what arrives. Only where this computer reaches it too.
  --kept <file>        {address}/-/jira_connect/app_descriptor.json as it was when Jira read it: any change is told.

Ends with 0 where all is well, 1 where something is wrong, 2 where nothing could be asked.`

async function deployed(): Promise<Deployed> {
  const options = { gitlab: { type: 'string' }, kept: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [typed] = positionals
  if (typed === undefined || positionals.length > 1) throw new Error(usage)
  return {
    base: baseOf(typed),
    ask,
    gitlabPastNginx: values.gitlab === undefined ? null : values.gitlab.replace(/\/+$/, ''),
    keptDescriptor: values.kept === undefined ? null : await keptIn(values.kept),
  }
}

async function keptIn(file: string): Promise<Descriptor> {
  const kept = jsonOf({ body: await readFile(file, 'utf8') })
  if (kept === null) throw new Error(`${file} is no descriptor: keep what {address}/-/jira_connect/app_descriptor.json answers`)
  return kept
}

async function run(): Promise<number> {
  const target = await deployed()
  const { base } = target
  try {
    const findings = await checkDeployment(target)
    console.log(`${base}\n\n${report(findings)}\n\n${await forgeInterface(target)}`)
    return findings.some(({ flaw }) => flaw !== null) ? 1 : 0
  } catch (error) {
    throw new Error(whyNoAnswer(error, base), { cause: error })
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
