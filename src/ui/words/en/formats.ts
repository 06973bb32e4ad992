import { formatsFor } from '../formats.ts'

export const formats = formatsFor('en', (count) => (count === 1 ? 'one' : 'other'))
