// What a page has begun ends with its test.
import { waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'

const waitMs = 20

const wentOn: string[] = []

const goOnLater = (page: string) => () => {
  wentOn.push(page)
}

it('a page waits for something', () => {
  setTimeout(goOnLater('once'), waitMs)
  setInterval(goOnLater('again and again'), waitMs)
  expect(wentOn).toEqual([])
})

it('which does not come once its test has ended', async () => {
  setTimeout(goOnLater('open'), waitMs)
  await waitFor(() => {
    expect(wentOn).not.toEqual([])
  })
  expect(wentOn).toEqual(['open'])
})
