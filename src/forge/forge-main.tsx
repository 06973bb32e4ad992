// Draws the page inside Forge with what forge-start.ts has begun: the same page, below what is different about it.
import 'virtual:atlaskit-theme.css'
import '../ui/parts/page/page.module.css'
import { App } from '../ui/shell/app.tsx'
import { drawOnce } from '../ui/shell/draw-once.tsx'
import { ForgeNotice } from '../ui/shell/forge-notice.tsx'
import { prepare } from '../ui/shell/prepare.ts'
import { forgeWords } from '../ui/words/forge-languages.ts'
import { createForgeServices, type ForgeBegun, type ForgePage } from './forge-services.ts'
import '../ui/parts/page/high-contrast.css'
import '../ui/parts/page/print.css'

export async function draw(page: ForgePage, begun: ForgeBegun): Promise<void> {
  const props = await prepare(createForgeServices(page, begun), begun.language)
  const words = await forgeWords((await begun.language).tag)
  drawOnce(
    page.window.document,
    <>
      <ForgeNotice words={words} isUnknown={begun.gitlab.isUnknown} />
      <App {...props} />
    </>,
  )
}
