// The only file that knows everybody: it builds the adapters and hands them to the user interface.
import 'virtual:atlaskit-theme.css'
import './ui/app.css'
import { createRoot } from 'react-dom/client'
import { lazyPart } from './domain/load-part.ts'
import { createGitLab } from './gitlab/create-gitlab.ts'
import { hostOf, readPageConfig } from './gitlab/page-config.ts'
import { createHttp } from './http/create-http.ts'
import { createJira } from './jira/create-jira.ts'
import { openPopup } from './oauth/open-popup.ts'
import { App } from './ui/app.tsx'
import type { Services } from './ui/services.tsx'
import { start } from './use-cases/start.ts'

const host = hostOf(new URL(location.href))
const pageConfig = () => readPageConfig(document, host)
const http = createHttp({ fetch: (...call) => fetch(...call), isOnline: () => navigator.onLine })
const { jira, contextToken } = createJira(window, document.querySelector<HTMLScriptElement>('#connect-bridge'))
const gitlab = createGitLab({ http, host, pageConfig, contextToken })

// Parts that are loaded when they are first needed: none of them delays the first screen.
const signIn = lazyPart(async () => {
  const [{ createSignIn }, { authorize }] = await Promise.all([
    import('./use-cases/sign-in.ts'),
    import('./oauth/authorize.ts'),
  ])
  return createSignIn({
    gitlab,
    redirectUri: () => pageConfig().redirectUri,
    authorize: (options) => authorize({ ...options, http, receiver: window }),
  })
})
const undoing = lazyPart(() => import('./use-cases/undo-unlink.ts'))
const describing = lazyPart(() => import('./use-cases/describe-linked-groups.ts'))

const services: Services = {
  gitlab,
  jira,
  host,
  start: () => start({ gitlab, host, hasWebCrypto: 'subtle' in crypto }),
  openPopup: () => openPopup(window),
  startSignIn: async (start) => (await signIn())(start),
  undoUnlink: async (...flow) => (await undoing()).undoUnlink(gitlab, ...flow),
  describeLinkedGroups: async (...flow) => (await describing()).describeLinkedGroups(gitlab, ...flow),
}

const container = document.getElementById('app')
if (!container) throw new Error('index.html has no element with the id app')
createRoot(container).render(<App services={services} />)
