/**
 * Under jsdom `Uint8Array` is jsdom's, while TextEncoder, Buffer and Web Crypto go on making node's: to the JWT
 * library neither is bytes. Node's is put back; jsdom itself takes either.
 */
export function useBytesOfNode(): void {
  const { constructor } = new TextEncoder().encode()
  if (constructor !== Uint8Array) Object.assign(globalThis, { Uint8Array: constructor })
}
