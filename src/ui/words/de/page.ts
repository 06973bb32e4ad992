import type { PageWords } from '../en/page.ts'
import { formats } from './formats.ts'

export const page: PageWords = {
  documentation: 'Dokumentation',
  help: 'Hilfe',
  tryingAgain: (time) => `Um ${formats.time(time)} Uhr wird es automatisch erneut versucht. Nichts geht verloren.`,
  offline: 'Keine Netzwerkverbindung',
  offlineHow: 'Nichts ist verloren. Was das Netzwerk braucht, geht weiter, sobald es wieder da ist.',
  justNow: 'gerade eben',
  scrollable: 'Inhalt zum Scrollen',
  pager: {
    groups: {
      label: 'Seiten der Gruppen',
      count: (total) => formats.plural(total, { one: '# Gruppe', other: '# Gruppen' }),
    },
    linkedGroups: {
      label: 'Seiten der verknüpften Gruppen',
      count: (total) => formats.plural(total, { one: '# verknüpfte Gruppe', other: '# verknüpfte Gruppen' }),
    },
    chosenGroups: {
      label: 'Seiten der ausgewählten Gruppen',
      count: (total) => formats.plural(total, { one: '# ausgewählte Gruppe', other: '# ausgewählte Gruppen' }),
    },
    page: (page) => `Seite ${formats.number(page)}`,
    pageOf: (page, pages, count) => `Seite ${formats.number(page)} von ${formats.number(pages)}, ${count}`,
  },
}
