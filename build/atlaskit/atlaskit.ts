import { fileURLToPath } from 'node:url'
import type { Alias, Plugin } from 'vite'
import { fg } from './feature-gates.ts'

const besides = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Modules that this page runs without: each replacement says why. For a build, for tests and while developing. */
export const atlaskitAliases: Alias[] = [
  { find: '@atlaskit/platform-feature-flags/fg', replacement: besides('./feature-gates.ts') },
  {
    find: /^@atlaskit\/app-provider\/(theme-provider|use-color-mode|use-is-inside-theme-provider)$/,
    replacement: besides('./app-provider.ts'),
  },
  { find: 'react-scrolllock', replacement: besides('./scroll-lock.ts') },
]

const gateCall = /\bfg\(\s*(['"])([^'"]+)\1\s*\)/g

/** Writes the answer of every feature gate into Atlaskit's code, so that the branch not taken leaves the bundle. */
export function foldFeatureGates(): Plugin {
  return {
    name: 'fold-feature-gates',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]node_modules[\\/]@atlaskit[\\/].*\.js$/, code: '@atlaskit/platform-feature-flags/fg' },
      handler: (code) => ({
        code: code.replace(gateCall, (_call, _quote, gate: string) => String(fg(gate))),
        map: null,
      }),
    },
  }
}

/** Rows that can be dragged are a chunk of 14 kB in every build, and no table of this page has them. */
export function leaveOutRankableRows(): Plugin {
  return {
    name: 'leave-out-rankable-rows',
    apply: 'build',
    load: {
      filter: { id: /[\\/]@atlaskit[\\/]dynamic-table[\\/].*[\\/]rankable[\\/]body\.js$/ },
      handler: () => 'export default () => { throw new Error("Tables are built without rankable rows") }',
    },
  }
}
