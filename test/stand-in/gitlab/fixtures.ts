import { roles, type GroupTree, type NewGroup } from './groups.ts'

type Members = NonNullable<NewGroup['members']>

const mara = 12
const dev = 13

const ownedByMara: Members = [[mara, roles.owner]]

const maintainedByMara: Members = [
  [mara, roles.maintainer],
  [dev, roles.developer],
]

const services = Array.from({ length: 45 }, (_, index) => `service-${String(index + 1)}`)

const longName =
  'Department for the continuous improvement of interdepartmental communication and documentation standards of the ' +
  'northern, north-western and north-eastern regional offices, their subsidiaries, joint ventures and legacy systems'

/** The groups of every GitLab: each role, each depth and each name that has broken a page before. */
export function addFixtureGroups(tree: GroupTree): void {
  const add = (group: NewGroup) => tree.add(group)
  const acme = add({
    name: 'Acme',
    path: 'acme',
    description: 'Everything we make',
    hasAvatar: true,
    members: ownedByMara,
    projects: ['handbook'],
  })
  const platform = add({ name: 'Platform', path: 'platform', parent: acme, projects: services })
  add({ name: 'Tools', path: 'tools', parent: platform, projects: ['cli', 'linter'] })
  add({ name: 'Website', path: 'website', parent: acme, hasAvatar: true, projects: ['shop', 'blog'] })

  const maps = { description: 'Maps and geocoding', projects: ['tiles', 'search', 'router'] }
  const atlas = add({ name: 'Atlas', path: 'atlas', members: maintainedByMara, ...maps })
  add({ name: 'Mobile', path: 'mobile', parent: atlas, projects: ['ios', 'android'] })

  add({ name: 'Borealis', path: 'borealis', members: [[mara, roles.developer]], projects: ['aurora'] })
  const cumulus = add({ name: 'Cumulus', path: 'cumulus', members: [[mara, roles.guest]], projects: ['rain'] })
  add({ name: 'Labs', path: 'labs', parent: cumulus, members: maintainedByMara, projects: ['experiment'] })
  add({ name: 'Private works', path: 'private-works', members: [[dev, roles.developer]] })
  add({ name: 'Open source', path: 'open-source', visibility: 'public', projects: ['library'] })

  add({ name: 'Design', path: 'design', members: maintainedByMara, projects: ['icons'] })
  add({ name: 'Design', path: 'design-archive', description: 'The old one', members: maintainedByMara })

  add({ name: longName, path: 'very-long-name', members: maintainedByMara })
  add({ name: 'קבוצת הפיתוח', path: 'rtl-hebrew', hasAvatar: true, members: maintainedByMara, projects: ['shalom'] })
  const markup = { name: '<img src=x onerror=alert(1)>', description: '<b>bold</b> & "quoted"' }
  add({ ...markup, path: 'markup', members: maintainedByMara })
}
