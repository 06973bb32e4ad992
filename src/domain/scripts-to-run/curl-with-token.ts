/**
 * How every script asks: the token comes by standard input, and what does not answer within a minute ends. `-q` comes first,
 * since a ~/.curlrc may change anything.
 */
export const curlWithToken = "curl -q --config - --silent --show-error --proto '=http,https' --max-time 60"
