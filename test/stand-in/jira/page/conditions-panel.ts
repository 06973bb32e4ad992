import type { ConditionState } from '../conditions.ts'
import { element, textElement } from './element.ts'
import { standInApi } from './stand-in-api.ts'

/** The panel that makes things go wrong. What is on is counted at its button, so that nobody forgets it. */
export async function showConditionsPanel() {
  const toggle = element('panel-toggle', HTMLButtonElement)
  const panel = element('panel', HTMLElement)
  toggle.addEventListener('click', () => {
    panel.hidden = !panel.hidden
    toggle.setAttribute('aria-expanded', String(!panel.hidden))
  })
  element('conditions-off', HTMLButtonElement).addEventListener('click', () => {
    void turnAllOff()
  })
  show(await standInApi.conditions())
}

async function turnAllOff() {
  for (const { name } of (await standInApi.conditions()).filter(({ isOn }) => isOn)) {
    await standInApi.setCondition(name, false)
  }
  show(await standInApi.conditions())
}

function show(conditions: readonly ConditionState[]) {
  const focused = document.activeElement?.id
  element('conditions', HTMLUListElement).replaceChildren(...conditions.map(conditionItem))
  if (focused?.startsWith('condition-')) document.getElementById(focused)?.focus()

  const count = conditions.filter(({ isOn }) => isOn).length
  const badge = element('panel-count', HTMLSpanElement)
  badge.textContent = `${count} on`
  badge.hidden = count === 0
  element('conditions-off', HTMLButtonElement).disabled = count === 0
}

function conditionItem({ name, title, description, isOn }: ConditionState): HTMLLIElement {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.id = `condition-${name}`
  box.checked = isOn
  box.setAttribute('aria-describedby', `condition-${name}-description`)
  box.addEventListener('change', () => {
    void standInApi.setCondition(name, box.checked).then(show)
  })

  const label = textElement('label', title)
  label.htmlFor = box.id
  const text = textElement('p', description)
  text.id = `condition-${name}-description`
  const item = document.createElement('li')
  item.append(box, label, text)
  return item
}
