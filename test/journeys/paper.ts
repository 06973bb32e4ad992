import type { Admin } from './admin.ts'
import { settled } from './barriers.ts'
import { expect } from './fixtures.ts'
import { cutTexts } from './room.ts'
import type { Name } from './view.ts'

/** What is printed of the dark theme: the texts, whole and in letters that are seen on white, and nothing to press. In Chromium. */
export async function expectOnPaper({ app, jira, setTheme }: Admin, screen: string, texts: readonly Name[]): Promise<void> {
  await setTheme('dark')
  await app.isMarked('data-color-mode', 'dark')
  await jira.prefers({ media: 'print' })
  await app.runs(settled)
  for (const text of texts) await app.reads(text)
  expect.soft(await app.runs(lost), `${screen}: on paper`).toEqual([])
  expect.soft(await app.runs(cutTexts, true), `${screen}: cut on paper`).toEqual([])
  await jira.prefers({ media: null })
  await setTheme('light')
}

const lost = (): string[] => {
  const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
  const isPale = (element: Element): boolean =>
    (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).slice(0, 3).some((part) => Number(part) > 128)
  const buttons = [...document.querySelectorAll('button:not(.link-button, th *), table [type=checkbox]')].filter(isSeen)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const pale = new Set<string>()
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (parentElement && textContent?.trim() && isSeen(parentElement) && isPale(parentElement)) pale.add(`pale: ${textContent.trim()}`)
  }
  return [...buttons.map(({ outerHTML }) => `to press: ${outerHTML.slice(0, 100)}`), ...pale]
}
