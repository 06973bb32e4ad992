import type { ServerDescription } from '../pages.ts'
import { textElement } from './element.ts'

/** A server, with the people who can sign in there. */
export function serverCard({ name, url, columns, people }: ServerDescription): HTMLElement {
  const card = textElement('article', '', 'card')
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const column of columns) {
    const cell = textElement('th', column)
    cell.scope = 'col'
    head.append(cell)
  }
  const body = table.createTBody()
  for (const person of people) {
    const row = body.insertRow()
    for (const [index, text] of person.entries()) {
      const isToBeTyped = index < columns.length - 1 && columns.length > 2
      row.insertCell().append(textElement(isToBeTyped ? 'code' : 'span', text))
    }
  }
  card.append(textElement('h3', name), textElement('p', url, 'address'), table)
  return card
}
