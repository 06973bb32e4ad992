import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { developmentIn } from '../../src/jira/development-field.ts'
import { jiraTime } from '../../src/jira/jira-time.ts'
import { gitlabType, printed, type ShownData } from './development-value.ts'

const github = 'GitHub'
const at = '2026-11-26T10:00:00.000+0000'

const gitlab = { type: gitlabType, name: 'GitLab' }

describe('the Development field', () => {
  it('is empty where nothing was sent', () => {
    expect(developmentIn('{}')).toEqual([])
    expect(developmentIn(printed({ pullrequest: { lastUpdated: null, tools: {}, count: 0 } }))).toEqual([])
  })

  it('has a time for each kind of data, and the tools that it comes from', () => {
    const both: ShownData = { lastUpdated: at, tools: { [gitlabType]: 'GitLab', [github]: 'GitHub' } }
    expect(developmentIn(printed({ pullrequest: both, branch: { lastUpdated: 'soon', tools: { [gitlabType]: 'GitLab' } } }))).toEqual([
      { kind: 'pullrequest', lastUpdated: new Date(at.replace('+0000', 'Z')), tools: [gitlab, { type: github, name: 'GitHub' }] },
      { kind: 'branch', lastUpdated: null, tools: [gitlab] },
    ])
  })

  it('is read whatever stands in titles', () => {
    const titles = ['a } b', 'json={', 'json={"cachedValue":{"summary":{}}', '{{{', 'say \\"no\\" }', '\\', 'json={}']
    for (const title of titles) {
      const value = printed({ branch: { lastUpdated: at, tools: { [gitlabType]: 'GitLab' }, title } }, `branch={title=${title}}`)
      expect(developmentIn(value)?.map(({ tools }) => tools)).toEqual([[gitlab]])
    }
  })

  it.each([
    ['a number', 7],
    ['nothing', null],
    ['an object', { cachedValue: { summary: {} } }],
    ['an empty text', ''],
    ['another map', '{pullrequest={state=OPEN}}'],
    ['JSON that breaks off', printed({ branch: { lastUpdated: at, tools: {} } }).slice(0, -20)],
    ['no summary', '{json={"cachedValue":{"errors":[]},"isStale":true}}'],
    ['errors of Jira’s', printed({}).replace('"errors":[]', '"errors":[{"error":"timeout"}]')],
    ['a kind of another form', '{json={"cachedValue":{"errors":[],"summary":{"pullrequest":[1]}}}}'],
    [
      'a tool that does not count',
      printed({ branch: { lastUpdated: at, tools: { [gitlabType]: 'GitLab' } } }).replace('"count":1,"name"', '"count":"0","name"'),
    ],
    ['a value without end', `{json=${'{'.repeat(300_000)}`],
  ])('that is %s has no known form', (_what, value) => {
    expect(developmentIn(value)).toBeNull()
  })

  it('never throws, whatever it is', () => {
    const scraps = fc.constantFrom(
      '{',
      '}',
      '"',
      '\\',
      'json=',
      'json={',
      '"cachedValue":',
      '"summary":',
      'null',
      ':',
      ',',
      '[',
      ']',
      '{}',
      'é',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc.array(scraps).map((parts) => parts.join('')),
        ),
        (value) => {
          const development = developmentIn(value)
          expect(development === null || Array.isArray(development)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        developmentIn(`{json=${JSON.stringify({ cachedValue: { errors: [], summary: { pullrequest: json } } })}}`)
        developmentIn(`{json=${JSON.stringify({ cachedValue: json })}}`)
      }),
    )
  })
})

describe('a time of Jira’s', () => {
  const ten = Date.UTC(2026, 10, 26, 10)

  it.each([
    ['2026-11-26T10:00:00.000+0000', ten],
    ['2026-11-26T15:30:00.000+0530', ten],
    ['2026-11-26T05:00:00-05:00', ten],
    ['2026-11-26T10:00:00Z', ten],
    ['2026-11-26T10:00Z', ten],
    ['2026-11-26T10:00:00.25Z', ten + 250],
    [ten, ten],
  ])('%s is read without the browser', (value, ms) => {
    expect(jiraTime(value)?.getTime()).toBe(ms)
  })

  it.each([['2026-11-26T10:00:00'], ['2026-13-26T10:00:00Z'], ['yesterday'], [''], [null], [ten / 1000], [Number.NaN], [8.64e18], [{}]])(
    '%s is none',
    (value) => {
      expect(jiraTime(value)).toBeNull()
    },
  )
})
