// Draws the page with what start.ts has begun. Together with create-services.ts the only file that knows everybody.
import 'virtual:atlaskit-theme.css'
import './ui/parts/page/page.module.css'
import type { Begun, Page } from './begin/begin.ts'
import { createServices } from './create-services.ts'
import { App } from './ui/shell/app.tsx'
import { drawOnce } from './ui/shell/draw-once.tsx'
import { prepare } from './ui/shell/prepare.ts'
import './ui/parts/page/buttons.css'
import './ui/parts/page/high-contrast.css'
import './ui/parts/page/print.css'

/** Draws the list, the start screen or the failure. */
export async function draw(page: Page, begun: Begun): Promise<void> {
  const props = await prepare(createServices(page, begun), begun.language)
  drawOnce(page.window.document, <App {...props} />)
}
