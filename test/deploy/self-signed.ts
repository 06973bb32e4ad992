import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Writes a certificate made out by itself to `name`, for a day. */
export async function selfSigned(name: string, certificate: string, key: string): Promise<void> {
  const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key]
  await promisify(execFile)('openssl', ['req', '-x509', '-days', '1', ...newKey, '-out', certificate, ...names])
}
