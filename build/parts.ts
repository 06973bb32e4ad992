/** The folder or file in `src` to which a module belongs; '' for a package. */
const inSource = (id: string): string => /\/src\/(?!.*node_modules)(.*)$/.exec(id)?.[1] ?? ''

/** These only ask for a part: they belong to whoever shows it. */
const isLazy = (path: string): boolean => /\/lazy-[^/]*$/.test(path)

const isTool = (path: string): boolean =>
  /^ui\/(bulk|link-groups|linked-groups\/(undo|unlink))/.test(path) ||
  /^use-cases\/(?!start|sign-in|repair|renew|choose|check|take)/.test(path) ||
  /^domain\/(found-group|group-address)/.test(path)

const isWhere = (folder: RegExp) => (id: string) => folder.test(inSource(id))

/**
 * What belongs together comes in one file: the bundler by itself makes thirty small ones, each a request of its own and
 * badly compressed, some of them asked for only when the file that needs them has arrived. Files that import each other
 * run in the wrong order, so each of these takes all that it imports and that is not in one before it.
 */
export const partsTogether = [
  { name: 'failure', test: isWhere(/^ui\/(failure\/failure-message|message|words\/(formats|read-failure))/) },
  { name: 'version-choice', test: isWhere(/^ui\/set-up\/version-choice/) },
  { name: 'groups-screen', test: isWhere(/^ui\/linked-groups\/linked-groups-screen/) },
  { name: 'groups-tools', test: (id: string) => isTool(inSource(id)) && !isLazy(id), includeDependenciesRecursively: false },
]
