import { onTestFinished, vi } from 'vitest'
import { english } from '../../src/ui/words/en/words.ts'

/** No page is made for words that throw. */
export function breakDates(): () => void {
  const broken = vi.spyOn(english.formats as { dateTime: (date: Date) => string }, 'dateTime').mockImplementation(() => {
    throw new RangeError('No date today')
  })
  const repair = (): void => {
    broken.mockRestore()
  }
  onTestFinished(repair)
  return repair
}
