import { setTimeout } from 'node:timers/promises'

/** Only what hangs takes that long, on a busy computer too. */
const patienceMs = 30_000
const pauseMs = 20

/** Looks again and again until there is nothing to complain about; rejects with the last complaint after thirty seconds. */
export async function until<Seen>(look: () => Promise<Seen>, complaintOf: (seen: Seen) => string | null): Promise<Seen> {
  const end = performance.now() + patienceMs
  for (;;) {
    const seen = await look()
    const complaint = complaintOf(seen)
    if (complaint === null) return seen
    if (performance.now() > end) throw new Error(`Not so within ${String(patienceMs / 1000)} s: ${complaint}`)
    await setTimeout(pauseMs)
  }
}
