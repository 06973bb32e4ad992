import type { CSSModulesOptions } from 'vite'

/** The names as they are written: index.html has some of them before any script has run. */
export const styleModules: CSSModulesOptions = { generateScopedName: '[local]', localsConvention: 'camelCaseOnly' }
