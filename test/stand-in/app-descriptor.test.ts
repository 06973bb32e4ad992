import { describe, expect, it } from 'vitest'
import { createWorld, type World, type WorldOptions } from './world.ts'

type Descriptor = { readonly name: string; readonly key: string; readonly baseUrl: string; readonly modules: object }

async function descriptorOf(world: World, host: 'gitlabCom' | 'selfManaged'): Promise<Descriptor> {
  const answer = await world.fetch(new Request(`${world[host].url}/-/jira_connect/app_descriptor.json`))
  return (await answer.json()) as Descriptor
}

const named = (host: string) => ({ name: `GitLab for Jira (${host})`, key: `gitlab-jira-connect-${host}` })

describe('the app descriptor', () => {
  it.each<[string, WorldOptions]>([
    ['gitlab.localhost:8080', {}],
    ['gitlab.localhost:8080/gitlab', { hostRoot: '/gitlab' }],
  ])('of a host at %s names the host without port and root, and its whole address', async (place, options) => {
    const world = createWorld(options)
    expect(await descriptorOf(world, 'gitlabCom')).toMatchObject({
      ...named('gitlab.localhost'),
      baseUrl: `https://${place}/-/jira_connect`,
    })
  })

  it('of an instance behind another names that one, with its path', async () => {
    const world = createWorld({ hostRoot: '/gitlab', selfManagedRoot: '/git' })
    expect(await descriptorOf(world, 'selfManaged')).toMatchObject(named('gitlab.localhost/gitlab'))
    world.selfManaged.settings.proxyUrl = ''
    expect(await descriptorOf(world, 'selfManaged')).toMatchObject(named('git.acme.localhost'))
  })

  it('has a key of 64 characters at most, the one that GitLab signs with', async () => {
    const world = createWorld()
    world.selfManaged.settings.proxyUrl = 'https://gitlab.a-name-that-is-as-long-as-names-of-hosts-may-be.example.com'
    const { key, modules } = await descriptorOf(world, 'selfManaged')
    expect(key).toBe('gitlab-jira-connect-gitlab.a-name-that-is-as-long-as-names-of-ho')
    expect(JSON.stringify(modules)).toContain(`addonkey=${key}"`)
  })
})
