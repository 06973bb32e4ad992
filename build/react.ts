import type { Plugin } from 'vite'

const indicator = /function defaultOnDefaultTransitionIndicator\(\) \{[^]*?\n\}/

/**
 * While a transition takes long, React navigates the page to its own address, so that the browser shows that it loads.
 * The address of Jira's frame belongs to Jira, and carries a token.
 */
export function leaveOutNavigation(): Plugin {
  return {
    name: 'leave-out-navigation',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]react-dom-client\.production\.js$/ },
      handler(code) {
        if (!indicator.test(code)) this.error('React’s default indicator of transitions is written in another way now.')
        return { code: code.replace(indicator, 'function defaultOnDefaultTransitionIndicator() {}'), map: null }
      },
    },
  }
}
