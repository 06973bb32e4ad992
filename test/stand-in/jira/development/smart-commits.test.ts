// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { createSmartCommits } from './smart-commits.ts'
import { createWorld, type World } from '../../world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
  world.gitlabCom.link('design')
})

const ada = { name: 'Ada Adebayo', email: 'ada@acme.example', user: null }
const issue = (key: string) => world.jira.issues.find(key)
const push = (message: string, author: typeof ada | null = ada) =>
  world.gitlabCom.work('design/icons').push({ branch: 'main', messages: [message], ...(author && { author }) })

describe('a Smart Commit', () => {
  it('comments, logs work and moves the issue that it names', async () => {
    await push('OPS-3 ignored #comment Done at last #time 1w 2d 4h 30m with care #close\n\n#comment not this one')
    expect(issue('OPS-3')).toMatchObject({
      status: 'Done',
      comments: [{ author: 'Ada Adebayo', text: 'Done at last' }],
      worklog: [{ seconds: (40 + 16 + 4.5) * 3600, text: 'with care' }],
    })
    await push('OPS-3 #start-progress')
    expect(issue('OPS-3')?.status).toBe('In Progress')
  })

  it('counts for nobody whose e-mail address Jira does not know, and for no unknown command', async () => {
    await push('OPS-4 #comment From Mara #close', null)
    await push('OPS-4 #rain tomorrow')
    expect(issue('OPS-4')).toMatchObject({ status: 'To Do', comments: [], worklog: [] })
  })

  it('is run once, however often it arrives', () => {
    const { jira, clock } = world
    const run = createSmartCommits({ issues: jira.issues, users: jira.users, now: () => clock.now() })
    const commit = { id: 'a1', properties: { message: 'OPS-5 #comment Once', author: ada } }
    for (const commits of [[commit], [commit, commit]]) run(commits)
    expect(issue('OPS-5')?.comments).toHaveLength(1)
  })
})
