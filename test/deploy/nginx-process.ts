import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { presentNginx } from '../../scripts/nginx.ts'

export type NginxProcess = {
  /** What nginx has complained of so far. */
  readonly complaints: () => string
  readonly stop: () => Promise<void>
}

/** Runs the real nginx with `directory`/nginx.conf. Resolves when it answers; rejects with what it complains of. */
export async function startNginx(directory: string): Promise<NginxProcess> {
  const child = spawn(presentNginx(), ['-e', 'stderr', '-p', directory, '-c', `${directory}/nginx.conf`, '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'close')
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      // At level `notice`: from now on its sockets are open.
      if (said.includes('start worker process')) resolve()
    })
    child.on('close', () => {
      reject(new Error(`nginx ended:\n${said}`))
    })
  })
  await ready
  return {
    complaints: () =>
      said
        .split('\n')
        .filter((line) => /\[(warn|error|crit|alert|emerg)\]/.test(line))
        .join('\n'),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
