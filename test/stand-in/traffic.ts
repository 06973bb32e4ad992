/** How much a page asks of the servers, as seen from their side. */
export type Traffic = {
  /** Requests to GitLab's API since the last reset. */
  readonly requests: () => number
  /** How many of them were under way at the same time, at most. */
  readonly peak: () => number
  readonly reset: () => void
}

export type TrafficCounter = Traffic & {
  readonly count: <T>(request: Request, answer: () => Promise<T>) => Promise<T>
}

export function createTrafficCounter(): TrafficCounter {
  let requests = 0
  let underWay = 0
  let peak = 0
  return {
    requests: () => requests,
    peak: () => peak,
    reset: () => {
      requests = 0
      peak = underWay
    },
    count: async (request, answer) => {
      if (!/\/(api|jira_connect)\//.test(request.url) || request.url.includes('/assets/')) return answer()
      requests += 1
      underWay += 1
      peak = Math.max(peak, underWay)
      try {
        return await answer()
      } finally {
        underWay -= 1
      }
    },
  }
}
