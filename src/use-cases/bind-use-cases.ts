import { checkConnection, type CheckOptions } from './check-connection.ts'
import { chooseInstance } from './choose-instance.ts'
import { clientId } from './client-id.ts'
import { collectGroups } from './collect-groups.ts'
import { describeGroups } from './describe-groups.ts'
import { findByAddress } from './find-by-address.ts'
import { findUnlinked } from './find-unlinked.ts'
import { linkGroup } from './link-group.ts'
import type { Group } from '../domain/group.ts'
import { linkMany, unlinkMany } from './link-many.ts'
import { linkedGroups } from './linked-groups.ts'
import { renewInstallation } from './renew-installation.ts'
import { repair, type RepairOptions } from './repair.ts'
import { createSignIn, type SignInOptions } from './sign-in.ts'
import { start, type StartOptions } from './start.ts'
import { takeSnapshot, type SnapshotOptions } from './take-snapshot.ts'
import { unlinkGroup } from './unlink-group.ts'

/** What all flows together need of the outside world. */
export type UseCaseOptions = StartOptions & SignInOptions & CheckOptions & RepairOptions & SnapshotOptions

/** The flows as the user interface gets them; each file has the words for its own. */
export type UseCases = ReturnType<typeof bindUseCases>

/** Every flow of the page, with what it needs of the outside world, which is its first argument, already given. */
export function bindUseCases(options: UseCaseOptions) {
  const { gitlab } = options
  return {
    start: bind(start, options),
    linkedGroups: bind(linkedGroups, options),
    clientId: bind(clientId, options),
    startSignIn: createSignIn(options),
    linkGroup: bind(linkGroup, options),
    unlinkGroup: bind(unlinkGroup, options),
    linkMany: bind(linkMany<Group>, options),
    unlinkMany: bind(unlinkMany, options),
    findUnlinked: bind(findUnlinked, options),
    describeGroups: bind(describeGroups, gitlab),
    findByAddress: bind(findByAddress, gitlab),
    collectGroups: bind(collectGroups, gitlab),
    chooseInstance: bind(chooseInstance, options),
    checkConnection: bind(checkConnection, options),
    renewInstallation: bind(renewInstallation, options),
    takeSnapshot: bind(takeSnapshot, options),
    repair: bind(repair, options),
  }
}

const bind =
  <Options, Given extends unknown[], Result>(flow: (options: Options, ...given: Given) => Result, options: Options) =>
  (...given: Given): Result =>
    flow(options, ...given)
