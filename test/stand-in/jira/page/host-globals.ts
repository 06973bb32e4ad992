import type {} from './connect-host.ts'

// What Jira's pages have in place before Atlassian's host library loads. The last two only keep it quiet.
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

Object.assign(window, {
  AJS: {
    $: window.jQuery,
    escapeHtml: (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character),
  },
  require: () => ({ emitGasV3: () => undefined }),
  __FEATUREGATES_JS__: {
    getPackageVersion: () => '4.23.4',
    initializeCompleted: () => true,
    checkGate: () => false,
  },
})
