import { test, type TestInfo } from '@playwright/test'
import { leaveMarker } from '../failures/markers.ts'

const type = 'provokes'

/** Called in a journey that provokes `row` of docs/failures.md: where the journey passes, a marker says so to `npm test`. */
export function provokes(row: number): void {
  test.info().annotations.push({ type, description: String(row) })
}

/** Called when nothing of the journey is left that could fail. */
export function leaveMarkers({ annotations, status, file }: TestInfo): void {
  if (status !== 'passed') return
  for (const each of annotations) if (each.type === type) leaveMarker(Number(each.description), file)
}
