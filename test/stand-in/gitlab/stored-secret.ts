import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'

/** Encrypts as GitLab's database does; what comes out is iv, tag and ciphertext. */
export function createSecretStore() {
  const key = randomBytes(32)
  return {
    encrypt(secret: string): string {
      const iv = randomBytes(12)
      const cipher = createCipheriv(algorithm, key, iv)
      const ciphertext = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return [iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString('base64')).join('.')
    },
    /** Throws where it was changed. */
    decrypt(stored: string): string {
      const [iv = '', tag = '', ciphertext = ''] = stored.split('.')
      const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64'))
      decipher.setAuthTag(Buffer.from(tag, 'base64'))
      return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]).toString('utf8')
    },
  }
}
