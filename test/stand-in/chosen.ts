import type { World } from './world.ts'

/** A world in which the self-managed GitLab is chosen, as after a set-up that is done; `linked`: paths of its groups. */
export function chosen(world: World, linked: readonly string[] = []): World {
  world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
  world.selfManaged.install()
  for (const path of linked) world.selfManaged.link(path)
  return world
}
