// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { chosen } from '../../chosen.ts'
import { createWorld, type World } from '../../world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
  world.gitlabCom.link('atlas')
})

const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)

describe('the project toolchain', () => {
  it('finds the linked groups, and repositories in and below them', async () => {
    const { toolchain } = world.jira
    expect(names(await toolchain.workspaces())).toEqual(['atlas'])
    expect(names(await toolchain.workspaces('design'))).toEqual([])
    expect(names(await toolchain.repositories())).toEqual([
      'atlas/tiles',
      'atlas/search',
      'atlas/router',
      'atlas/mobile/ios',
      'atlas/mobile/android',
    ])
    expect(names(await toolchain.repositories('ROUT'))).toEqual(['atlas/router'])
  })

  it('associates one, and what is synced stays as it was', async () => {
    const { toolchain, development } = world.jira
    const [tiles] = await toolchain.repositories('tiles')
    expect(await toolchain.associate('OPS', tiles?.id ?? '')).toBeNull()
    expect(names(toolchain.of('OPS'))).toEqual(['atlas/tiles'])
    expect(toolchain.of('WEB')).toEqual([])
    await world.gitlabCom.work('atlas/search').push({ branch: 'WEB-1-fix', messages: ['WEB-1: fix'] })
    expect(development.of('WEB-1').length).toBeGreaterThan(0)
  })

  it('is told that a repository of no linked group is not found', async () => {
    const icons = String(world.gitlabCom.project('design/icons').id)
    expect(await world.jira.toolchain.associate('OPS', icons)).toBe('Repository not found.')
    expect(world.jira.toolchain.of('OPS')).toEqual([])
  })

  it('finds nothing where GitLab does not know Jira’s secret', async () => {
    world.jira.rotateSecret()
    expect(await world.jira.toolchain.workspaces()).toEqual([])
    expect(await world.jira.toolchain.associate('OPS', '1')).toBe('GitLab did not answer.')
  })

  it('asks the host of the app, whichever instance is chosen', async () => {
    chosen(world)
    await world.jira.toolchain.workspaces()
    expect(world.requests.at(-1)?.url).toContain(`${world.gitlabCom.url}/-/jira_connect/workspaces/search`)
  })
})
