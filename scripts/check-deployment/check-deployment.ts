import type { Answer } from './ask.ts'
import { checkAssets } from './asset-checks.ts'
import { checkCallback } from './callback-checks.ts'
import { askLikeJirasFrame, type Deployed } from './deployed.ts'
import { checkDescriptor } from './descriptor-checks.ts'
import { finding, kit, type Finding } from './finding.ts'
import { checkApplicationId, checkGitLab } from './gitlab-checks.ts'
import { checkPage } from './page-checks.ts'

/** Asks a deployment for everything that the kit promises. Rejects where nothing answers. */
export async function checkDeployment(deployed: Deployed): Promise<Finding[]> {
  const answer = await askLikeJirasFrame(deployed)
  const { findings, page } = checkPage(answer, deployed.base)
  const groups = await Promise.all([
    page === null ? [] : checkAssets(deployed, page),
    checkCallback(deployed),
    checkApplicationId(deployed, page),
    checkGitLab(deployed),
    checkDescriptor(deployed),
  ])
  return [checkTransport(deployed.base, answer), ...findings, ...groups.flat()]
}

/** Browsers take `localhost` for secure; everywhere else the page cannot even make a code challenge without https. */
function checkTransport(base: string, { tls }: Answer): Finding {
  const isLocal = /^http:\/\/([\w.-]+\.)?localhost(:|\/|$)/.test(base)
  return finding(
    'address: https, TLS 1.2 or later',
    isLocal || ['TLSv1.2', 'TLSv1.3'].includes(tls ?? ''),
    tls === null ? 'It is plain http.' : `It is ${tls}.`,
    `${kit.listen}: listen, ssl_certificate, ssl_protocols`,
  )
}
