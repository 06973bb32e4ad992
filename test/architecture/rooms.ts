import { dependenciesOf, type SourceFile } from './source-file.ts'

const screens = [
  'access',
  'administrator-kit',
  'change-version',
  'check-connection',
  'data-arrival',
  'get-started',
  'help',
  'link-dialog',
  'linked-groups',
  'repair',
  'service-management',
]

type Room = {
  /** Other rooms of src/ui that it may import; the files directly in src/ui (`''`) are there for all but words. */
  readonly imports: readonly string[]
  readonly instead: string
}

const screen: Room = {
  imports: ['', 'words', 'parts', 'tasks'],
  instead: 'A screen imports no other screen, and shell/ knows all of them: what two of them need goes to parts/ or tasks/.',
}

const rooms: Readonly<Record<string, Room>> = {
  '': { imports: ['words'], instead: 'What stands directly in src/ui is there for every room, so it knows none.' },
  words: { imports: [], instead: 'words/ says what it is told: what a sentence needs comes in as an argument.' },
  parts: { imports: ['', 'words'], instead: 'parts/ is what several screens are made of: it knows none of them.' },
  tasks: { imports: ['', 'words', 'parts'], instead: 'tasks/ says that a task is opened: shell/ shows its screen.' },
  shell: { imports: ['', 'words', 'parts', 'tasks', ...screens], instead: '' },
  ...Object.fromEntries(screens.map((name) => [name, screen])),
}

const roomOf = (path: string): string | null =>
  /^src\/ui\/(?:([^/]+)\/)?[^/]+/
    .exec(path)
    ?.slice(1)
    .map((room?: string) => room ?? '')[0] ?? null

/** Says of every import between two rooms of the user interface that goes the wrong way what to do instead. */
export const roomFaults = (sources: readonly SourceFile[]): string[] =>
  sources.flatMap((source) => {
    const own = roomOf(source.path)
    if (own === null) return []
    const room = rooms[own]
    if (room === undefined)
      return [
        `${source.path} has no room: name it as a screen in test/architecture/rooms.ts, or put it into one of ${Object.keys(rooms).filter(Boolean).join(', ')}.`,
      ]
    return dependenciesOf(source)
      .filter(({ file }) => {
        const other = file === null ? null : roomOf(file)
        return other !== null && other !== own && !room.imports.includes(other)
      })
      .map(({ specifier }) => `${source.path} imports ${specifier}. ${room.instead}`)
  })
