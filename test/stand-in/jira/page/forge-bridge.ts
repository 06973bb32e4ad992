// Plays the script that Atlassian puts before an app's own: one channel to Jira's page, by which all commands go. A script of
// its own, without modules, since it has to have run before the app's.
{
  const jira = document.currentScript?.dataset['host'] ?? ''
  const { port1: port, port2 } = new MessageChannel()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  let last = 0

  const callBridge = (command: string, payload?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      port.postMessage({ id: last, command, payload })
    })

  const applyTheme = (theme: unknown): void => {
    document.documentElement.dataset['colorMode'] = theme === 'dark' ? 'dark' : 'light'
    document.documentElement.dataset['theme'] = 'light:light dark:dark spacing:spacing'
  }

  port.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
    if ('theme' in data) {
      applyTheme(data['theme'])
      return
    }
    const call = waiting.get(Number(data['id']))
    waiting.delete(Number(data['id']))
    if ('error' in data) call?.reject(new Error(String(data['error'])))
    else call?.resolve(data['result'])
  })
  port.start()
  Object.assign(globalThis, { __bridge: { callBridge } })
  window.parent.postMessage({ type: 'forge-bridge' }, jira, [port2])
}
