import { parseArgs } from 'node:util'
import { ask } from './ask.ts'
import { checkDeployment } from './check-deployment.ts'
import { baseOf } from './deployed.ts'
import { report, whyNoAnswer } from './report.ts'

const usage = `Checks a deployment of the set-up page.

  npm run check-deployment -- https://gitlab.example.com[/relative-url-root]
  node tools/check-deployment.mjs https://gitlab.example.com

  --gitlab <address>   GitLab as nginx reaches it (proxy_pass, with the relative URL root): what it sends is compared
                       with what arrives. Only where this computer reaches it too.

Ends with 0 where all is well, 1 where something is wrong, 2 where nothing could be asked.`

function options(): { base: string; gitlabPastNginx: string | null } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { gitlab: { type: 'string' } } })
  const [typed] = positionals
  if (typed === undefined || positionals.length > 1) throw new Error(usage)
  return { base: baseOf(typed), gitlabPastNginx: values.gitlab === undefined ? null : values.gitlab.replace(/\/+$/, '') }
}

async function run(): Promise<number> {
  const { base, gitlabPastNginx } = options()
  try {
    const findings = await checkDeployment({ base, ask, gitlabPastNginx })
    console.log(`${base}\n\n${report(findings)}`)
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
