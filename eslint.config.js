import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import { tsImport } from 'tsx/esm/api'
import tseslint from 'typescript-eslint'

const { replacements } = await tsImport('./build/atlaskit/replacements.ts', import.meta.url)

const everywhere = [
  {
    selector: 'Program > TSInterfaceDeclaration, Program > ExportNamedDeclaration > TSInterfaceDeclaration',
    message: 'Write a `type`: an interface is for merging with a global.',
  },
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Export by name: a default export gets another name at every import.',
  },
]

const inThePage = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Names of groups come from strangers: let React write text.',
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Names of groups come from strangers: let React write text.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name="cookie"]',
    message: 'The page works without cookies: it runs in a cross-site frame.',
  },
]

/** What the page cannot use, because the build leaves it out. */
const leftOut = replacements.flatMap(({ forbids }) => forbids)

const inTests = [
  {
    selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/mock$/i]',
    message: 'Nothing of our own is mocked: let the stand-in answer.',
  },
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what the user sees, not for time to pass.',
  },
  {
    selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    message: 'Wait for what the user sees, not for time to pass.',
  },
]

const storage = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'The page keeps nothing in the browser: storage is partitioned or throws in a cross-site frame.',
}))

const outsideWorld = [
  { name: 'fetch', message: 'Take it as an argument: only main.tsx knows the real one.' },
  { name: 'XMLHttpRequest', message: 'Requests go through http/.' },
  { name: 'AP', message: 'Jira is a port: only jira/ knows AP.js.' },
]

/** Bans the names both bare and as properties of the global object. */
const banGlobals = (bans) => ({
  'no-restricted-globals': ['error', ...bans],
  'no-restricted-properties': [
    'error',
    ...['window', 'globalThis', 'self'].flatMap((object) => bans.map(({ name, message }) => ({ object, property: name, message }))),
  ],
})

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'test-results/', 'playwright-report/', 'public/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // `everywhere` says it, and lets an interface merge with a global.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An empty string is as absent as null where text comes from outside.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['{src,test,scripts}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, ...inThePage, ...leftOut],
      ...banGlobals([...storage, ...outsideWorld]),
    },
  },
  { files: ['src/main.tsx', 'src/jira/**/*.ts'], rules: banGlobals(storage) },
  {
    // The stand-in may be slow on purpose; a test may not.
    files: ['test/**/*.{test,spec}.{ts,tsx}', 'test/{app,journeys}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inTests] },
  },
)
