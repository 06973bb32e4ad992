import { formats } from './formats.ts'

/** What stands around the screens, and between their lines. */
export const page = {
  documentation: 'Documentation',
  help: 'Help',
  tryingAgain: (time: number) => `Trying again by itself at ${formats.time(time)}. Nothing is lost.`,
  offline: 'No network connection',
  offlineHow: 'Nothing is lost. What needs the network goes on when it is back.',
  justNow: 'just now',
  scrollable: 'Scrollable content',
  /** Pages of a list, by what it lists. */
  pager: {
    groups: {
      label: 'Pages of groups',
      count: (total: number) => formats.plural(total, { one: '# group', other: '# groups' }),
    },
    linkedGroups: {
      label: 'Pages of linked groups',
      count: (total: number) => formats.plural(total, { one: '# linked group', other: '# linked groups' }),
    },
    chosenGroups: {
      label: 'Pages of chosen groups',
      count: (total: number) => formats.plural(total, { one: '# chosen group', other: '# chosen groups' }),
    },
    page: (page: number) => `Page ${formats.number(page)}`,
    pageOf: (page: number, pages: number, count: string) => `Page ${formats.number(page)} of ${formats.number(pages)}, ${count}`,
  },
}

export type PageWords = typeof page
