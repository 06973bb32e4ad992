import { fileURLToPath } from 'node:url'
import type { Alias, Plugin } from 'vite'
import { fg } from './feature-gates.ts'

const besides = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Modules that this page runs without: each replacement says why. For a build, for tests and while developing. */
export const atlaskitAliases: Alias[] = [
  { find: '@atlaskit/platform-feature-flags/fg', replacement: besides('./feature-gates.ts') },
  { find: '@atlaskit/css', replacement: besides('./css.ts') },
  { find: '@atlaskit/tooltip/Tooltip', replacement: besides('./tooltip.ts') },
  { find: '@atlaskit/spinner/spinner', replacement: besides('./spinner.tsx') },
  { find: '@atlaskit/analytics-next/usePlatformLeafEventHandler', replacement: besides('./analytics.ts') },
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

type Omission = { readonly file: RegExp; readonly instead: string }

/** Parts of Atlaskit that this page never uses and that its components import all the same. */
const omissions: readonly Omission[] = [
  // No table of this page has rows to drag (14 kB).
  {
    file: /[\\/]dynamic-table[\\/].*[\\/]rankable[\\/]body\.js$/,
    instead: 'export default () => { throw new Error("Tables are built without rankable rows") }',
  },
  // Our lists have a pager of their own, for lists whose length GitLab does not tell. Atlaskit's brings emotion,
  // tooltip and popper (30 kB).
  {
    file: /[\\/]dynamic-table[\\/].*[\\/]managed-pagination\.js$/,
    instead: 'export default () => { throw new Error("Tables are built without pagination") }',
  },
  // Nothing is dragged over a dialog (7 kB).
  {
    file: /[\\/]modal-dialog[\\/].*[\\/]disable-dragging-to-cross-origin-iframes[\\/](element|external|text-selection)\.js$/,
    instead: ['Element', 'External', 'TextSelection']
      .map((kind) => `export const disableDraggingToCrossOriginIFramesFor${kind} = () => () => undefined`)
      .join(';'),
  },
  // No button of this page is half of a split button.
  {
    file: /[\\/]button[\\/].*[\\/]use-split-button-context\.js$/,
    instead: 'export const useSplitButtonContext = () => undefined',
  },
  // No button of this page has an icon of Atlaskit.
  {
    file: /[\\/]button[\\/].*[\\/]icon-renderer\.js$/,
    instead: 'export default () => { throw new Error("Buttons are built without icons") }',
  },
]

/**
 * Class names of buttons that this page does not have. A button of one of these appearances would have no colours: take
 * it out of the list first.
 */
const unusedButtonStyles = /(const (?:rovo|warning|discovery|selected|brandSelectedSplitButton)Styles = )\{[^}]*\}/g

const catalogue = JSON.stringify(besides('../../src/ui/words/words.ts'))

type Saying = { readonly file: RegExp; readonly inOurWords: readonly (readonly [english: string, ours: string])[] }

/** What Atlaskit says in English to those who hear the page, and takes no other words for. */
const sayings: readonly Saying[] = [
  // The name of a button that waits.
  {
    file: /[\\/]button[\\/].*[\\/]button-base\.js$/,
    inOurWords: [
      ["const LOADING_LABEL = ', Loading'", ''],
      ['LOADING_LABEL', "(', ' + useWords().first.loading)"],
    ],
  },
  // What is in a dialog and too high for it.
  { file: /[\\/]modal-dialog[\\/].*[\\/]scroll-container\.js$/, inOurWords: [["'Scrollable content'", 'useWords().page.scrollable']] },
]

/** Fails the build where a new version of Atlaskit says it in another way. */
export function speakOurWords(): Plugin {
  return {
    name: 'speak-our-words',
    apply: 'build',
    transform: {
      filter: { id: sayings.map(({ file }) => file) },
      handler(code, id) {
        let translated = code
        for (const [english, ours] of sayings.find(({ file }) => file.test(id))?.inOurWords ?? []) {
          if (!translated.includes(english)) this.error(`Atlaskit says in another way what it said here: ${id}`)
          translated = translated.replaceAll(english, ours)
        }
        return { code: `import { useWords } from ${catalogue}\n${translated}`, map: null }
      },
    },
  }
}

export function leaveOutUnusedParts(): Plugin {
  return {
    name: 'leave-out-unused-parts',
    apply: 'build',
    load: {
      filter: { id: omissions.map(({ file }) => file) },
      handler: (id) => omissions.find(({ file }) => file.test(id))?.instead,
    },
    transform: {
      filter: { id: /[\\/]button[\\/].*[\\/]button-base\.js$/ },
      handler: (code) => ({ code: code.replace(unusedButtonStyles, '$1{}'), map: null }),
    },
  }
}
