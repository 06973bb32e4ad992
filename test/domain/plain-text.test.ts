import { expect, it } from 'vitest'
import { pasted } from '../../src/domain/pasted.ts'
import { plainName } from '../../src/domain/plain-text.ts'

it.each([
  ['Acme\u202Eevil', 'Acme evil'],
  ['\u2067Acme\u2069', 'Acme'],
  ['Acme\u061C\u200F / Platform', 'Acme   / Platform'],
  ['two\r\nlines\u2028more', 'two lines more'],
  ['\u05D0\u05D1 \u0645', '\u05D0\u05D1 \u0645'],
])('a name has no sign that turns or breaks it: %j', (text, plain) => {
  expect(plainName(text)).toBe(plain.replace('   ', '  '))
})

it.each([
  ['\u200Bhttps://git.acme.com\uFEFF', 'https://git.acme.com'],
  ['“https://git.acme.com”,', 'https://git.acme.com'],
  ['«acme/platform»', 'acme/platform'],
  ['<https://git.acme.com/acme>', 'https://git.acme.com/acme'],
  ['acme/my\u2010group\u00AD', 'acme/my-group'],
  ['\u00A0acme/platform\u00A0', 'acme/platform'],
])('what is pasted is without what came along: %j', (text, plain) => {
  expect(pasted(text)).toBe(plain)
})
