import { afterAll, expect, it } from 'vitest'
import { endpoints, type Endpoint } from './fault-matrix/endpoints.ts'
import { askedIn, elsewhere, matrixFaults, strangers, titleOf, type MatrixFault } from './fault-matrix/faults.ts'
import { alertTitle, createStage, isQuiet, isThere, type Stage } from './fault-matrix/stage.ts'

// Every call of the page × every way to go wrong that its screen may treat as no other. Each cell ends in a success or in a
// message that names what happened; nothing waits on, what was on screen is still there, and the message goes when its cause
// is gone. What differs in its words alone is met by every call in test/use-cases/fault-titles.test.ts.

const all = [...matrixFaults, ...strangers]
const few = matrixFaults.filter(({ isAlike }) => !isAlike)
const outcomes = { success: 0, message: 0 }

afterAll(() => {
  const { success, message } = outcomes
  const cells = `${String(endpoints.length)} calls × ${String(few.length)} to ${String(all.length)} faults = ${String(success + message)} cells`
  console.info(`Fault matrix: ${cells}, ${String(message)} named failures and ${String(success)} successes`)
})

it.each(endpoints)('$name', { timeout: 180_000 }, async (endpoint) => {
  const stage = createStage()
  await endpoint.prepare(stage)
  await isThere(() => isQuiet(stage))
  for (const fault of endpoint.meetsAll ? all : few) {
    try {
      outcomes[await cell(stage, endpoint, fault)] += 1
    } catch (cause) {
      throw new Error(`${endpoint.name} × ${fault.name}: ${String(cause)}`, { cause })
    }
  }
})

async function cell(stage: Stage, endpoint: Endpoint, fault: MatrixFault): Promise<keyof typeof outcomes> {
  const { world } = stage
  const { where, keeps, provoke, isDone, goOn, reset, says } = endpoint
  const kept = keeps()
  const callsBefore = world.requests.length
  const asked = () => askedIn(world.requests.slice(callsBefore), (url) => isMeant(endpoint, url))
  const isHit = (): boolean => asked() !== undefined
  const repair = world.faults.add({ where: { ...where, initiator: 'browser' }, answer: fault.answer })
  const restoreLimit = stage.cutLimit((url) => Boolean(fault.isSilent) && isMeant(endpoint, url))
  if (fault.isOffline) browserIs(false)

  await provoke(stage)
  await isThere(() => isHit() && isQuiet(stage) && (alertTitle() !== null || isDone(stage)))
  const title = alertTitle()
  const met = asked()
  if (title !== null && met) expect(title).toMatch(says ?? titleOf(fault, met))
  // Only of what was asked for so.
  if (title?.includes('refuses DELETE')) expect(where.method).toBe('DELETE')
  expect(title).not.toBe('This page has a fault')
  expect(keeps(), 'what was on screen').toEqual(kept)
  const sentOn = world.requests.filter(({ url }) => url.startsWith(elsewhere))
  expect(
    sentOn.filter(({ authorization, body }) => authorization !== 'none' || body !== ''),
    'sent on',
  ).toEqual([])

  repair()
  restoreLimit()
  if (fault.isOffline) browserIs(true)
  if (alertTitle() !== null) await goOn(stage)
  await isThere(() => alertTitle() === null && isQuiet(stage))
  await reset?.(stage)
  return title === null ? 'success' : 'message'
}

function isMeant({ where: { path, server } }: Endpoint, { pathname, search, hostname }: URL): boolean {
  if (hostname.startsWith('git.') !== (server === 'selfManaged')) return false
  return typeof path === 'string' ? path === pathname : path.test(pathname + search)
}

function browserIs(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true })
  if (online) window.dispatchEvent(new Event('online'))
}
