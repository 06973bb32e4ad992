import { roles, type GroupTree } from './groups.ts'

const mara = 12
const dev = 13

const ownedBy = (id: number) => ({ members: [[id, roles.owner]] as const })

const maintainedBy = (id: number) => ({ members: [[id, roles.maintainer], [dev, roles.developer]] as const })

const projects = (...names: string[]) => ({ projects: names })

const manyProjects = (count: number) => projects(...Array.from({ length: count }, (_, index) => `service-${String(index + 1)}`))

/** The groups of every GitLab: each role, each depth and each name that has broken a page before. */
export function addFixtureGroups(tree: GroupTree): void {
  const acme = tree.add({ name: 'Acme', path: 'acme', hasAvatar: true, description: 'Everything we make', ...ownedBy(mara), ...projects('handbook') })
  const platform = tree.add({ name: 'Platform', path: 'platform', parent: acme, ...manyProjects(45) })
  tree.add({ name: 'Tools', path: 'tools', parent: platform, ...projects('cli', 'linter') })
  tree.add({ name: 'Website', path: 'website', parent: acme, hasAvatar: true, ...projects('shop', 'blog') })

  const atlas = tree.add({ name: 'Atlas', path: 'atlas', description: 'Maps and geocoding', ...maintainedBy(mara), ...projects('tiles', 'search', 'router') })
  tree.add({ name: 'Mobile', path: 'mobile', parent: atlas, ...projects('ios', 'android') })

  tree.add({ name: 'Borealis', path: 'borealis', members: [[mara, roles.developer]], ...projects('aurora') })
  const cumulus = tree.add({ name: 'Cumulus', path: 'cumulus', members: [[mara, roles.guest]], ...projects('rain') })
  tree.add({ name: 'Labs', path: 'labs', parent: cumulus, ...maintainedBy(mara), ...projects('experiment') })
  tree.add({ name: 'Private works', path: 'private-works', members: [[dev, roles.developer]] })
  tree.add({ name: 'Open source', path: 'open-source', visibility: 'public', ...projects('library') })

  tree.add({ name: 'Design', path: 'design', ...maintainedBy(mara), ...projects('icons') })
  tree.add({ name: 'Design', path: 'design-archive', description: 'The old one', ...maintainedBy(mara) })

  tree.add({ name: longName, path: 'very-long-name', ...maintainedBy(mara) })
  tree.add({ name: 'קבוצת הפיתוח', path: 'rtl-hebrew', hasAvatar: true, ...maintainedBy(mara), ...projects('shalom') })
  tree.add({ name: '<img src=x onerror=alert(1)>', path: 'markup', description: '<b>bold</b> & "quoted"', ...maintainedBy(mara) })
}

const longName =
  'Department for the continuous improvement of interdepartmental communication and documentation standards of the ' +
  'northern, north-western and north-eastern regional offices, including their subsidiaries, joint ventures and legacy systems'
