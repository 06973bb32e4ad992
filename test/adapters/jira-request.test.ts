import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ConnectBridge } from '../../src/jira/connect-bridge.ts'
import { jiraRequest } from '../../src/jira/jira-request.ts'
import { userGroups } from '../../src/jira/user-groups.ts'
import { failureOf } from './failure-of.ts'

type Request = ConnectBridge['request']

const origin = 'https://acme.atlassian.net'

const askBy = (request: Request) => (path: string) =>
  jiraRequest({ context: { getToken: () => undefined }, ...(request && { request }) }, origin, path)

const status = (code: number) => ({ kind: 'unexpected-answer', origin, status: code, flaw: 'status' })

const refusals: readonly (readonly [string, Request, object])[] = [
  ['has no such request', undefined, { kind: 'not-found', origin }],
  [
    'refuses by a callback',
    ({ error }) => {
      error({ status: 403 })
    },
    status(403),
  ],
  ['refuses by a promise', () => Promise.reject(Object.assign(new Error('refused'), { xhr: { status: 404 } })), status(404)],
  [
    'throws',
    () => {
      throw new Error('No such module')
    },
    status(0),
  ],
  ['answers nothing', () => Promise.resolve(undefined), { kind: 'unexpected-answer', origin, status: 200, flaw: 'not-json' }],
  ['answers a page', () => Promise.resolve({ body: '<html>' }), { kind: 'unexpected-answer', origin, status: 200, flaw: 'not-json' }],
]

describe('Jira’s REST API', () => {
  it('is read by a callback as by a promise', async () => {
    const asked: string[] = []
    const body = '{"key": "ACME"}'
    const byCallback = askBy(({ url, success }) => {
      asked.push(url)
      success(body)
    })
    expect(await byCallback('/rest/api/3/project/ACME')).toEqual({ key: 'ACME' })
    expect(await askBy(() => Promise.resolve({ body }))('/')).toEqual({ key: 'ACME' })
    expect(asked).toEqual(['/rest/api/3/project/ACME'])
  })

  it.each(refusals)('that %s fails by name', async (_what, request, failure) => {
    expect(await failureOf(askBy(request)('/'))).toEqual(failure)
  })

  it('is not waited for without end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const failure = failureOf(askBy(() => undefined)('/'))
    await vi.advanceTimersByTimeAsync(8000)
    expect(await failure).toEqual({ kind: 'jira-silent', seconds: 8 })
  })
})

describe('the groups of the Jira user', () => {
  const groupsIn = (answer: unknown) => userGroups(() => Promise.resolve(answer))

  it('are read by name', async () => {
    expect(await groupsIn({ groups: { items: [{ name: 'jira-users' }, { name: 'org-admins' }] } })).toEqual(['jira-users', 'org-admins'])
  })

  it.each([[null], ['text'], [{}], [{ groups: 7 }], [{ groups: { items: 'none' } }]])(
    'are not known where Jira answers %j',
    async (answer) => {
      expect(await groupsIn(answer)).toBeNull()
    },
  )

  it.each(refusals)('are not known where Jira %s', async (_what, request) => {
    expect(await userGroups(askBy(request))).toBeNull()
  })
})
