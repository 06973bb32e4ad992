import { expect, it } from 'vitest'
import { createWorld } from './world.ts'

it('a group that is renamed or moved keeps its id and takes along what is below', () => {
  const { gitlabCom } = createWorld()
  const tools = gitlabCom.group('acme/platform/tools')
  gitlabCom.changeGroup('acme/platform', { name: 'Base', path: 'base', parent: gitlabCom.group('atlas') })
  expect(gitlabCom.group('atlas/base/tools')).toBe(tools)
  expect(tools.fullName).toBe('Atlas / Base / Tools')
  expect(() => gitlabCom.group('acme/platform')).toThrow()
})

it('a group that is deleted takes along what is below, and their links', () => {
  const { gitlabCom } = createWorld()
  for (const path of ['acme/platform', 'acme/platform/tools', 'atlas']) gitlabCom.link(path)
  gitlabCom.removeGroup('acme/platform')
  expect(gitlabCom.subscriptions()).toEqual(['atlas'])
  expect(gitlabCom.groups.some(({ fullPath }) => fullPath.includes('platform'))).toBe(false)
})
