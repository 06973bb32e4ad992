/** What can be written: the values of JSON without null. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue }

const isPlain = (text: string): boolean => /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|yes|no|on|off|null)$/i.test(text)

/** YAML 1.2 in block style. A text that may mean something else is quoted as in JSON, which YAML reads alike. */
export function yaml(value: YamlValue, indent = ''): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return value.map((item) => `\n${indent}- ${yaml(item, `${indent}  `).trimStart()}`).join('') || '[]'
  const lines = Object.entries(value).map(([key, item]) => `\n${indent}${yaml(key)}:${separated(yaml(item, `${indent}  `))}`)
  return lines.join('') || '{}'
}

const isList = (value: object): value is readonly YamlValue[] => Array.isArray(value)

const separated = (text: string): string => (text.startsWith('\n') ? text : ` ${text}`)
