/**
 * What others have announced, with the day from which it holds: the one place that texts, documents and the manifest are
 * tested against (test/dated-facts.test.ts). Looked up on 25 November 2026.
 */
export const datedFacts = {
  /** Atlassian's announcements about Connect. Until the end of support it is supported, inside Forge apps as well. */
  connect: {
    noNewListings: '2025-09-17',
    noInstallationByDescriptor: '2026-03-31',
    endOfSupport: '2027-01-31',
    /** Where documents still name it, they say that it was moved. */
    formerEndOfSupport: 'December 2026',
    /** Nobody has announced a day on which anything is switched off. */
    switchedOff: null,
  },
  /** The first version of `forge` whose `deploy` asks for the approval of a major version, and how it is given. */
  forgeCli: { version: '13.3', approval: '--approve MAJOR_VERSION_RULE' },
  /** Chromium's rules for frames and private addresses. */
  localNetworkAccess: {
    since: 142,
    policiesSince: 146,
    /** Lets frames inherit the permission of the page around them. */
    inheritingPolicy: 'LocalNetworkAccessPermissionsPolicyDefaultEnabled',
    policies: ['LocalNetworkAllowedForUrls', 'LoopbackNetworkAllowedForUrls'],
  },
  /** Where apps are managed; the older place leads there. */
  appManagement: { place: 'Connected apps', before: 'Manage your apps' },
} as const
