import { administratorKit } from './administrator-kit.tsx'
import type { RareWords } from '../en/rare-words.ts'
import { access } from './access.tsx'
import { dataArrival } from './data-arrival.tsx'
import { help } from './help.ts'
import { terminal } from './terminal.ts'
import { serviceManagement } from './service-management.tsx'

export const germanRare: RareWords = {
  access,
  administratorKit,
  dataArrival,
  help,
  terminal,
  serviceManagement,
}
