import type { HostFrame } from '../domain/host-frame.ts'
import type { Http } from '../http/create-http.ts'
import { bridgeOn, loadedBridge } from './connect-bridge.ts'
import { connectFrame, siteUrlIn } from './connect-frame.ts'
import { standaloneFrame } from './standalone-frame.ts'

/** Decides which frame `page` runs in. `http` carries what the frame vouches for, where the frame does not itself. */
export function hostFrameOf(page: Window, http: Http): HostFrame {
  const bridge = bridgeOn(page)
  if (bridge) return connectFrame(page, bridge, http)
  const script = page.document.querySelector<HTMLScriptElement>('#connect-bridge')
  if (!script) return standaloneFrame(page)
  return lateFrame(
    siteUrlIn(page),
    loadedBridge(page, script).then((loaded) => (loaded ? connectFrame(page, loaded, http) : standaloneFrame(page))),
  )
}

/** Stands for a frame that is known when its script has loaded, or has not: whoever asks meanwhile waits for it. */
const lateFrame = (siteUrl: string | null, coming: Promise<HostFrame>): HostFrame => ({
  siteUrl,
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
  openPage: null,
  jiraRequest: async (path) => (await coming).jiraRequest(path),
  vouched: async (exchange, by) => (await coming).vouched(exchange, by),
})
