import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { chosen } from '../stand-in/chosen.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

async function copiedBundle({ user }: OpenApp): Promise<string> {
  await navigator.clipboard.writeText('')
  await user.click(await screen.findByRole('button', { name: 'Copy support bundle' }))
  await waitFor(async () => {
    expect(await navigator.clipboard.readText()).toMatch(/^GitLab for Jira: support bundle/)
  })
  return navigator.clipboard.readText()
}

it('tells which GitLab somebody is signed in to, in which version, by which calls', async () => {
  const world = chosen(appWorld(), ['atlas'])
  world.selfManaged.settings.version = '17.3.1-ee'
  const app = await openApp(world)
  await screen.findByRole('button', { name: 'Unlink Atlas' })
  expect(await copiedBundle(app)).toMatch(/^GitLab version: unknown\nSigned in: no$/m)

  await app.signIn()
  await waitFor(async () => {
    expect(await copiedBundle(app)).toMatch(/^GitLab version: 17\.3\.1-ee\nSigned in: yes$/m)
  })
  const bundle = await copiedBundle(app)
  expect(bundle).toMatch(/^GitLab instance: git\.acme\.localhost:8080$/m)
  expect(bundle).toMatch(/GET http:\/\/git\.acme\.localhost:8080\/api\/v4\/user 200 \d+ ms X-Request-Id \w+$/m)
  expect([...world.secrets].filter((secret) => bundle.includes(secret))).toEqual([])
})

it.each<FaultAnswer>(['hang', 'reset', { status: 404 }, 'malformed-json'])(
  'is copied all the same where the version is not told: %s',
  async (answer) => {
    const world = chosen(appWorld(), ['atlas'])
    world.faults.add({ where: { path: '/api/v4/metadata' }, answer })
    const app = await openApp(world)
    await app.signIn()
    expect(await copiedBundle(app)).toMatch(/^GitLab version: unknown\nSigned in: yes$/m)
    expect(screen.queryByRole('alert')).toBeNull()
  },
)
