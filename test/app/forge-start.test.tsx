// What the build for Forge runs first, with the page's own script and style.
import { screen } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'

it('tells a fault of the page’s own from a script that did not come', async () => {
  document.body.innerHTML = '<div class="first-bars"></div><main class="page" hidden></main>'
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const find = Reflect.get<Document, 'querySelector'>(document, 'querySelector')
  const drawing = vi.spyOn(document, 'querySelector').mockImplementation((selectors: string) => {
    if (selectors === '#app') throw new Error('the page draws itself')
    return find.call(document, selectors)
  })
  onTestFinished(() => {
    drawing.mockRestore()
    vi.unstubAllGlobals()
  })
  // Read before: what is waited for is the drawing alone.
  await import('../../src/forge/forge-main.tsx')
  await import('../../src/forge/forge-start.ts')
  expect(await screen.findByRole('heading', { name: 'This page has a fault' })).toBeTruthy()
  expect(reported).toHaveBeenCalledWith(new Error('the page draws itself'))
})
