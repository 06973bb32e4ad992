/** The element of the page with this id; a missing one is a mistake in `index.html`. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} with the id ${id}`)
  return found
}

/** A new element with text: names of people and groups are never markup. */
export function textElement<K extends keyof HTMLElementTagNameMap>(tag: K, text: string, className = ''): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag)
  created.textContent = text
  created.className = className
  return created
}
