/** The stand-in's only source of time: real time plus whatever a test has added. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  nowInSeconds(): number
  advance(seconds: number): void
}

export function createClock(): Clock {
  let offsetInMs = 0
  const now = () => Date.now() + offsetInMs
  return {
    now,
    nowInSeconds: () => Math.floor(now() / 1000),
    advance: (seconds) => {
      offsetInMs += seconds * 1000
    },
  }
}
