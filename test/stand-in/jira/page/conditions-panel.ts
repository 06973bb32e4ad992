import type { ConditionState } from '../conditions/condition.ts'
import type { RowNote } from '../conditions/rows-without-switch.ts'
import { element, textElement } from './element.ts'
import { standInApi } from './stand-in-api.ts'

/** The panel that makes things go wrong. What is on is counted at its button, so that nobody forgets it. */
export async function showConditionsPanel(notes: readonly RowNote[]) {
  const toggle = element('panel-toggle', HTMLButtonElement)
  const panel = element('panel', HTMLElement)
  const filter = element('conditions-filter', HTMLInputElement)

  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen
    toggle.setAttribute('aria-expanded', String(isOpen))
    // The panel is far from its button: whoever is at the keyboard would have to go through the whole app.
    if (isOpen) filter.focus()
    else toggle.focus()
  }
  toggle.addEventListener('click', () => {
    open(panel.hidden !== false)
  })
  element('panel-close', HTMLButtonElement).addEventListener('click', () => {
    open(false)
  })
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    // Atlassian's host library takes it for a dialog of its own, and fails where there is none.
    event.stopPropagation()
    // The first Escape empties the field, as fields for a search do.
    if (event.target !== filter || filter.value === '') open(false)
  })
  filter.addEventListener('input', () => {
    find(filter.value)
  })
  element('conditions-off', HTMLButtonElement).addEventListener('click', () => {
    void turnAllOff()
  })

  const conditions = await standInApi.conditions()
  const groups = [...new Set(conditions.map(({ group }) => group))]
  element('conditions', HTMLDivElement).replaceChildren(
    ...groups.map((title) => section(title, conditions.filter(({ group }) => group === title).map(conditionItem))),
    section('Without a switch', notes.map(noteItem)),
  )
  show(conditions)
}

async function turnAllOff() {
  for (const { name } of (await standInApi.conditions()).filter(({ isOn }) => isOn)) {
    await standInApi.setCondition(name, false)
  }
  show(await standInApi.conditions())
  // The button has just become useless, and would take the focus with it.
  element('conditions-filter', HTMLInputElement).focus()
}

/** Puts what the stand-in says into the boxes, and counts. */
function show(conditions: readonly ConditionState[]) {
  for (const { name, isOn } of conditions) element(boxId(name), HTMLInputElement).checked = isOn
  const count = conditions.filter(({ isOn }) => isOn).length
  const badge = element('panel-count', HTMLSpanElement)
  badge.textContent = `${count} on`
  badge.hidden = count === 0
  element('conditions-off', HTMLButtonElement).disabled = count === 0
}

/** Leaves what has all the words of `text`; a number counts as a whole. */
function find(text: string) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (content: string, word: string) => (/^\d+$/.test(word) ? content.split(/\D+/).includes(word) : content.includes(word))
  for (const group of document.querySelectorAll<HTMLElement>('#conditions section')) {
    const items = [...group.querySelectorAll('li')]
    for (const item of items) {
      const content = [...item.children]
        .map(({ textContent }) => textContent)
        .join(' ')
        .toLowerCase()
      item.hidden = !words.every((word) => has(content, word))
    }
    group.hidden = items.every(({ hidden }) => hidden)
  }
  const isEmpty = document.querySelector('#conditions li:not([hidden])') === null
  element('conditions-none', HTMLParagraphElement).textContent = isEmpty ? 'There is no such condition.' : ''
}

function section(title: string, items: readonly HTMLLIElement[]): HTMLElement {
  const list = document.createElement('ul')
  list.append(...items)
  const created = document.createElement('section')
  created.append(textElement('h3', title), list)
  return created
}

const boxId = (name: string): string => `condition-${name}`

function conditionItem({ name, title, description, rows }: ConditionState): HTMLLIElement {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.id = boxId(name)
  box.setAttribute('aria-describedby', `${box.id}-description`)
  box.addEventListener('change', () => {
    void standInApi.setCondition(name, box.checked).then(show)
  })
  const label = textElement('label', title)
  label.htmlFor = box.id
  const text = textElement('p', description)
  text.id = `${box.id}-description`
  return item(box, label, rowsBadge(rows), text)
}

const noteItem = ({ row, title, description }: RowNote): HTMLLIElement =>
  item(textElement('p', title, 'note-title'), rowsBadge([row]), textElement('p', description))

function item(...parts: readonly HTMLElement[]): HTMLLIElement {
  const created = document.createElement('li')
  created.append(...parts)
  return created
}

function rowsBadge(rows: readonly number[]): HTMLElement {
  if (rows.length === 0) return textElement('span', '')
  return textElement('span', `${rows.length === 1 ? 'Row' : 'Rows'} ${rows.join(', ')}`, 'rows')
}
