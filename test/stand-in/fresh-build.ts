import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { distDirectory, forgeDirectory } from './built-app.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['src', 'public', 'scripts/build', 'index.html', 'vite.config.ts', 'package-lock.json']

/** Runs `npm run build`, or the build for Forge, where there is none, or one that is older than what it was made from. */
export async function ensureFreshBuild(script: 'build' | 'build:forge' = 'build'): Promise<void> {
  const builtAt = await modifiedAt(join(script === 'build' ? distDirectory : forgeDirectory, 'index.html'))
  const changedAt = Math.max(...(await Promise.all(sources.map((source) => newestIn(join(root, source))))))
  if (builtAt > changedAt) return
  console.log(builtAt === 0 ? 'Building the app …' : 'The app has changed since it was built: building it again …')
  await build(script)
}

function build(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error('The app could not be built; what went wrong stands above.'))
    })
  })
}

/** 0 where there is no such file. */
async function modifiedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return 0
  }
}

async function newestIn(path: string): Promise<number> {
  const own = await modifiedAt(path)
  if (own === 0 || !(await stat(path)).isDirectory()) return own
  const entries = await readdir(path, { recursive: true })
  return Math.max(own, ...(await Promise.all(entries.map((entry) => modifiedAt(join(path, entry))))))
}
