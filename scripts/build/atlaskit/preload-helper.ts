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

function loadSheet(href: string): Promise<void> {
  const loading = new Promise<void>((resolve, reject) => {
    const element = link('stylesheet', href)
    element.addEventListener('load', () => {
      resolve()
    })
    element.addEventListener('error', () => {
      element.remove()
      sheets.delete(href)
      reject(new TypeError(`The style sheet ${href} did not load.`))
    })
  })
  sheets.set(href, loading)
  return loading
}

/** The sheet that the page itself names. One that fails is nobody's failure: the page works without. */
function pageSheet(href: string): Promise<unknown> {
  const loading = Promise.race([loadSheet(href).catch(() => undefined), new Promise<void>((resolve) => setTimeout(resolve, patienceMs))])
  sheets.set(href, loading)
  return loading
}

/** What `load` brings, once the style sheets among `files` are there too: no file waits for another. */
export async function __vitePreload<Part>(load: () => Promise<Part>, files: readonly string[] = [], importer?: string): Promise<Part> {
  const coming = files.map(async (file) => {
    const { href } = new URL(file, importer)
    const isSheet = href.endsWith('.css')
    const named = linkTo(href)
    if (sheets.has(href)) await sheets.get(href)
    else if (named && isSheet) await pageSheet(href)
    else if (isSheet) await loadSheet(href)
    else if (!named) link('modulepreload', href)
  })
  const [part] = await Promise.all([load(), ...coming])
  return part
}
