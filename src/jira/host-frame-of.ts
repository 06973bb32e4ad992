import type { HostFrame } from '../domain/host-frame.ts'
import type { Http } from '../http/create-http.ts'
import { bridgeOn, loadedBridge, type ConnectBridge } from './connect-bridge.ts'
import { appKeyIn, connectFrame, siteUrlIn } from './connect-frame.ts'
import { outsideJira, standaloneFrame } from './standalone-frame.ts'

/** Decides which frame `page` runs in. `http` carries what the frame vouches for, where the frame does not itself. */
export function hostFrameOf(page: Window, http: Http): HostFrame {
  const bridge = bridgeOn(page)
  if (bridge) return connectFrame(page, bridge, http)
  const script = page.document.querySelector<HTMLScriptElement>('#connect-bridge')
  if (!script) return standaloneFrame(page)
  return lateFrame(page, script, http)
}

/** Stands for a frame that is known when its script has loaded, or has not: whoever asks meanwhile waits for it. */
function lateFrame(page: Window, script: HTMLScriptElement, http: Http): HostFrame {
  const connected = (bridge: ConnectBridge): HostFrame => connectFrame(page, bridge, http)
  let coming = loadedBridge(page, script).then((loaded) => (loaded ? connected(loaded) : standaloneFrame(page)))
  // Nobody waits for the script for ever; what comes after all is taken for whatever is asked from then on.
  const arrival = new Promise<void>((resolve) => {
    script.addEventListener('load', () => {
      void coming.then((frame) => {
        const bridge = bridgeOn(page)
        if (!bridge || frame.vouched !== outsideJira) return
        const late = connected(bridge)
        late.followColorMode()
        coming = Promise.resolve(late)
        resolve()
      })
    })
  })
  return {
    siteUrl: siteUrlIn(page),
    appKey: appKeyIn(page),
    arrival,
    locale: async () => (await coming).locale(),
    followColorMode: () => {
      void coming.then((frame) => {
        frame.followColorMode()
      })
    },
    userGroups: async () => (await coming).userGroups(),
    showFlag: (flag) => {
      void coming.then((frame) => {
        frame.showFlag(flag)
      })
    },
    reload: () => {
      void coming.then((frame) => {
        frame.reload()
      })
    },
    opensWindows: true,
    openPage: null,
    jiraRequest: async (path) => (await coming).jiraRequest(path),
    vouched: async (exchange, by) => (await coming).vouched(exchange, by),
  }
}
