// Takes a picture of every scene, in light and dark, wide and narrow, and makes a gallery of them:
//   npm run screenshots            the gallery, in .cache/screenshots/index.html
//   npm run screenshots -- readme  the picture in the README as well
//   npm run screenshots -- help    those alone whose name has one of these words
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import { createPlaywrightAdmin } from '../playwright-admin.ts'
import { ensureFreshBuild } from '../../test/stand-in/fresh-build.ts'
import { serveWorld } from '../../test/stand-in/serve.ts'
import { ensureBrowser } from '../browser.ts'
import { galleryPage, type Picture } from './gallery-page.ts'
import { scenes, type Scene } from './scenes.ts'

const folder = '.cache/screenshots'
const themes = ['light', 'dark'] as const
const sizes = { wide: { width: 1280, height: 860 }, narrow: { width: 320, height: 800 } }

type Size = keyof typeof sizes

async function takePicture(browser: Browser, scene: Scene, theme: (typeof themes)[number], size: Size): Promise<Buffer> {
  const served = await serveWorld(scene.way === undefined ? {} : { way: scene.way })
  const context = await browser.newContext({ viewport: sizes.wide, reducedMotion: 'reduce', locale: 'en-US' })
  try {
    scene.before?.(served.world)
    const page = await context.newPage()
    const admin = createPlaywrightAdmin(page, context, served)
    await page.goto(`${served.urls.jira}/`)
    await page.locator('html[data-ready]').waitFor()
    await admin.setTheme(theme)
    await scene.steps(admin, served.world)
    await page.setViewportSize(sizes[size])
    // Jira's list of apps belongs to the stand-in; on a narrow screen only the page counts, with nothing before it.
    if (size === 'narrow')
      await page.getByRole('banner').evaluate((banner) => {
        banner.style.position = 'static'
      })
    const subject = size === 'narrow' ? page.locator('#frame-slot') : page
    return await subject.screenshot({ animations: 'disabled' })
  } finally {
    await context.close()
    await served.close()
  }
}

await ensureFreshBuild('build:forge')
const isRoot = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  ignoreDefaultArgs: ['--disable-popup-blocking'],
  args: ['--disable-background-networking', '--disable-sync', ...(isRoot ? ['--no-sandbox'] : [])],
})
mkdirSync(folder, { recursive: true })
const pictures: Picture[] = []
const words = process.argv.slice(2).filter((word) => word !== 'readme')
const wanted = scenes.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
try {
  for (const scene of wanted) {
    for (const theme of themes) {
      for (const size of Object.keys(sizes) as Size[]) {
        const file = `${scene.name}-${theme}-${size}.png`
        const picture = await takePicture(browser, scene, theme, size)
        writeFileSync(`${folder}/${file}`, picture)
        pictures.push({ title: scene.title, file, theme, size })
        if (process.argv.includes('readme') && scene.name === 'linked-groups-signed-in' && size === 'wide')
          writeFileSync(`docs/linked-groups-${theme}.png`, picture)
      }
    }
    console.log(scene.title)
  }
} finally {
  await browser.close()
}
writeFileSync(`${folder}/index.html`, galleryPage(pictures))
console.log(`\n${String(pictures.length)} pictures: open ${folder}/index.html`)
