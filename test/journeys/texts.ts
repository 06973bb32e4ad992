/** Everything on the page that people read or hear, text by text, but for what is not to be translated, and says so. Runs in the frame, so it is in one piece. */
export function textsOnPage(): string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!parentElement?.closest('script, style, noscript, [translate="no"]')) texts.push(textContent ?? '')
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-roledescription', 'aria-description', 'title', 'placeholder', 'alt', 'aria-valuetext'])
      texts.push(element.getAttribute(name) ?? '')
  }
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text))
}

/** Without what stands in brackets, as every sentence of a pseudo-language does. Sentences may hold sentences. */
export function outsideBrackets(text: string): string {
  const shorter = text.replaceAll(/\[[^[\]]*\]/g, '')
  return shorter === text ? text.trim() : outsideBrackets(shorter)
}
