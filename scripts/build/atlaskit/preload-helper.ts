// In the page, around each import() that Vite has built.

const sheets = new Map<string, Promise<unknown>>()

function link(rel: 'stylesheet' | 'modulepreload', href: string): HTMLLinkElement {
  const element = document.createElement('link')
  Object.assign(element, { rel, href })
  document.head.append(element)
  return element
}

const linkTo = (href: string): HTMLLinkElement | undefined =>
  Array.from(document.querySelectorAll('link')).find((other) => other.href === href)

/** What is drawn without its style sheet is still better than nothing. */
const patienceMs = 5_000

function loadSheet(href: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const element = link('stylesheet', href)
    element.onload = resolve
    element.onerror = () => {
      element.remove()
      sheets.delete(href)
      reject(new TypeError(`The style sheet ${href} did not load.`))
    }
  })
}

/** The sheet that the page itself names. One that fails is nobody's failure: the page works without. */
const pageSheet = (href: string): Promise<unknown> =>
  Promise.race([loadSheet(href).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patienceMs))])

/** What `load` brings, once the style sheets among `files` are there too: no file waits for another. */
export async function __vitePreload<Part>(load: () => Promise<Part>, files: readonly string[] = [], importer?: string): Promise<Part> {
  const coming = files.map((file) => {
    const { href } = new URL(file, importer)
    const named = linkTo(href)
    if (!href.endsWith('.css')) return named ?? link('modulepreload', href)
    const sheet = sheets.get(href) ?? (named ? pageSheet(href) : loadSheet(href))
    sheets.set(href, sheet)
    return sheet
  })
  const [part] = await Promise.all([load(), ...coming])
  return part
}
