// What is behind a dialog: it neither scrolls nor moves aside, and is not laid out for that.
import { render } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { ScrollLock } from '../../scripts/build/atlaskit/scroll-lock.ts'

const page = document.documentElement

/** A page with a scroll bar of that width. Answers whether a dialog was in the page whenever its width was asked for. */
function pageWithBar(width: number): readonly boolean[] {
  const asked: boolean[] = []
  vi.spyOn(page, 'clientWidth', 'get').mockImplementation(() => {
    asked.push(document.querySelector('dialog') !== null)
    return innerWidth - width
  })
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  return asked
}

const dialog = (
  <ScrollLock>
    <dialog />
  </ScrollLock>
)

it.each([
  [15, 'stable'],
  [0, ''],
])('with a scroll bar of %i px keeps its room while the last dialog is there', (width, gutter) => {
  pageWithBar(width)
  page.style.scrollbarGutter = ''
  document.body.style.overflow = 'auto'
  const one = render(dialog)
  const other = render(<ScrollLock />)
  one.unmount()
  expect([document.body.style.overflow, page.style.scrollbarGutter]).toEqual(['hidden', gutter])
  other.unmount()
  expect([document.body.style.overflow, page.style.scrollbarGutter]).toEqual(['auto', ''])
})

it('asks for the width before the dialog is in the page', () => {
  const asked = pageWithBar(15)
  render(dialog)
  expect(asked).toEqual([false])
})
