/** The message of GitLab's own callback page (contract 1.9); ours adds `error` and `error_description`. */
export const callbackMessageType = 'jiraConnectOauthCallback'
