import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/failure.ts'
import type { Subscription } from '../../src/domain/subscription.ts'
import { explained } from '../../src/use-cases/explained.ts'
import { clientId } from '../../src/use-cases/client-id.ts'
import { linkGroup } from '../../src/use-cases/link-group.ts'
import { linkedGroups } from '../../src/use-cases/linked-groups.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { instanceOf } from '../adapters/page-of-host.ts'
import { chosen } from '../stand-in/chosen.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { selfManagedPage } from './self-managed-page.ts'

let world: World
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
})

describe('an address that cannot be reached', () => {
  const fails = (error: AppError, instance = instanceOf(world.selfManaged), page = selfManagedPage(world)) =>
    failureOf(explained(page, instance, () => Promise.reject(error)))

  const unreachable = () => new AppError({ kind: 'unreachable', origin: new URL(world.selfManaged.url).origin })

  it.each([
    ['proxy-url-differs', () => (world.selfManaged.settings.proxyUrl += '/')],
    ['answer-unreadable', () => (world.selfManaged.settings.condition = 'sign-in-wall')],
    ['linking-not-offered', () => (world.selfManaged.settings.condition = 'before-15.7')],
    ['no-connection', () => world.faults.add({ where: { server: 'selfManaged' }, answer: 'reset' })],
    ['no-answer', () => world.faults.add({ where: { server: 'selfManaged' }, answer: 'hang' })],
    ['unreachable', () => undefined],
  ])('is explained by %s', async (kind, spoil) => {
    spoil()
    const page = selfManagedPage(world, { limitSeconds: () => (kind === 'no-answer' ? 0.1 : 30) })
    expect(await fails(unreachable(), instanceOf(world.selfManaged), page)).toMatchObject({ kind })
  })

  it('is explained by a gateway that refuses DELETE where that is what was sent, and nowhere else', async () => {
    world.faults.add({ where: { server: 'selfManaged', method: 'OPTIONS', path: /subscriptions\/\d/ }, answer: 'reset' })
    const page = selfManagedPage(world)
    const instance = instanceOf(world.selfManaged)
    const unlink = () => page.gitlab.unlink(instance, { id: '7' } as Subscription)
    expect(await failureOf(explained(page, instance, unlink))).toMatchObject({ kind: 'preflight-refused', method: 'DELETE' })
    expect(await fails(unreachable())).toMatchObject({ kind: 'unreachable' })
  })

  it('is asked nothing where it is the host, or about another failure', async () => {
    expect(await fails(unreachable(), instanceOf(world.gitlabCom))).toEqual(unreachable().failure)
    const timeout = new AppError({ kind: 'timeout', origin: 'https://git.acme.com', seconds: 30 })
    expect(await fails(timeout)).toEqual(timeout.failure)
    expect(world.requests).toEqual([])
  })
})

describe('an instance whose proxy URL is that of another page', () => {
  const cause = () => ({ kind: 'proxy-url-differs', instance: 'git.acme.localhost:8080/gitlab', proxyUrl: world.gitlabCom.url })

  beforeEach(() => {
    chosen(world).selfManaged.settings.proxyUrl += '/'
  })

  it('the list and the application id of an instance fail by their cause', async () => {
    const page = selfManagedPage(world)
    const instance = instanceOf(world.selfManaged)
    expect(await failureOf(linkedGroups(page, instance))).toEqual(cause())
    expect(await failureOf(clientId(page, instance))).toEqual(cause())
    expect(await failureOf(page.gitlab.clientId(instance))).toMatchObject({ kind: 'unreachable' })
  })

  it('a link fails by its cause, and what finds it carries no credential', async () => {
    const page = selfManagedPage(world)
    const session = await page.session(world.selfManaged, 'mara')
    // As where a gateway in front takes the CORS headers off the answer.
    world.faults.add({ where: { server: 'selfManaged', method: 'POST', path: /subscriptions$/ }, answer: 'reset' })
    expect(await failureOf(linkGroup(page, session, world.selfManaged.group('atlas')))).toEqual(cause())
    expect(world.selfManaged.subscriptions()).toEqual([])
    const probes = world.requests.filter(({ url, initiator }) => initiator === 'browser' && /version|oauth_application_id/.test(url))
    expect(probes.length).toBeGreaterThan(0)
    expect(probes.filter(({ authorization }) => authorization !== 'none')).toEqual([])
  })
})
