// In the page, around each import() that Vite has built.

const sheets = new Map<string, Promise<void>>()

function link(rel: 'stylesheet' | 'modulepreload', href: string): HTMLLinkElement {
  const element = document.createElement('link')
  Object.assign(element, { rel, href })
  document.head.append(element)
  return element
}

const isThere = (href: string): boolean => Array.from(document.querySelectorAll('link')).some((other) => other.href === href)

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

/** Runs `load` once the style sheets among `files` are there; the scripts among them come beside it. */
export async function __vitePreload<Part>(load: () => Promise<Part>, files: readonly string[] = [], importer?: string): Promise<Part> {
  const coming = files.map(async (file) => {
    const { href } = new URL(file, importer)
    if (sheets.has(href) || isThere(href)) await sheets.get(href)
    else if (href.endsWith('.css')) await loadSheet(href)
    else link('modulepreload', href)
  })
  await Promise.all(coming)
  return load()
}
