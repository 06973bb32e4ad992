import type { Finding } from './finding.ts'

/** A line per promise; under what is wrong, why and where to change it. */
export function report(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ flaw }) => flaw !== null).length
  return [...findings.flatMap(lines), '', `${findings.length - wrong} ok, ${wrong} wrong`].join('\n')
}

function lines({ promise, flaw }: Finding): string[] {
  if (flaw === null) return [`  ok     ${promise}`]
  return [`  WRONG  ${promise}`, `         ${flaw.what}`, `         Change: ${flaw.change}`]
}

/** The deployment did not answer at all: why, in one sentence. */
export function whyNoAnswer(error: unknown, base: string): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const { hostname } = new URL(base)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name ${hostname} is not known here (DNS).`
    case 'ECONNREFUSED':
      return `Nothing listens at ${base}.`
    case 'ABORT_ERR':
      return `${base} does not answer in time.`
    case 'ECONNRESET':
      return `${base} closes the connection: it may not speak ${base.split(':')[0] ?? ''}.`
    case 'CERT_HAS_EXPIRED':
      return `The certificate of ${hostname} has expired.`
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return `The certificate of ${hostname} comes without its chain: ssl_certificate has to be the full chain.`
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return `The certificate of ${hostname} is not publicly trusted. If it is meant to be, name its authority in NODE_EXTRA_CA_CERTS.`
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `The certificate is not made out to ${hostname}.`
    default:
      return `${base} does not answer: ${message}`
  }
}
