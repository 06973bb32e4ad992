import type { AddressFlaw } from '../../domain/instance-url.ts'

/** The sentence at the field, for each reason why an address is none. */
export function addressSentence(flaw: AddressFlaw | 'chosen', hostName: string): string {
  const fromOutside = `${hostName} must reach your GitLab from the internet: enter its public address.`
  switch (flaw) {
    case 'empty':
      return 'Enter the address of your GitLab, as in https://gitlab.acme.com.'
    case 'not-an-address':
      return 'This is not a web address. Enter one as in https://gitlab.acme.com.'
    case 'other-scheme':
      return 'Enter the web address of your GitLab, which starts with https://.'
    case 'not-https':
      return 'GitLab must be reached over https. Enter the address that starts with https://.'
    case 'credentials':
      return 'Leave user name and password out of the address. You sign in later, on GitLab’s own page.'
    case 'no-dot':
      return `This name has no dot, so only your own network can know it. ${fromOutside}`
    case 'gitlab-com':
      return 'This is GitLab.com. Go back and choose GitLab.com (SaaS) instead.'
    case 'this-host':
      return `This is the GitLab that serves this page. Go back and choose GitLab on ${hostName} instead.`
    case 'this-computer':
      return `This address leads to the computer it is entered on. ${fromOutside}`
    case 'link-local':
      return `This is a link-local address, which no other network can reach. ${fromOutside}`
    case 'private-network':
      return `This address belongs to a private network. ${fromOutside}`
    case 'reserved':
      return 'This address is a placeholder, as in documentation. Enter the address of your own GitLab.'
    case 'chosen':
      return 'This instance is chosen already. If it stopped sending data, go back: the remedies are there.'
    default:
      return flaw satisfies never
  }
}
