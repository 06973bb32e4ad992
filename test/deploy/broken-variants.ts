import type { Edit } from './kit.ts'

/** What a deployer did to the kit, and what the report has to say of it. */
export type BrokenVariant = {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly promise: string
  readonly what: string
  /** File and directive. */
  readonly change: string
  /** Further promises that this breaks. */
  readonly also?: readonly string[]
}

const page = 'gitlab-for-jira/page.conf'
const settings = 'gitlab-for-jira/settings.conf'
const gitlab = 'gitlab-for-jira/gitlab.conf'
const server = 'gitlab-for-jira.conf'

const insert = (file: string, before: string, line: string): Edit => [file, before, `${line}\n${before}`]

const pageHeaders = '    # No X-Frame-Options:'
const callbackHeaders = '    # No Cross-Origin-Opener-Policy:'
const afterPolicy = '$jira_sites" always;\n    add_header Strict-Transport-Security "max-age=31536000" always;\n'
const afterToken = 'its query carries a token.\n    add_header Cache-Control             "no-cache, no-store" always;'
const callbackStart = 'frame-ancestors \'none\'" always;\n    add_header Strict-Transport-Security "max-age=31536000" always;'
const callbackEnd =
  '    add_header Referrer-Policy           "no-referrer" always;\n    add_header X-Content-Type-Options    "nosniff" always;\n    # Its query'
const callbackCaching = 'the authorization code.\n    add_header Cache-Control             "no-cache, no-store" always;'
const afterReferrer = '    add_header X-Content-Type-Options    "nosniff" always;\n    # The page names'
const assetEnd =
  'immutable";\n    add_header Strict-Transport-Security "max-age=31536000" always;\n' +
  '    add_header Referrer-Policy           "no-referrer" always;\n    add_header X-Content-Type-Options    "nosniff" always;'
const assetTypes = '    types {\n        text/javascript  js;'
const restOfGitLab = '    location / {\n        include gitlab-for-jira/gitlab.conf;\n'
const descriptor = '    location ~ ^.*/(-/jira_connect|oauth|users/auth)/ {\n'
const rewriting = (...lines: string[]): Edit => [
  server,
  descriptor,
  `${descriptor}        sub_filter_types application/json; ${lines.join(' ')}\n`,
]

const ofPage = 'in the location of the page'
const ofAssets = 'in the location of the assets'
const ofCallback = 'in the location of the callback page'
const choice = 'page: may talk to the instances that admins can choose, and to no others'

