import type { QueryClient } from '@tanstack/react-query'
import type { Pauses } from '../../domain/pauses.ts'
import { createQueryClient } from '../query-client.ts'
import type { Services } from '../services.tsx'
import { startQuery } from '../start.ts'
import type { Words } from '../words/en/words.ts'

export type AppProps = { readonly services: Services; readonly queryClient: QueryClient; readonly words: Words }

/** Until then a page of grey bars says enough. */
const slowMs = 5_000

/**
 * What the page is drawn with, when there is something to draw: the first answers or their failure, or that they take
 * long. Until then the bars of index.html stay, which costs nothing.
 */
export async function prepare(services: Services, coming: Promise<{ readonly tag: string; readonly words: Words }>): Promise<AppProps> {
  const queryClient = createQueryClient()
  const started = queryClient.query(startQuery(services)).catch(() => undefined)
  const [{ tag, words }] = await Promise.all([coming, Promise.race([started, somethingToTell(services.pauses)])])
  Object.assign(document.documentElement, { lang: tag, dir: words.direction })
  return { services, queryClient, words }
}

function somethingToTell({ subscribe }: Pauses): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, slowMs)
    const stop = subscribe(done)
    function done(): void {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}
