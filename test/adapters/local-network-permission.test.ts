import { expect, it } from 'vitest'
import { localNetworkPermission } from '../../src/http/local-network-permission.ts'

const browser = (states: Readonly<Record<string, PermissionState>>) => ({
  permissions: {
    query: ({ name }: { name: string }) => {
      const state = states[name]
      return state ? Promise.resolve({ state }) : Promise.reject(new TypeError(`${name} is not a permission`))
    },
  } as unknown as Permissions,
})

it.each([
  ['a browser that knows none of the names', browser({}), 'unknown'],
  ['Chrome 142', browser({ 'local-network-access': 'denied' }), 'denied'],
  ['Chrome 145', browser({ 'local-network': 'granted', 'loopback-network': 'denied' }), 'denied'],
  ['one that would ask', browser({ 'local-network': 'prompt', 'loopback-network': 'granted' }), 'prompt'],
  ['one that allows it', browser({ 'local-network-access': 'granted' }), 'granted'],
  ['one without permissions', {}, 'unknown'],
] as const)('%s says what it does with local addresses', async (_what, navigator, permission) => {
  expect(await localNetworkPermission(navigator)).toBe(permission)
})