export const brokenVariants: readonly BrokenVariant[] = [
  {
    title: 'a header against framing',
    edits: [insert(page, pageHeaders, '    add_header X-Frame-Options SAMEORIGIN always;')],
    promise: 'page: no X-Frame-Options',
    what: 'It is SAMEORIGIN, and Jira’s frame stays empty.',
    change: `${page}: remove add_header X-Frame-Options, ${ofPage}`,
  },
  {
    title: 'a policy that allows inline styles',
    edits: [[page, "style-src 'self' 'sha256", "style-src 'self' 'unsafe-inline' 'sha256"]],
    promise: 'page: policy, style-src',
    what: "style-src allows 'unsafe-inline'.",
    change: `${page}: style-src in the Content-Security-Policy of the page`,
  },
  {
    title: 'a policy without Atlassian’s script',
    edits: [[page, 'script-src $jira_assets https://connect-cdn.atl-paas.net/all.js;', 'script-src $jira_assets;']],
    promise: 'page: policy, script-src',
    what: 'script-src lacks https://connect-cdn.atl-paas.net/all.js.',
    change: `${page}: script-src in the Content-Security-Policy of the page`,
  },
  {
    title: 'a second policy',
    edits: [insert(page, pageHeaders, `    add_header Content-Security-Policy "frame-ancestors 'none'" always;`)],
    promise: 'page: one Content-Security-Policy',
    what: 'There are 2. Browsers apply all of them, so the strictest of each wins.',
    change: `${page}: add_header Content-Security-Policy, ${ofPage}`,
  },
  {
    title: 'a list of Jira sites that names none',
    edits: [[settings, 'set $jira_sites "https://*.atlassian.net https://*.jira.com', 'set $jira_sites "https://jira.example.com']],
    promise: 'page: policy, frame-ancestors',
    what: 'frame-ancestors names no Jira site, so Jira’s frame stays empty.',
    change: `${settings}: $jira_sites`,
  },
  {
    title: 'https promised for five minutes',
    edits: [[page, afterPolicy, afterPolicy.replace('31536000', '300')]],
    promise: 'page: Strict-Transport-Security of a year',
    what: 'It is max-age=300.',
    change: `${page}: add_header Strict-Transport-Security, ${ofPage}`,
  },
  {
    title: 'addresses told to everybody',
    edits: [
      [
        page,
        `${afterPolicy}    add_header Referrer-Policy           "no-referrer"`,
        `${afterPolicy}    add_header Referrer-Policy "unsafe-url"`,
      ],
    ],
    promise: 'page: Referrer-Policy',
    what: 'It is unsafe-url, which Atlassian does not accept.',
    change: `${page}: add_header Referrer-Policy, ${ofPage}`,
  },
  {
    title: 'a page that browsers keep',
    edits: [[page, afterToken, afterToken.replace('no-cache, no-store', 'public, max-age=3600')]],
    promise: 'page: is not stored by browsers',
    what: 'Cache-Control is public, max-age=3600.',
    change: `${page}: add_header Cache-Control, ${ofPage}`,
  },
  {
    title: 'a setting that is no JSON',
    edits: [[settings, 'set $jira_can_choose_instance false;', 'set $jira_can_choose_instance yes;']],
    promise: 'page: its configuration can be read',
    what: 'The page-config block is not JSON: {"oauthApplicationId": "c0ffee5a6bd1f4e8a2b7d3905c6e1f8a4b2d7093e5f6a1c8b4d2e7f093a5b6c1", "canChooseInstance": yes}',
    change: `${settings}: $jira_application_id, $jira_can_choose_instance`,
  },
  {
    title: 'no application id anywhere',
    edits: [[settings, 'c0ffee5a6bd1f4e8a2b7d3905c6e1f8a4b2d7093e5f6a1c8b4d2e7f093a5b6c1', '']],
    promise: 'sign-in: the application id is known',
    what: 'Neither GitLab nor the page has it, so nobody can sign in.',
    change: `GitLab: Admin > Settings > General > GitLab for Jira App > Jira Connect Application ID; or ${settings}: $jira_application_id`,
  },
  {
    title: 'another relative URL root',
    edits: [[settings, 'set $jira_gitlab_root ""', 'set $jira_gitlab_root "/git"']],
    promise: 'page: is served to Jira’s frame',
    what: 'GitLab answers in its place, with status 403.',
    change: `${settings}: $jira_gitlab_root; ${server}: the include of ${page}`,
  },
  {
    title: 'a folder without the release',
    edits: [[settings, '/dist;', '/nowhere;']],
    promise: 'page: is served to Jira’s frame',
    what: 'nginx answers 404: it does not find the files of the release.',
    change: `${settings}: $jira_page_files`,
    also: ['sign-in: the callback page is served'],
  },
  {
    title: 'assets that are not kept',
    edits: [[page, '"public, max-age=31536000, immutable"', '"no-cache"']],
    promise: 'assets: are kept for a year',
    what: 'has another Cache-Control than public, max-age=31536000, immutable.',
    change: `${page}: add_header Cache-Control, ${ofAssets}`,
  },
  {
    title: 'assets as they are',
    edits: [[page, 'gzip_static  on;', 'gzip_static  off;']],
    promise: 'assets: come compressed',
    what: 'comes uncompressed.',
    change: `${page}: gzip_static, ${ofAssets}; the .gz files of the release beside the assets`,
  },
  {
    title: 'scripts of no type',
    edits: [[page, assetTypes, '    default_type text/plain;\n    types {']],
    promise: 'assets: have their type',
    what: 'has another Content-Type, and browsers refuse it.',
    change: `${page}: types, ${ofAssets}`,
  },
  {
    title: 'a page for every missing asset',
    edits: [[page, 'error_page 404 @jira_no_asset;', 'error_page 404 =200 /-/jira_connect/subscriptions;']],
    promise: 'assets: a name that is not there is answered with 404',
    what: 'The page itself answers.',
    change: `${page}: remove try_files or error_page 404, ${ofAssets}`,
  },
  {
    title: 'errors of which nothing is said to caches',
    edits: [[page, '    error_page 404 @jira_no_asset;\n', '']],
    promise: 'assets: a name that is not there is answered with 404',
    what: 'Caches may keep the error for hours.',
    change: `${page}: error_page 404 @jira_no_asset, ${ofAssets}`,
  },
  {
    title: 'errors that caches are to keep',
    edits: [[page, '"no-store" always;', '"public, max-age=600" always;']],
    promise: 'assets: a name that is not there is answered with 404',
    what: 'Caches may keep the error: Cache-Control is public, max-age=600.',
    change: `${page}: error_page 404 @jira_no_asset, ${ofAssets}`,
  },
  {
    title: 'addresses of scripts with a version added',
    edits: [insert(page, "    sub_filter 'id=", `    sub_filter_once off; sub_filter '.js"' '.js?v=7"';`)],
    promise: 'assets: their addresses are those of the release',
    what: '.js?v=7',
    change: `${page} and whatever stands before it: nothing adds a query to the addresses in the page`,
  },
  {
    title: 'the list of groups answered with the page',
    edits: [
      [page, '/-/jira_connect/subscriptions$ {', '/-/jira_connect/subscriptions(\\.json)?$ {'],
      [page, 'if ($http_accept ~ application/json)        { return 418; }', ''],
    ],
    promise: 'GitLab answers GET /-/jira_connect/subscriptions.json',
    what: 'The page answers in its place.',
    change: `${page}: the location of the page takes this one path only`,
    also: ['GitLab answers GET /-/jira_connect/subscriptions as JSON'],
  },
  {
    title: 'a GitLab that is not there',
    edits: [[gitlab, 'proxy_pass http://127.0.0.1:', 'proxy_pass http://127.0.0.9:']],
    promise: 'GitLab answers GET /api/v4/version',
    what: 'nginx answers 502: it does not reach GitLab, or does not trust its certificate.',
    change: `${gitlab}: proxy_pass, proxy_ssl_trusted_certificate, proxy_ssl_name`,
    also: [
      'GitLab answers GET /-/jira_connect/subscriptions.json',
      'GitLab answers GET /-/jira_connect/subscriptions as JSON',
      'GitLab answers GET /-/jira_connect/installations',
      'GitLab answers POST /-/jira_connect/events/installed',
      'GitLab answers POST /oauth/token',
      'descriptor: GitLab answers',
    ],
  },
  {
    title: 'CORS headers sent twice',
    edits: [[server, restOfGitLab, `${restOfGitLab}        add_header Access-Control-Allow-Origin * always;\n`]],
    promise: 'GitLab’s CORS headers pass untouched',
    what: 'Access-Control-Allow-Origin is * and *.',
    change: `${server}: remove add_header Access-Control-Allow-Origin or proxy_hide_header, in location /`,
  },
  {
    title: 'an app key rewritten in one place',
    edits: [rewriting(`sub_filter '"gitlab-jira-connect-' '"jira-connect-';`)],
    promise: 'descriptor: the app key is GitLab’s own',
    what:
      'The key is jira-connect-gitlab.localhost, but elsewhere in the same descriptor it is ' +
      'gitlab-jira-connect-gitlab.localhost and gitlab-jira-connect-gitlab.localhost: something rewrites it.',
    change: `${gitlab} and ${server}: remove sub_filter, in location /`,
    also: ['descriptor: the app key arrives as GitLab sent it'],
  },
  {
    title: 'a choice of instances that the policy forbids',
    edits: [[settings, 'set $jira_can_choose_instance false;', 'set $jira_can_choose_instance true;']],
    promise: choice,
    what: 'canChooseInstance is true, but connect-src allows no other GitLab.',
    change: `${settings}: $jira_instances`,
  },
  {
    title: 'a policy for more GitLabs than admins can choose',
    edits: [[settings, 'set $jira_instances "";', 'set $jira_instances "https:";']],
    promise: choice,
    what: 'Admins can choose no other GitLab, but connect-src allows https:.',
    change: `${settings}: $jira_instances`,
  },
  {
    title: 'an app key rewritten everywhere',
    edits: [rewriting('sub_filter gitlab.localhost git.example.com;', 'sub_filter_once off;')],
    promise: 'descriptor: the app key arrives as GitLab sent it',
    what: 'GitLab sent gitlab-jira-connect-gitlab.localhost, and gitlab-jira-connect-git.example.com arrived.',
    change: `${gitlab} and ${server}: remove sub_filter, in location /`,
    also: ['descriptor: its address is this host', 'descriptor: key and name are those of this host'],
  },
  {
    title: 'a window cut off from its opener',
    edits: [insert(page, callbackHeaders, '    add_header Cross-Origin-Opener-Policy same-origin always;')],
    promise: 'sign-in: the callback page can answer its opener',
    what: 'Cross-Origin-Opener-Policy is same-origin, so the page in Jira never hears of the sign-in.',
    change: `${page}: remove add_header Cross-Origin-Opener-Policy, in the location of the callback page`,
  },
  {
    title: 'a policy that blocks the icon of the sign-in window',
    edits: [[page, "style-src 'self'; img-src 'self';", "style-src 'self';"]],
    promise: 'sign-in: the callback page’s policy',
    what: "style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'.",
    change: `${page}: add_header Content-Security-Policy, ${ofCallback}`,
  },
  {
    title: 'a callback page that browsers keep',
    edits: [[page, callbackCaching, callbackCaching.replace('no-cache, no-store', 'private')]],
    promise: 'sign-in: the callback page is not stored by browsers',
    what: 'Cache-Control is private.',
    change: `${page}: add_header Cache-Control, ${ofCallback}`,
  },
  {
    title: 'a callback page that tells its address',
    edits: [[page, callbackEnd, callbackEnd.replace('"no-referrer"', '"origin"')]],
    promise: 'sign-in: the callback page tells nobody its address',
    what: 'Referrer-Policy is origin.',
    change: `${page}: add_header Referrer-Policy, ${ofCallback}`,
  },
  {
    title: 'a callback page whose type is guessed',
    edits: [[page, callbackEnd, callbackEnd.replace('"nosniff"', '"sniff"')]],
    promise: 'sign-in: the callback page, X-Content-Type-Options',
    what: 'It is not nosniff.',
    change: `${page}: add_header X-Content-Type-Options, ${ofCallback}`,
  },
  {
    title: 'a callback page without https for long',
    edits: [[page, callbackStart, callbackStart.replace('31536000', '60')]],
    promise: 'sign-in: the callback page, Strict-Transport-Security',
    what: 'It is not a year.',
    change: `${page}: add_header Strict-Transport-Security, ${ofCallback}`,
  },
  ...(
    [
      [
        'default-src',
        "default-src 'none'; script-src $jira_assets https:",
        "default-src 'self'; script-src $jira_assets https:",
        "default-src lacks 'none'.",
      ],
      ['img-src', "img-src 'self' $jira_instances;", "img-src 'self' $jira_instances data:;", 'img-src allows data:.'],
      [
        'base-uri',
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
        "form-action 'none'; frame-ancestors 'self'",
        "base-uri lacks 'none'.",
      ],
      ['form-action', "form-action 'none'; frame-ancestors 'self'", "frame-ancestors 'self'", "form-action lacks 'none'."],
    ] as const
  ).map(([directive, from, to, what]): BrokenVariant => ({
    title: `another ${directive}`,
    edits: [[page, from, to]],
    promise: `page: policy, ${directive}`,
    what,
    change: `${page}: ${directive} in the Content-Security-Policy of the page`,
    ...(directive === 'img-src' && { also: [choice] }),
  })),
  {
    title: 'requests to any server, by whatever scheme',
    edits: [
      [settings, 'set $jira_instances "";', 'set $jira_instances "http:";'],
      [settings, 'set $jira_can_choose_instance false;', 'set $jira_can_choose_instance true;'],
    ],
    promise: 'page: policy, connect-src',
    what: 'connect-src allows http:.',
    change: `${settings}: $jira_instances`,
    also: ['page: policy, img-src'],
  },
  {
    title: 'a page whose type is guessed',
    edits: [[page, afterReferrer, afterReferrer.replace('"nosniff"', '"sniff"')]],
    promise: 'page: X-Content-Type-Options',
    what: 'It is not nosniff.',
    change: `${page}: add_header X-Content-Type-Options, ${ofPage}`,
  },
  {
    title: 'assets whose type is guessed',
    edits: [[page, assetEnd, assetEnd.replace('"nosniff"', '"sniff"')]],
    promise: 'assets: X-Content-Type-Options',
    what: 'lacks nosniff.',
    change: `${page}: add_header X-Content-Type-Options, ${ofAssets}`,
  },
  {
    title: 'assets that caches mix up',
    edits: [[page, 'gzip_static  on;\n    gzip_vary    on;', 'gzip_static  on;\n    gzip_vary    off;']],
    promise: 'assets: caches keep both forms apart',
    what: 'has no Vary: Accept-Encoding.',
    change: `${page}: gzip_vary, ${ofAssets}`,
  },
  {
    title: 'assets that are not there',
    edits: [[page, 'alias $jira_page_files/assets/$jira_asset;', 'alias $jira_page_files/elsewhere/$jira_asset;']],
    promise: 'assets: all are there',
    what: 'is not there.',
    change: `${settings}: $jira_page_files has to be the whole dist/ of one release`,
  },
  {
    title: 'a descriptor with another address',
    edits: [rewriting(`sub_filter '"baseUrl":"https://gitlab.' '"baseUrl":"https://elsewhere.';`)],
    promise: 'descriptor: its address is this host',
    what: 'GitLab takes itself for https://elsewhere.localhost',
    change: `${gitlab}: proxy_set_header Host`,
  },
]
