/** The message of GitLab's own callback page (contract 1.9); ours adds every other parameter that it got, and `referrer`. */
export const callbackMessageType = 'jiraConnectOauthCallback'

/** The answer to it: only then does our callback page say that all is done. */
export const callbackReceivedType = 'jiraConnectOauthReceived'

/** What our callback page adds to GitLab's parameters: the origin of the page that led to it; empty where it is not told. */
export const referrerParameter = 'referrer'
