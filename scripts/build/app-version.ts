import manifest from '../../package.json' with { type: 'json' }

/** Vite's `define`, which writes the version of the page into its code. */
export const appVersion = { __APP_VERSION__: JSON.stringify(manifest.version) }
