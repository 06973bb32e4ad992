import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ConnectBridge } from '../../src/jira/connect-bridge.ts'
import { userGroups } from '../../src/jira/user-groups.ts'

const body = JSON.stringify({ groups: { items: [{ name: 'jira-users' }, { name: 'org-admins' }] } })

const groupsBy = (request: ConnectBridge['request']) =>
  userGroups(() => Promise.resolve({ context: { getToken: () => undefined }, ...(request && { request }) }))

describe('the groups of the Jira user', () => {
  it('are read by a callback as by a promise', async () => {
    const groups = ['jira-users', 'org-admins']
    expect(
      await groupsBy(({ success }) => {
        success(body)
      }),
    ).toEqual(groups)
    expect(await groupsBy(() => Promise.resolve({ body }))).toEqual(groups)
  })

  it.each<[string, ConnectBridge['request']]>([
    ['has no such request', undefined],
    [
      'refuses by a callback',
      ({ error }) => {
        error()
      },
    ],
    ['refuses by a promise', () => Promise.reject(new Error('403'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers something else', () => Promise.resolve({ body: '<html>' })],
    ['names no groups', () => Promise.resolve({ body: '{}' })],
    [
      'throws',
      () => {
        throw new Error('No such module')
      },
    ],
  ])('are not known where Jira %s', async (_what, request) => {
    expect(await groupsBy(request)).toBeNull()
  })

  it('are not waited for without end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const groups = groupsBy(() => undefined)
    await vi.advanceTimersByTimeAsync(8000)
    expect(await groups).toBeNull()
  })
})
