import { formatsFor } from '../formats.ts'

export const formats = formatsFor('de', (count) => (count === 1 ? 'one' : 'other'))
