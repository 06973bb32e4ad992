/** React's own. Its published types leave out what sets the length of a slice. */
declare module 'scheduler' {
  /** Slices are of 1000 / `framesPerSecond` ms, rounded down, from now on; of 5 ms for 0. */
  export function unstable_forceFrameRate(framesPerSecond: number): void
}
