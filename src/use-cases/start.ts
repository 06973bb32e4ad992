import { AppError } from '../domain/failure.ts'
import type { FirstAnswers, GitLab, Start } from '../domain/ports.ts'
import { explained, type ExplainOptions } from './explained.ts'

export type StartOptions = ExplainOptions & {
  readonly gitlab: Pick<GitLab, 'canChooseInstance'>
  /** Those that were asked for before this code was there, and anew each time after that. */
  readonly firstAnswers: () => FirstAnswers
  /** Signing in needs it for PKCE; finding out after sign-in would be too late. */
  readonly hasWebCrypto: boolean
}

/** What the page shows first, or why it cannot. */
export async function start({ gitlab, firstAnswers, hasWebCrypto, ...options }: StartOptions): Promise<Start> {
  if (!hasWebCrypto) throw new AppError({ kind: 'web-crypto-missing' })
  // A page configuration that cannot be read is said at once, not where it is first needed.
  gitlab.canChooseInstance()
  const answers = firstAnswers()
  const instance = await answers.instance
  const clientId = explained(options, instance, () => answers.clientId)
  // Its failure is shown where somebody would sign in.
  clientId.catch(() => undefined)
  return { instance, clientId, linkedGroups: await explained(options, instance, () => answers.linkedGroups) }
}
