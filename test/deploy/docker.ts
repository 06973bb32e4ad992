import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Ports } from './deployment.ts'
import type { Kit } from './kit.ts'
import { insideLinuxPackage } from './linux-package.ts'

type Compose = {
  readonly services: {
    readonly gitlab: { readonly environment: { readonly GITLAB_OMNIBUS_CONFIG: string }; readonly volumes: readonly string[] }
  }
}

/** The Linux package inside GitLab's container, as the kit's compose.yaml configures it: what it does not mount is not there. */
export async function dockerServer(): Promise<(kit: Kit, ports: Ports) => Kit> {
  const file = fileURLToPath(new URL('../../docs/deploy/docker/compose.yaml', import.meta.url))
  const { environment, volumes } = (parse(await readFile(file, 'utf8')) as Compose).services.gitlab
  const custom = /^nginx\['custom_gitlab_server_config'\] = "(.+)"$/m.exec(environment.GITLAB_OMNIBUS_CONFIG)?.[1] ?? ''
  const mounts = volumes
    .map((volume) => volume.split(':') as [outside: string, inside: string])
    .toSorted(([, one], [, other]) => other.length - one.length)
  /** Below the folder of the release archive, which is around the one of the file. */
  const outside = (path: string): string => {
    const mount = mounts.find(([, inside]) => path === inside || path.startsWith(`${inside}/`))
    return mount ? path.replace(mount[1], mount[0]).replace(/^\.\.\//, '') : `not mounted: ${path}`
  }
  return (kit, ports) => {
    // The files of the page are where the settings, as they are shipped, look for them.
    if (outside('/srv/gitlab-for-jira') !== 'dist') throw new Error('compose.yaml does not mount dist')
    return insideLinuxPackage(kit, ports, custom, (path) => outside(path).replace(/^nginx\//, ''))
  }
}
