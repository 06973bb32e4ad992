// React's own scheduler, with a clock that only drawing moves on.
import { screen } from '@testing-library/react'
import { setImmediate } from 'node:timers/promises'
import { startTransition, useState, type ReactNode } from 'react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { drawOnce } from '../../src/ui/shell/draw-once.tsx'

/** Components that take `ms` each to draw, and how many of them are drawn at a time, before the browser has its turn. */
function slowComponents(ms: number) {
  let now = 0
  let turn = 0
  let isOver = false
  const drawn: number[] = []
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => {
    isOver = true
    clock.mockRestore()
  })
  const countTurns = async (): Promise<void> => {
    while (!isOver) {
      await setImmediate()
      turn += 1
    }
  }
  void countTurns()
  function Slow({ children }: { readonly children: ReactNode }) {
    now += ms
    drawn[turn] = (drawn[turn] ?? 0) + 1
    return <li>{children}</li>
  }
  return { Slow, sliceSizes: () => drawn.splice(0).filter(Boolean) }
}

it('is drawn in slices that are no long tasks, shown at once, and what comes later in React’s own slices', async () => {
  document.body.innerHTML = '<div id="app">Loading</div>'
  const { Slow, sliceSizes } = slowComponents(2)
  let showMore = (): void => undefined
  function Page() {
    const [count, setCount] = useState(60)
    showMore = () => {
      startTransition(() => {
        setCount(75)
      })
    }
    return Array.from({ length: count }, (_, index) => <Slow key={index}>{index}</Slow>)
  }
  const seen: number[] = []
  const observer = new MutationObserver(() => {
    seen.push(document.querySelectorAll('li').length)
  })
  observer.observe(document.body, { childList: true, subtree: true })

  drawOnce(document, <Page />)
  await screen.findByText('59')
  observer.disconnect()
  expect(sliceSizes()).toEqual([23, 23, 14])
  expect(seen).toEqual([60])
  expect(screen.queryByText('Loading')).toBeNull()

  showMore()
  await screen.findByText('74')
  expect(sliceSizes().every((size) => size <= 3)).toBe(true)
})
