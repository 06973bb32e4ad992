import { onTestFinished } from 'vitest'

/** No page is made for a browser that cannot write a date. */
export function breakDates(): () => void {
  const working = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')
  if (!working) throw new Error('There is no format of dates')
  const repair = (): void => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', working)
  }
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
    configurable: true,
    get() {
      throw new RangeError('No date today')
    },
  })
  onTestFinished(repair)
  return repair
}
