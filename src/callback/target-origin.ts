/**
 * The one origin that gets the answer: this page's own, or for an opener of another the one that the deployer has written into
 * this page. Nothing that the opener or the address says has a part in it: everybody who makes apps for Forge has an origin
 * beside ours (contract forge, Sign-in). Null: nobody gets it by a message.
 */
export function targetOrigin(opener: Pick<Window, 'location'>, own: string, page: Document): string | null {
  try {
    if (opener.location.origin === own) return own
  } catch {
    // Of another origin.
  }
  const { openerOrigin } = configOf(page)
  const isExact = typeof openerOrigin === 'string' && URL.canParse(openerOrigin) && new URL(openerOrigin).origin === openerOrigin
  return isExact && openerOrigin !== 'null' ? openerOrigin : null
}

function configOf(page: Document): { readonly openerOrigin?: unknown } {
  try {
    return { ...(JSON.parse(page.getElementById('callback-config')?.textContent ?? '{}') as object) }
  } catch {
    return {}
  }
}
