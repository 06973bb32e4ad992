import { screen } from '@testing-library/react'
import type { World } from '../stand-in/world.ts'
import type { OpenApp } from './world-app.tsx'

/** From Get started to the list of prerequisites. */
export async function toPrerequisites({ user }: OpenApp): Promise<void> {
  await user.click(await screen.findByLabelText(/^GitLab \(self-managed\)/))
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await screen.findByRole('heading', { name: 'Set up GitLab (self-managed)' })
}

export async function tickAll({ user }: OpenApp): Promise<void> {
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) if (!box.checked) await user.click(box)
}

/** From the list of prerequisites on. */
export async function toAddress(app: OpenApp): Promise<void> {
  await tickAll(app)
  await app.user.click(screen.getByRole('button', { name: 'Next' }))
  await screen.findByLabelText('GitLab instance URL')
}

export async function enterAddress({ user }: OpenApp, address: string): Promise<void> {
  const field = screen.getByLabelText('GitLab instance URL')
  await user.clear(field)
  await user.click(field)
  await user.paste(address)
}

/** From Get started to an address that is entered. */
export async function withAddress(app: OpenApp, address: string): Promise<void> {
  await toPrerequisites(app)
  await toAddress(app)
  await enterAddress(app, address)
}

/** Presses the button of that name and waits until every step of the check has ended. */
export async function check({ user }: OpenApp, button: string | RegExp = /^Check (connection|again)$/): Promise<void> {
  await user.click(await screen.findByRole('button', { name: button }))
  await screen.findByText(/cannot be known from here\.$/)
}

/** What the check says of a step. */
export function stepText(title: string): string {
  const step = screen.getByText(title).closest('li')
  if (!step) throw new Error(`The check has no step ${title}`)
  return step.textContent
}

/** A deployer's policy that allows any address, so that an instance can be asked before it is saved. */
export function openPolicy(world: World): World {
  world.gitlabCom.settings.page.csp = 'open'
  return world
}
