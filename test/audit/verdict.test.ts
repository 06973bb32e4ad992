import { describe, expect, it } from 'vitest'
import { exitCode, faultsIn, signaturesIn } from '../../scripts/audit/verdict.ts'

/** Recorded: a registry without the service, and a network without the keys that signatures are verified by. */
const withoutService = `{
  "message": "405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk",
  "method": "POST",
  "uri": "https://registry.npmjs.org/-/npm/v1/security/advisories/bulk",
  "headers": { "allow": ["GET,HEAD"], "content-length": ["0"], "x-fetch-attempts": ["1"] },
  "statusCode": 405,
  "body": "",
  "error": { "summary": "", "detail": "" }
}`
const withoutKeys = `{
  "error": {
    "code": "ENOTFOUND",
    "summary": "request to https://tuf-repo-cdn.sigstore.dev/15.root.json failed, reason: getaddrinfo ENOTFOUND tuf-repo-cdn.sigstore.dev",
    "detail": "This is a problem related to network connectivity."
  }
}
npm error A complete log of this run can be found in: a.log`

/** As npm documents them (`auditReportVersion` 2). */
const clean = '{"auditReportVersion": 2, "vulnerabilities": {}, "metadata": {"vulnerabilities": {"total": 0}}}'
const flawed = `{"auditReportVersion": 2, "vulnerabilities": {
  "minimist": {"name": "minimist", "severity": "critical", "isDirect": false, "via": [], "range": "<0.2.1", "fixAvailable": true},
  "left-pad": {"name": "left-pad", "severity": "low", "isDirect": true, "via": [], "range": "*", "fixAvailable": false}}}`

describe('known faults', () => {
  it.each([
    [clean, 'clean', 'No fault is known.'],
    [flawed, 'flawed', 'minimist <0.2.1: critical'],
    [flawed, 'flawed', 'left-pad *: low, no fix yet'],
    [
      withoutService,
      'cannot-tell',
      'The registry has no such service here: https://registry.npmjs.org/-/npm/v1/security/advisories/bulk answers 405.',
    ],
    ['', 'cannot-tell', 'npm audit printed nothing that can be read.'],
    ['{"actions": []}', 'cannot-tell', 'npm audit printed another form than that of npm 7 to 11.'],
  ])('in %j', (printed, state, line) => {
    const verdict = faultsIn(printed)
    expect(verdict.state).toBe(state)
    expect(verdict.lines).toContain(line)
  })
})

describe('signatures', () => {
  it.each([
    ['{"invalid": [], "missing": []}', 'clean', 'All signatures are valid.'],
    ['{"invalid": [{"name": "react", "version": "19.3.1"}], "missing": []}', 'flawed', 'react 19.3.1: the signature is not valid'],
    ['{"invalid": [], "missing": [{"name": "react", "version": "19.3.1"}]}', 'flawed', 'react 19.3.1: there is no signature'],
    [
      withoutKeys,
      'cannot-tell',
      'It could not be asked: request to https://tuf-repo-cdn.sigstore.dev/15.root.json failed, reason: getaddrinfo ENOTFOUND tuf-repo-cdn.sigstore.dev.',
    ],
    ['found no dependencies', 'cannot-tell', 'npm audit signatures printed nothing that can be read.'],
  ])('in %j', (printed, state, line) => {
    const verdict = signaturesIn(printed)
    expect(verdict.state).toBe(state)
    expect(verdict.lines).toContain(line)
  })
})

it('a fault counts more than an answer that did not come, and that is not the same as well', () => {
  expect(exitCode([faultsIn(clean), signaturesIn('{"invalid": [], "missing": []}')])).toBe(0)
  expect(exitCode([faultsIn(flawed), signaturesIn(withoutKeys)])).toBe(1)
  expect(exitCode([faultsIn(clean), signaturesIn(withoutKeys)])).toBe(3)
})
