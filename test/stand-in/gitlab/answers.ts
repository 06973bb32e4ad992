// The four shapes of GitLab's error bodies (contract 0, fact 5) and its pages. Which one a route uses is the contract.

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers })

export const empty = (status: number): Response => new Response(null, { status })

/** Grape's `error!`: the REST API's way. */
export const apiError = (status: number, message: string): Response => json(status, { message })

export const html = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })

export const redirect = (location: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ Location: location })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 302, headers })
}

const inHtml: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => inHtml[character] ?? '')
