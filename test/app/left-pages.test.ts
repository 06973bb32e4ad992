import { waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

const waitMs = 20

const gone: string[] = []

const goOnLater = (page: string): void => {
  setTimeout(() => gone.push(page), waitMs)
}

it('a page waits for something', () => {
  goOnLater('left')
  expect(gone).toEqual([])
})

it('which does not come once its test has ended', async () => {
  goOnLater('open')
  await waitFor(() => {
    expect(gone).not.toEqual([])
  })
  expect(gone).toEqual(['open'])
})
