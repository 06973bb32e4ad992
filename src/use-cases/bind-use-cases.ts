import type { Bound } from './bound.ts'
import type { checkConnection, CheckOptions } from './check-connection.ts'
import type { chooseInstance } from './choose-instance.ts'
import { clientId } from './client-id.ts'
import type { collectGroups } from './collect-groups.ts'
import { describeGroups } from './describe-groups.ts'
import type { findByAddress } from './find-by-address.ts'
import type { findUnlinked } from './find-unlinked.ts'
import type { linkGroup } from './link-group.ts'
import type { Group } from '../domain/group.ts'
import type { linkMany, unlinkMany } from './link-many.ts'
import { linkedGroups } from './linked-groups.ts'
import type { renewInstallation } from './renew-installation.ts'
import type { repair, RepairOptions } from './repair.ts'
import { createSignIn, type SignInOptions } from './sign-in.ts'
import { start, type StartOptions } from './start.ts'
import type { takeSnapshot, SnapshotOptions } from './take-snapshot.ts'
import { unlinkGroup } from './unlink-group.ts'

/** What all flows together need of the outside world. */
export type UseCaseOptions = StartOptions & SignInOptions & CheckOptions & RepairOptions & SnapshotOptions

/** The flows as the user interface gets them; each file has the words for its own. */
export type UseCases = ReturnType<typeof bindUseCases> & LaterUseCases

/** Those whose code comes with the screens that need them. */
export type LaterUseCases = {
  readonly chooseInstance: Bound<typeof chooseInstance>
  readonly collectGroups: Bound<typeof collectGroups>
  readonly findByAddress: Bound<typeof findByAddress>
  readonly findUnlinked: Bound<typeof findUnlinked>
  readonly linkGroup: Bound<typeof linkGroup>
  readonly renewInstallation: Bound<typeof renewInstallation>
  readonly takeSnapshot: Bound<typeof takeSnapshot>
  readonly readValues: SnapshotOptions['readValues']
  /** Here and below: for those screens alone, since they answer at once. */
  readonly checkConnection: Bound<typeof checkConnection>
  readonly linkMany: Bound<typeof linkMany<Group>>
  readonly unlinkMany: Bound<typeof unlinkMany>
  readonly repair: Bound<typeof repair>
}

/** Every flow of the page, with what it needs of the outside world, which is its first argument, already given. */
export function bindUseCases(options: UseCaseOptions) {
  const { gitlab } = options
  return {
    start: bind(start, options),
    linkedGroups: bind(linkedGroups, options),
    clientId: bind(clientId, options),
    startSignIn: createSignIn(options),
    unlinkGroup: bind(unlinkGroup, options),
    describeGroups: bind(describeGroups, gitlab),
  }
}

const bind =
  <Options, Given extends unknown[], Result>(flow: (options: Options, ...given: Given) => Result, options: Options) =>
  (...given: Given): Result =>
    flow(options, ...given)

/** The same for a flow whose code comes later. */
export const bindLater =
  <Options, Given extends unknown[], Result>(
    load: () => Promise<(options: Options, ...given: Given) => Promise<Result>>,
    options: Options,
  ) =>
  async (...given: Given): Promise<Result> =>
    (await load())(options, ...given)

/** Likewise for one that answers at once: only screens that came with its code ask for it. */
export const bindLoaded =
  <Options, Given extends unknown[], Result>(
    current: () => ((options: Options, ...given: Given) => Result) | undefined,
    options: Options,
  ) =>
  (...given: Given): Result => {
    const flow = current()
    if (!flow) throw new Error('The code of this flow comes with its screens')
    return flow(options, ...given)
  }
