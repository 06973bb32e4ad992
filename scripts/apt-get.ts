import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether this computer is a Debian and we are its administrator. */
export const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Installs Debian's packages. Rejects with `advice` where that fails. */
export async function install(packages: readonly string[], advice: string): Promise<void> {
  await aptGet(['update'], advice)
  await aptGet(['install', '--yes', '--no-install-recommends', ...packages], advice)
}

/** The same for what the tests can do without: where it stays away, that is printed, with why and what follows. */
export async function installIfPossible(
  packages: readonly string[],
  purpose: string,
  consequence: string,
  installer: typeof install = install,
): Promise<void> {
  console.log(`Installing Debian’s ${packages.join(', ')} for ${purpose}.`)
  await installer(packages, consequence).catch((error: unknown) => {
    console.log(String(error))
  })
}

function aptGet(args: readonly string[], advice: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`apt-get ${args[0] ?? ''} failed. ${advice}`))
    })
  })
}
