// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/domain/failure.ts'
import { hostOf, readPageConfig } from '../../src/gitlab/page-config.ts'
import { createWorld } from '../stand-in/world.ts'

const gitlabCom = { baseUrl: 'https://gitlab.com/' }
const acme = { baseUrl: 'https://acme.example/gitlab/' }

const pageWith = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

const withBlock = (text: string): Document => pageWith(`<script type="application/json" id="page-config">${text}</script>`)

const withElement = (attributes: Readonly<Record<string, string>>, block = '{}'): Document => {
  const page = withBlock(block)
  const element = page.createElement('div')
  element.className = 'js-jira-connect-app'
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  page.body.append(element)
  return page
}

describe('the host', () => {
  it.each([
    ['https://gitlab.com/-/jira_connect/subscriptions?jwt=x', 'https://gitlab.com/'],
    ['https://acme.example:8443/tools/gitlab/-/jira_connect/subscriptions', 'https://acme.example:8443/tools/gitlab/'],
    ['http://localhost:5173/', 'http://localhost:5173/'],
  ])('of %s is %s', (address, baseUrl) => {
    expect(hostOf(new URL(address))).toEqual({ baseUrl })
  })
})

describe('without a word from the deployer', () => {
  it.each([
    ['no block', pageWith('')],
    ['an empty block', withBlock(' ')],
    ['an empty object', withBlock('{}')],
  ])('(%s) the application is asked for, and only GitLab.com forwards', (_what, page) => {
    expect(readPageConfig(page, acme)).toEqual({
      redirectUri: 'https://acme.example/gitlab/-/jira_connect/oauth_callbacks',
      hostClientId: null,
      canChooseInstance: false,
    })
    expect(readPageConfig(page, gitlabCom).canChooseInstance).toBe(true)
  })
})

describe('the block', () => {
  it('names application and forwarding; what it names besides is no concern of ours', () => {
    const config = readPageConfig(withBlock('{"oauthApplicationId": "id", "canChooseInstance": true, "new": [1]}'), acme)
    expect(config).toMatchObject({ hostClientId: 'id', canChooseInstance: true })
  })

  it('may leave a key empty', () => {
    const config = readPageConfig(withBlock('{"oauthApplicationId": null, "canChooseInstance": null}'), acme)
    expect(config).toMatchObject({ hostClientId: null, canChooseInstance: false })
    expect(readPageConfig(withBlock('{"oauthApplicationId": ""}'), acme).hostClientId).toBeNull()
  })

  it.each(['{', '[]', '"id"', '{"oauthApplicationId": 7}', '{"canChooseInstance": "true"}'])('%s is malformed', (text) => {
    expect(() => readPageConfig(withBlock(text), acme)).toThrow(AppError)
    expect(() => readPageConfig(withBlock(text), acme)).toThrow('page-config-malformed')
  })
})

describe('GitLab’s own element', () => {
  const metadata = (payload: unknown): string => JSON.stringify({ oauth_token_payload: payload })

  it('wins over the block', () => {
    const payload = { client_id: 'of-gitlab', redirect_uri: 'https://acme.example/gitlab/-/jira_connect/cb' }
    const page = withElement(
      { 'data-oauth-metadata': metadata(payload) },
      '{"oauthApplicationId": "of-deployer", "canChooseInstance": true}',
    )
    expect(readPageConfig(page, acme)).toEqual({
      redirectUri: 'https://acme.example/gitlab/-/jira_connect/cb',
      hostClientId: 'of-gitlab',
      canChooseInstance: false,
    })
  })

  it.each([
    ['', true],
    ['true', true],
    ['false', false],
  ])('says by data-public-key-storage-enabled="%s" whether it forwards: %s', (value, canChooseInstance) => {
    const page = withElement({ 'data-public-key-storage-enabled': value })
    expect(readPageConfig(page, acme).canChooseInstance).toBe(canChooseInstance)
  })

  it.each([
    'https://other.example/-/jira_connect/oauth_callbacks',
    'https://acme.example.evil.example/gitlab/-/jira_connect/oauth_callbacks',
    'https://acme.example@evil.example/gitlab/-/jira_connect/oauth_callbacks',
    'https://acme.example:8443/gitlab/-/jira_connect/oauth_callbacks',
    'http://acme.example/gitlab/-/jira_connect/oauth_callbacks',
    'https://acme.example/gitlab/../evil/-/jira_connect/oauth_callbacks',
    'javascript:alert(1)',
    '/-/jira_connect/oauth_callbacks',
  ])('may not send the code elsewhere: %s', (redirectUri) => {
    const page = withElement({ 'data-oauth-metadata': metadata({ redirect_uri: redirectUri }) })
    expect(() => readPageConfig(page, acme)).toThrow('page-config-malformed')
  })

  it('leaves the application to the block where it knows none', () => {
    const page = withElement({ 'data-oauth-metadata': metadata({ client_id: null }) }, '{"oauthApplicationId": "of-deployer"}')
    expect(readPageConfig(page, acme).hostClientId).toBe('of-deployer')
  })

  it.each([['unknown'], ['[]'], ['{"oauth_token_payload": 3}']])('with data-oauth-metadata=%s', (value) => {
    const page = withElement({ 'data-oauth-metadata': value, 'data-unknown': 'x' })
    if (value === 'unknown') expect(() => readPageConfig(page, acme)).toThrow('page-config-malformed')
    else expect(readPageConfig(page, acme).hostClientId).toBeNull()
  })

  it.each(['newest', 'older'] as const)('is read as GitLab writes it (%s)', async (variant) => {
    const { gitlabCom: server, jira, fetch } = createWorld()
    Object.assign(server.settings, { variant, publicKeyStorage: true })
    Object.assign(server.settings.page, { config: 'as-built', hasGitLabElement: true })
    const url = new URL(`${server.url}/-/jira_connect/subscriptions`)
    url.searchParams.set('jwt', await jira.pageToken(url.href, jira.users[0]?.accountId ?? ''))
    const answer = await fetch(new Request(url, { headers: { Accept: 'text/html' } }))
    expect(readPageConfig(pageWith(await answer.text()), hostOf(url))).toEqual({
      redirectUri: `${server.url}/-/jira_connect/oauth_callbacks`,
      hostClientId: server.oauthApplicationId,
      canChooseInstance: true,
    })
  })
})
