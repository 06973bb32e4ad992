// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { createConditions } from './conditions.ts'

const snapshot = ({ jira, gitlabCom, selfManaged }: ReturnType<typeof createWorld>) =>
  structuredClone({ users: jira.users, settings: [gitlabCom.settings, selfManaged.settings] })

const names = createConditions(createWorld())
  .list()
  .map(({ name }) => name)

describe('conditions', () => {
  it('are all off at first, each with its own name', () => {
    const conditions = createConditions(createWorld()).list()
    expect(conditions.filter(({ isOn }) => isOn)).toEqual([])
    expect(new Set(conditions.map(({ title }) => title)).size).toBe(conditions.length)
  })

  it.each(names)('%s changes something and leaves nothing behind', (name) => {
    const world = createWorld()
    const conditions = createConditions(world)
    const before = { world: snapshot(world), hindrances: { ...conditions.hindrances } }
    const add = world.faults.add.bind(world.faults)
    let faultsAtWork = 0
    world.faults.add = (fault) => {
      faultsAtWork += 1
      const remove = add(fault)
      return () => {
        faultsAtWork -= 1
        remove()
      }
    }

    conditions.set(name, true)
    conditions.set(name, true)
    const during = { world: snapshot(world), hindrances: { ...conditions.hindrances } }
    expect(conditions.list().filter(({ isOn }) => isOn).map((condition) => condition.name)).toEqual([name])
    if (faultsAtWork === 0) expect(during).not.toEqual(before)

    conditions.set(name, false)
    expect({ world: snapshot(world), hindrances: { ...conditions.hindrances } }).toEqual(before)
    expect(faultsAtWork).toBe(0)
    expect(conditions.list().some(({ isOn }) => isOn)).toBe(false)
  })

  it('refuses a name that it does not know', () => {
    expect(() => {
      createConditions(createWorld()).set('rain', true)
    }).toThrow('There is no condition rain')
  })
})
