/**
 * Three digits of the SHA-256 of the state. The callback page and this page show the same, so that a person sees that a
 * text belongs to this sign-in; the state itself is what is compared.
 */
export async function checkNumber(state: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(state))
  return String(new DataView(digest).getUint32(0) % 1000).padStart(3, '0')
}
