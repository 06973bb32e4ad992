// Draws the page inside Forge with what forge-start.ts has begun: the same page, below what is different about it.
import 'virtual:atlaskit-theme.css'
import '../ui/parts/page/page.module.css'
import { createRoot } from 'react-dom/client'
import type { Begun, Page } from '../begin/begin.ts'
import { createServices } from '../create-services.ts'
import { createForgeGitLab } from '../gitlab/forge-calls.ts'
import type { ForgeFirstCalls } from '../gitlab/forge-host.ts'
import type { ForgeFrame } from '../jira/forge-frame.ts'
import { App } from '../ui/shell/app.tsx'
import { ForgeNotice } from '../ui/shell/forge-notice.tsx'
import { prepare } from '../ui/shell/prepare.ts'
import { forgeWords } from '../ui/words/forge-languages.ts'
import '../ui/parts/page/high-contrast.css'

export async function draw(page: Page<ForgeFrame, ForgeFirstCalls>, begun: Begun<ForgeFrame, ForgeFirstCalls>): Promise<void> {
  const { frame, gitlab: first, http } = begun
  const services = createServices(page, begun, {
    gitlabBy: ({ bearer }) => createForgeGitLab({ ...frame, config: first.config, first, http, bearer }),
    sendForCode: frame.viaServers,
  })
  const props = await prepare(services, begun.language)
  const words = await forgeWords((await begun.language).tag)
  createRoot(page.window.document.querySelector('#app') ?? page.window.document.body).render(
    <>
      <ForgeNotice words={words} isUnknown={first.isUnknown} />
      <App {...props} />
    </>,
  )
}
