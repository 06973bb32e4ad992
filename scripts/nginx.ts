import { canInstall, install } from './apt-get.ts'
import { findExecutable } from './executable.ts'

/** The nginx of this computer: `NGINX_PATH`, the usual place, then the search path. */
function findNginx(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['NGINX_PATH']
  return findExecutable([...(chosen === undefined ? [] : [chosen]), '/usr/sbin/nginx'], ['nginx'], environment)
}

const advice = 'The journeys of the deployment kit need nginx: install it (on Debian: apt-get install nginx) or name it in NGINX_PATH.'

/** Throws what to do where there is no nginx. */
export function presentNginx(): string {
  const present = findNginx()
  if (present === null) throw new Error(advice)
  return present
}

/** Installs Debian's nginx where there is none and that can be done; otherwise rejects with what to do. */
export async function ensureNginx(): Promise<string> {
  if (findNginx() === null && canInstall()) {
    console.log('No nginx found: installing Debian’s for the journeys of the deployment kit.')
    await install(['nginx', 'openssl', 'curl'], advice)
  }
  return presentNginx()
}
