import { beforeEach, describe, expect, it } from 'vitest'
import type { Instance } from '../../src/domain/instance.ts'
import { chooseInstance } from '../../src/use-cases/choose-instance.ts'
import { failureOf } from '../adapters/failure-of.ts'
import { instanceOf } from '../adapters/page-of-host.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { choices, selfManagedPage, toldTo } from './self-managed-page.ts'

let world: World
let own: Instance
let host: Instance
/** Another instance, of which only the address is there. */
const other: Instance = { baseUrl: 'https://git.other.example/' }

beforeEach(() => {
  world = createWorld()
  own = instanceOf(world.selfManaged)
  host = instanceOf(world.gitlabCom)
  world.faults.add({ where: { origin: 'https://git.other.example', path: /events/ }, answer: { status: 200 } })
  world.faults.add({ where: { origin: 'https://git.other.example', path: /version/ }, answer: { status: 401 } })
})

const choose = (from: Instance, to: Instance) => chooseInstance(selfManagedPage(world), { from, to })

const chosen = () => world.gitlabCom.installations[0]?.instanceUrl

describe('from the host to an instance', () => {
  it('takes one step', async () => {
    expect(await choose(host, own)).toEqual({ needsReload: false, isFormerTold: true })
    expect(choices(world)).toEqual(['git.acme.localhost:8080 200'])
    expect(chosen()).toBe(world.selfManaged.url)
  })

  it('needs another load of the page where its policy does not know the instance yet', async () => {
    const page = selfManagedPage(world)
    const probes = { ...page.probes, version: () => Promise.resolve({ kind: 'blocked' } as const) }
    expect(await chooseInstance({ ...page, probes }, { from: host, to: own })).toMatchObject({ needsReload: true })
  })

  it('is done where the answer was lost on its way', async () => {
    world.faults.add({ where: { method: 'PUT' }, answer: 'lost', times: 1 })
    await choose(host, own)
    expect(choices(world)).toEqual(['git.acme.localhost:8080 null'])
    expect(chosen()).toBe(world.selfManaged.url)
  })

  it('fails where the answer was lost and the host chose nothing', async () => {
    world.faults.add({ where: { method: 'PUT' }, answer: 'reset', times: 1 })
    expect(await failureOf(choose(host, own))).toMatchObject({ kind: 'unreachable' })
    expect(chosen()).toBeNull()
  })
})

describe('from an instance', () => {
  beforeEach(async () => {
    await choose(host, own)
    world.selfManaged.link('atlas')
  })

  it('to the host tells the instance, which deletes its links', async () => {
    expect(await choose(own, host)).toEqual({ needsReload: false, isFormerTold: true })
    await world.idle()
    expect(toldTo(world, own)).toEqual(['installed', 'uninstalled'])
    expect([chosen(), world.selfManaged.subscriptions()]).toEqual([null, []])
  })

  it('to another goes through GitLab.com, so that the one before hears of it', async () => {
    expect(await choose(own, other)).toEqual({ needsReload: false, isFormerTold: true })
    await world.idle()
    expect(choices(world).slice(1)).toEqual([
      'git.other.example 200',
      'git.acme.localhost:8080 200',
      'GitLab.com 200',
      'git.other.example 200',
    ])
    expect(toldTo(world, own)).toEqual(['installed', 'installed', 'uninstalled'])
    expect(toldTo(world, other)).toEqual(['installed', 'installed'])
    expect([chosen(), world.selfManaged.subscriptions()]).toEqual(['https://git.other.example', []])
  })

  it('to one that refuses loses nothing', async () => {
    world.faults.add({ where: { origin: 'https://git.other.example', path: /events/ }, answer: { status: 500 } })
    expect(await failureOf(choose(own, other))).toMatchObject({ kind: 'installation-failed', status: '500' })
    await world.idle()
    expect(toldTo(world, own)).toEqual(['installed'])
    expect([chosen(), world.selfManaged.subscriptions()]).toEqual([world.selfManaged.url, ['atlas']])
  })

  it('that is gone to another leaves it untold, and says so', async () => {
    world.faults.add({ where: { server: 'selfManaged', initiator: 'server' }, answer: 'reset' })
    expect(await choose(own, other)).toMatchObject({ isFormerTold: false })
    expect(chosen()).toBe('https://git.other.example')
  })

  it('to the same again is one step', async () => {
    await choose(own, own)
    expect(choices(world)).toEqual(['git.acme.localhost:8080 200', 'git.acme.localhost:8080 200'])
  })
})
