/** The folder or file in `src` to which a module belongs; '' for a package. */
const inSource = (id: string): string => /\/src\/(?!.*node_modules)(.*)$/.exec(id)?.[1] ?? ''

/** These only ask for a part: they belong to whoever shows it. */
const isLazy = (path: string): boolean => /\/lazy-[^/]*$/.test(path)

const isTool = (path: string): boolean =>
  /^ui\/(bulk|link-groups|linked-groups\/(export|undo|unlink))/.test(path) ||
  /^use-cases\/(?!start|sign-in|repair|renew|choose|check|take|at-most)/.test(path) ||
  /^domain\/(export-links|found-group|group-address)/.test(path)

/**
 * What the groups screen opens comes in one file: the bundler by itself makes a dozen small ones, each a request of its
 * own and badly compressed. Nothing that the screen itself imports may be in it: files that import each other run in the
 * wrong order.
 */
export const partsTogether = [
  { name: 'groups-tools', test: (id: string) => isTool(inSource(id)) && !isLazy(id), includeDependenciesRecursively: false },
]
