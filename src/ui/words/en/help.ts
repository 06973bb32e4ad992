import type { ErrorId, errorEntries } from '../../../domain/help/error-entries.ts'
import type { HelpValues } from '../../../domain/help/help-entry.ts'
import type { NetworkWay } from '../../../domain/network-directions.ts'
import type { PageId } from '../../../domain/help/short-pages.ts'
import { formats } from './formats.ts'

/** How to tell a cause from others of the same text, what it is and what to do. Code stands between backticks. */
export type CauseText = { readonly sign: string; readonly cause: string; readonly fix: string }

/** Of a failure that this page has words for, only the sign. */
type CauseWords<Cause> = Cause extends { readonly failure: unknown } ? string : (values: HelpValues) => CauseText

type ErrorWords<Id extends ErrorId> = {
  readonly title: string
  readonly causes: { readonly [Name in keyof (typeof errorEntries)[Id]['causes']]: CauseWords<(typeof errorEntries)[Id]['causes'][Name]> }
}

/** Paragraphs, and lists. */
export type PageText = readonly (string | readonly string[])[]

/** Who has to reach whom on each way, as lines. */
type Directions = Readonly<Record<NetworkWay, readonly string[]>>

/** An entry without words does not compile. */
export type HelpEntryWords = {
  readonly errors: { readonly [Id in ErrorId]: ErrorWords<Id> }
  readonly pages: Readonly<
    Record<PageId, { readonly title: string; readonly text: (values: HelpValues, directions: Directions) => PageText }>
  >
}

const appSettings = 'Admin > Settings > General > GitLab for Jira App'

const entries: HelpEntryWords = {
  errors: {
    'sign-in-first': {
      title: 'GitLab asks you to sign in, although you are signed in',
      causes: {
        cookies: ({ hostName }) => ({
          sign: 'It stands in Jira’s frame, on the page that came with GitLab before 15.7, or where OAuth is not set up.',
          cause:
            'That page knows you by GitLab’s cookie, and browsers keep cookies of another site from a frame: Safari and Firefox always, Chrome and Edge where people choose it.',
          fix: `Set up OAuth authentication on the instance, for ${hostName}; the page needs no cookie then. Early documentation said instead: use Firefox or Chrome, or allow cross-site cookies.`,
        }),
        ended: 'It comes on this page, after it has worked before.',
      },
    },
    'marketplace-first': {
      title: 'Jira does not install the app from your instance: it was installed from the Marketplace before',
      causes: {
        'proxy-url': ({ appKey, descriptor }) => ({
          sign: 'The text names the key `gitlab-jira-connect-gitlab.com`, and you gave Jira the address of your own instance.',
          cause: 'Jira Connect Proxy URL is set on your instance, so its descriptor carries the key of GitLab.com.',
          fix: `In GitLab 15.8 and later, go to ${appSettings}, clear Jira Connect Proxy URL and select Save changes; in GitLab 15.7 enter the line for the Rails console. Then ${descriptor} must name the key \`${appKey}\`. Leave the setting empty only if your instance is to be an app of its own: behind GitLab.com it has to be set, and nothing is to be uploaded.`,
        }),
      },
    },
    'installation-code': {
      title: 'Jira does not install the app: the app host returned an HTTP response code',
      causes: {
        'proxy-url': () => ({
          sign: 'Code 401, and Jira Connect Proxy URL is set on the instance from which you install.',
          cause: 'With a proxy URL GitLab looks for Jira’s key at that address, where it is not, and refuses the installation.',
          fix: `Go to ${appSettings}, clear Jira Connect Proxy URL and select Save changes; in GitLab 15.7 enter the line for the Rails console. Then install again.`,
        }),
        'blank-proxy-url': () => ({
          sign: 'Code 401 on an early version, 15.7 say, and the field of the setting looks empty.',
          cause: 'The setting holds an empty text, which such a version takes for an address (gitlab-org/gitlab!108604).',
          fix: 'Set it to nothing in the Rails console, or update GitLab.',
        }),
        keys: () => ({
          sign: 'Code 401, the setting is empty, and the command on the server does not answer 404.',
          cause: 'The instance cannot fetch the key with which Jira signs the installation.',
          fix: 'Let the GitLab server out to `connect-install-keys.atlassian.com` by https.',
        }),
        'key-format': () => ({
          sign: 'Code 401 on GitLab 17.5 and earlier, with “invalid kid” in `exceptions_json.log`.',
          cause: 'Since November 2024 Jira’s keys have names of another form, which GitLab up to 17.5 does not accept.',
          fix: 'Update GitLab to 17.6 or later.',
        }),
        audience: () => ({
          sign: 'Code 401, a reverse proxy stands before GitLab, and `exceptions_json.log` says “Invalid audience”.',
          cause: 'Jira asks for another name than the one that GitLab has for itself.',
          fix: `Pass on the Host header of the public name, or name its address in ${appSettings} > Jira Connect Additional Audience URL (GitLab 17.7 and later).`,
        }),
        'keys-address': () => ({
          sign: 'Code 401 on GitLab 15.7, and its log shows that it asked for the key at a wrong address.',
          cause: 'GitLab puts the address of the key together wrongly (issue 386827).',
          fix: 'Update GitLab to 15.8 or later.',
        }),
        'other-code': ({ instance }) => ({
          sign: 'Any other code, or none: 403, 404, 5xx, a time-out.',
          cause: `Something between Jira and ${instance} answers in place of GitLab: a firewall, bot protection, a sign-in wall, a reverse proxy.`,
          fix: 'Let POST requests of Atlassian’s addresses to /-/jira_connect/ pass. The command shows from outside your network who answers: GitLab answers 401.',
        }),
      },
    },
    'who-installed': {
      title: 'Who installed or removed the app',
      causes: {
        'audit-log': ({ siteUrl }) => ({
          sign: 'Links are gone, or the app is, and nobody knows why.',
          cause:
            'Jira keeps a record of who installed, updated and removed apps. This page may not read it: the app has no permission for it.',
          fix: `In Jira (${siteUrl}), go to Settings > System > Audit log and search for GitLab. An organization has another one in admin.atlassian.com > Security > Audit log.`,
        }),
      },
    },
    'invalid-jwt': {
      title: 'Invalid JWT: GitLab sends data, and Jira refuses it',
      causes: {
        'behind-gitlab-com': ({ hostName, instance }) => ({
          sign: `Your instance is behind ${hostName}, and \`integrations_json.log\` on it says “Invalid JWT”.`,
          cause: 'Jira has sent a new secret, and the instance has missed it: it was not reached, or did not store it.',
          fix: `Use GitLab stopped sending data, below: it makes ${hostName} send the secret again, and links the groups again where it has to. By hand: Change GitLab version > GitLab.com (SaaS) > Save, then Change GitLab version > GitLab (self-managed), ${instance}, Save; that deletes the links on the instance, so export the list first. If it stays, customers with Premium or Ultimate can ask GitLab Support to send the token again.`,
        }),
        'gitlab-com': () => ({
          sign: 'Your groups are on GitLab.com itself: nobody but GitLab sees its log.',
          cause: 'GitLab.com holds an old secret of this Jira site, as after the site was restored or moved.',
          fix: 'Ask GitLab Support with the address of your Jira site. Reinstalling the app in Jira sends a new secret too, and takes away every link of this site and what the development panel shows: export the list of linked groups first.',
        }),
        'own-app': () => ({
          sign: 'The app was installed from your own instance (manually, or from a listing of your own).',
          cause: 'Jira has sent a new secret, and the instance has missed it.',
          fix: 'Ask Jira Cloud support to verify that Jira reaches your instance, and to trigger a new installed lifecycle event for the app. Reinstalling comes last: it may delete what the development panel shows, and takes away every link.',
        }),
        'not-reached': ({ instance }) => ({
          sign: `It comes back after a repair, or the command does not answer 401.`,
          cause: `The secret does not get through to ${instance}: a firewall, or a certificate that is not publicly trusted or lacks a part of its chain.`,
          fix: 'Make /-/jira_connect/events/installed reachable, for GitLab.com where the instance is behind it, for Jira where it is an app of its own; and serve the full chain of a publicly trusted certificate.',
        }),
      },
    },
    'update-instance': {
      title: 'The address of the instance is not saved',
      causes: {
        unknown: 'The answer to Save is 422 and ends in “Error response code 401”.',
        allowlist: 'The answer to Save is 422 and ends in “Error response code 404”.',
        unreachable: 'The answer to Save is 422 and ends in “Network error”.',
        wall: 'The answer to Save is 422 and ends in “Error response code 301”, 302 or another 3xx.',
        'jira-domain': ({ siteUrl }) => ({
          sign: 'The answer to Save is 422 and speaks of the Jira domain (coming versions of GitLab).',
          cause: 'The instance has an allowlist of Jira domains, and this site is not on it.',
          fix: `Add ${siteUrl} to the allowlist of Jira domains of the instance.`,
        }),
        'two-flags': () => ({
          sign: 'The instance is GitLab 15.7 or 15.8.',
          cause:
            'Two feature flags are on together, which these versions cannot do: `jira_connect_oauth` and `jira_connect_oauth_self_managed`.',
          fix: 'Check both in the Rails console and disable `jira_connect_oauth_self_managed`, then save again; or update GitLab.',
        }),
        prerequisites: ({ hostName, proxyUrl }) => ({
          sign: 'There is no more than this text, as on the page that comes with GitLab.',
          cause: `The request is PUT /-/jira_connect/installations to ${hostName}; this page shows what it answered under Details.`,
          fix: `Save here, read the cause, and send the request id under Details to GitLab Support if you need it. Prerequisites: GitLab 15.7 or later, https with the full chain of a publicly trusted certificate, reachable for ${hostName}, Jira Connect Proxy URL exactly ${proxyUrl}.`,
        }),
      },
    },
    'invalid-audience': {
      title: 'Invalid audience: a reverse proxy has another name than GitLab',
      causes: {
        'reverse-proxy': () => ({
          sign: 'It stands in `exceptions_json.log` of the instance; here Save fails with “Error response code 401”.',
          cause: 'The installation was sent to the name of the reverse proxy, and GitLab expects its own (`external_url`).',
          fix: `Go to ${appSettings} > Jira Connect Additional Audience URL (GitLab 17.7 and later) and enter the address of the reverse proxy. Before 17.7, let the proxy pass on its own name as Host header.`,
        }),
      },
    },
    'address-refused': {
      title: 'GitLab does not accept the address of the instance',
      causes: {
        incomplete: 'It says “Only allowed schemes are http, https” or “must be a valid URL”.',
        unresolved: 'It says “Host cannot be resolved or invalid”.',
        private: 'It says “Requests to the local network are not allowed”, or to localhost.',
      },
    },
    'jira-user-not-admin': {
      title: 'The Jira user is not a site or organization administrator',
      causes: { groups: 'GitLab says so when a group is linked or unlinked, or an instance is chosen.' },
    },
    'jira-user-unreadable': {
      title: 'GitLab cannot fetch user information from Jira',
      causes: { permission: 'GitLab says so when a group is linked.' },
    },
    'link-group': {
      title: 'A group is not linked',
      causes: {
        'not-admin': 'Status 403, “The Jira user is not a site or organization administrator”.',
        unreadable: 'Status 403, “Could not fetch user information from Jira”.',
        role: 'Status 401, “Cannot find namespace. Make sure you have sufficient permissions.”',
        'app-key': ({ appKey }) => ({
          sign: 'Status 401, “JWT authentication failed”, and a reverse proxy rewrites pages (`sub_filter`, rewrite).',
          cause: `The proxy replaces the host name inside the app key \`${appKey}\`, which must be the same at Atlassian and in GitLab.`,
          fix: 'Take the key out of what the proxy rewrites, then install the app again.',
        }),
        'stale-installation': () => ({
          sign: 'Status 401, “JWT authentication failed”, for every admin, and no proxy rewrites anything.',
          cause: 'GitLab holds a record of an installation that was set up wrongly before.',
          fix: 'Uninstall the app from every Jira site, delete the records in the Rails console, and install again. That takes away the links of all sites of this GitLab: export each list first.',
        }),
        'other-account': ({ instance }) => ({
          sign: 'Status 404 “404 Not Found”, or nothing but a short spinner, and GitLab is 15.7 or later.',
          cause: 'The GitLab user who is signed in here does not see the group: another account, or another instance.',
          fix: `Look at the name under GitLab instance and Signed in as. Switch the account, or check that the group is on ${instance}.`,
        }),
        'not-offered': 'Status 404 for every group.',
        linked: 'Status 422, “Namespace has already been added”.',
      },
    },
    'application-id': {
      title: 'The page may not read the Application ID of the instance',
      causes: {
        'proxy-url': 'The browser’s console speaks of CORS, and the command answers with a line of application_id.',
        'not-set': 'The command answers 404.',
        closed: ({ instance }) => ({
          sign: 'The command gets no answer, 403, or a page.',
          cause: `Something in front of ${instance} does not let /-/jira_connect/oauth_application_id pass.`,
          fix: 'Let /-/jira_connect/, /oauth/ and /api/ pass without a sign-in, for browsers too.',
        }),
        local: 'Only Chrome or Edge has it, and the address of the instance is a private one.',
      },
    },
    'client-id': {
      title: 'GitLab’s sign-in page misses client_id',
      causes: {
        'not-set': 'It stands on GitLab’s own page, in the sign-in window. This page does not open the window then, and says why.',
      },
    },
    'sign-in': {
      title: 'The sign-in to GitLab fails',
      causes: {
        confidential: 'The answer of /oauth/token is 401 `invalid_client`. It is the most common mistake.',
        code: 'The answer of /oauth/token is 400 `invalid_grant`.',
        local:
          'Only Chrome or Edge has it: the console says that /oauth/token is blocked by CORS, and the instance has a private address. Firefox works.',
        preflight: ({ instance }) => ({
          sign: 'The console says that the preflight of /oauth/token is blocked, in every browser.',
          cause: `A proxy in front of ${instance} answers OPTIONS requests itself, or takes the CORS headers away.`,
          fix: 'Pass OPTIONS on to GitLab and leave its headers alone. This page asks without a preflight.',
        }),
      },
    },
    'jira-code': {
      title: 'Code in Jira stays empty after linking',
      causes: {
        workspace: () => ({
          sign: 'Issues show GitLab’s data, and the Code view of the project does not.',
          cause: 'An error of Atlassian’s, JRACLOUD-95847.',
          fix: 'Create an empty Bitbucket workspace and grant this Jira site access to it. Development data does not need it.',
        }),
      },
    },
    'development-environment': {
      title: 'The app in a development environment of GitLab (GDK)',
      causes: {
        port: () => ({
          sign: 'The page stays empty, and the address of the forwarded port says “Not authorized to access the file”.',
          cause: 'The forwarded port is private.',
          fix: 'Make the port public where it is forwarded.',
        }),
        rows: () => ({
          sign: 'The installation fails, and the address of the environment has changed since the last one.',
          cause: 'Records of former installations are still there.',
          fix: 'Delete them in the Rails console of the environment, then install again.',
        }),
      },
    },
    'load-groups': {
      title: 'The list of groups does not load',
      causes: {
        slash: ({ instance }) => ({
          sign: 'GitLab’s own page shows it at once, for everybody.',
          cause: 'The address of the instance was saved with a slash at the end.',
          fix: `Choose Change GitLab version and save ${instance} again. This page saves no slash.`,
        }),
        'many-links': () => ({
          sign: 'GitLab’s own page shows it where more than about 50 groups are linked; the server answers 502 or 414.',
          cause: 'That page names every linked group in one address, which gets too long for the web server.',
          fix: 'This page does not: link and unlink here.',
        }),
        ended: 'The server answers 401 `invalid_token`.',
      },
    },
    'public-groups-only': {
      title: 'Only public groups are listed, or a group is missing',
      causes: {
        anonymous: ({ hostName }) => ({
          sign: 'No private group is listed at all.',
          cause: 'The sign-in does not reach GitLab, which then lists what everybody may see: a proxy drops the Authorization header.',
          fix: `Pass the Authorization header on. This page, which ${hostName} serves, asks GitLab who you are first, and lists nothing until it knows.`,
        }),
        role: () => ({
          sign: 'Some private groups are listed, and yours is not.',
          cause:
            'Groups are listed in which you have at least the Maintainer role. Personal namespaces and single projects cannot be linked.',
          fix: 'Paste the address of the group into Search groups, which says why it cannot be linked; ask an owner of the group for the Maintainer role.',
        }),
      },
    },
    'empty-frame': {
      title: 'Jira shows an empty frame in place of this page',
      causes: {
        'custom-domain': ({ hostName }) => ({
          sign: 'The browser’s console names `frame-ancestors`, and your Jira site has a domain of its own.',
          cause: `The policy that ${hostName} sends does not allow that domain to show the page.`,
          fix: 'Add the domain to `frame-ancestors` where the page is served (`$jira_sites` in `settings.conf`), or open Jira by its address at atlassian.net.',
        }),
        blocker: () => ({
          sign: 'The frame is empty in one browser only.',
          cause: 'A content blocker stops scripts, or the browser is too old.',
          fix: 'Allow scripts of this page and of connect-cdn.atl-paas.net; use Chrome or Edge 120, Firefox 124, Safari 17.4 or later.',
        }),
        down: ({ hostName }) => ({
          sign: 'The frame is empty in every browser, and the console names no policy.',
          cause: `${hostName} does not answer, or something in front of it answers with a page that may not be shown in a frame.`,
          fix: `Open ${hostName} in a new tab from the same network.`,
        }),
      },
    },
    'single-sign-on': {
      title: 'Single sign-on leads to GitLab’s home page, and nothing is authorized',
      causes: {
        'lost-way': ({ instance }) => ({
          sign: 'The sign-in window stays on a page of GitLab.',
          cause: 'The identity provider does not come back to where GitLab wanted to go.',
          fix: `Leave the window open and select Continue the sign-in here: the same window goes on. Enterprise users whose group has passwords disabled sign in first at ${instance}/groups/…/-/saml/sso.`,
        }),
      },
    },
    'marketplace-down': {
      title: 'The Marketplace cannot install the app now',
      causes: {
        outage: () => ({
          sign: 'Jira says that there is a technical issue with the partner.',
          cause: 'GitLab.com did not answer Jira when the app was to be installed.',
          fix: 'Wait, and try again. The two status pages tell of an outage.',
        }),
      },
    },
    'only-create-branch': {
      title: 'An issue shows only “Create branch”, or data is missing',
      causes: {
        'no-key': () => ({
          sign: 'Other issues show data.',
          cause: 'No branch, commit or merge request of a linked group names this issue.',
          fix: 'Put the key, as in PROJ-123, into the name of a branch, a commit message, or the title or description of a merge request.',
        }),
        'too-old': () => ({
          sign: 'New work appears, and old work does not.',
          cause:
            'Of what was there before linking, GitLab sends the last 400 merge requests and, from 15.11 on, the last 400 branches of each project.',
          fix: 'Change an old merge request, by its title say: GitLab sends it again.',
        }),
        'not-yet': () => ({
          sign: 'The group was linked a short time ago.',
          cause: 'The first sync takes 20 projects a minute.',
          fix: 'Wait: the list of linked groups says for how long, as an estimate.',
        }),
        secret: () => ({
          sign: 'Nothing arrives for any issue, and nothing new either.',
          cause: 'Jira may refuse what GitLab sends.',
          fix: 'Use the check, below; then see “Invalid JWT”.',
        }),
        permission: () => ({
          sign: 'Others see data in the same issue.',
          cause: 'Your role in the Jira project lacks the permission “View development tools”.',
          fix: 'In Jira, go to Project settings > Permissions and grant “View development tools”.',
        }),
      },
    },
    'branch-elsewhere': {
      title: 'Create branch opens GitLab.com instead of your instance',
      causes: {
        version: ({ hostName, instance }) => ({
          sign: `Your instance is behind ${hostName}, and older than GitLab 17.2.`,
          cause: `Jira sends people to ${hostName}, which only from 17.2 on sends them on to ${instance}.`,
          fix: 'Update GitLab to 17.2 or later, or create the branch in GitLab.',
        }),
      },
    },
    'create-branch': {
      title: 'The page behind Create branch refuses',
      causes: {
        push: () => ({
          sign: '“You don’t have permission to create branches for this project.”',
          cause: 'Your GitLab user has less than the Developer role in the project.',
          fix: 'Choose another project, or ask an owner of this one for the Developer role.',
        }),
        name: () => ({
          sign: '“Branch name is invalid”, “Branch already exists”, “Ref is missing”, or the text of a push rule.',
          cause: 'GitLab does not take the name or the source branch.',
          fix: 'Change the name as the text says; it may be any, as long as the key of the issue is in it. Choose the source branch again.',
        }),
        signed: () => ({
          sign: '“Failed to load projects”, “Something went wrong while fetching source branches.”, or “Failed to create branch. Please try again.”',
          cause: 'GitLab did not answer, or your sign-in there has ended.',
          fix: 'Reload that page and sign in to GitLab. The page lists projects that you are a member of.',
        }),
      },
    },
    'descriptor-refused': {
      title: 'Jira does not accept the descriptor of the app',
      causes: {
        changed: ({ descriptor }) => ({
          sign: 'Jira names a scope or a module.',
          cause: 'What Jira got is not what GitLab sends: a proxy changed it, or another file was given.',
          fix: `Give Jira exactly ${descriptor}, and let the proxy pass it on unchanged. Jira takes it from the ports 80, 443 and 8080 only.`,
        }),
        ended: () => ({
          sign: 'Jira offers no field for an address of a descriptor any more.',
          cause: 'Since 31 March 2026 Atlassian takes no private installation by descriptor.',
          fix: 'Use the Marketplace app with your instance behind GitLab.com, or a private Forge app: see “Which way to install”.',
        }),
      },
    },
    'service-management': {
      title: 'Service IDs or deployment gating are not saved',
      causes: {
        'not-linked': () => ({
          sign: 'Status 422: “You cannot create …” or “You cannot disable … from the API”, or “Integration Not Found”.',
          cause: 'Only linking switches the integration on, and unlinking off, for a group and everything below it.',
          fix: 'Link the group, or one above it, first.',
        }),
        ids: () => ({
          sign: 'Status 400, with “cannot have more than 100 service IDs” or “is invalid”.',
          cause: 'At most 100 IDs, separated by commas; an ID has letters, digits, = and : only.',
          fix: 'Copy each Service ID at the end of Connect Pipeline > GitLab in Jira Service Management.',
        }),
        tiers: () => ({
          sign: 'Status 400, with “only available environment names” or “environment names should be provided”.',
          cause: 'Deployment gating needs at least one environment tier, in small letters: production, staging, testing, development.',
          fix: 'Name the tiers, not the environments. Deployment gating is for Premium and Ultimate on GitLab.com.',
        }),
        inherited: () => ({
          sign: 'Status 200 and nothing changes, or “Default integration not found.”',
          cause:
            'A group or project that inherits keeps the values from above until use_inherited_settings is false; and it can inherit only where something above has the integration.',
          fix: 'Send `use_inherited_settings=false` with own values, `true` to inherit again.',
        }),
        flag: () => ({
          sign: 'Status 404 or 405 on GitLab 17.2 or 17.3.',
          cause: 'The integration is behind the feature flag `enable_jira_connect_configuration` there, and general from 17.4 on.',
          fix: 'Enable it in the Rails console, or update GitLab.',
        }),
      },
    },
  },
  pages: {
    'which-way': {
      title: 'Which way to install, and why',
      text: ({ hostName, instance }) => [
        'GitLab.com: install the app from the Atlassian Marketplace. In Jira, go to Apps > Explore more apps, search for GitLab for Jira Cloud and select Get it now.',
        `Your own GitLab behind GitLab.com: the same app, and ${instance} is chosen under Change GitLab version. It needs GitLab 15.7, a public address and a publicly trusted certificate.`,
        [
          'For it: nothing to maintain, updates are automatic, the project toolchain works.',
          'Data goes from your instance straight to Jira; GitLab.com sees none of it.',
          'Against it: GitLab.com handles the installed and uninstalled events and holds the secret token, so it knows that your instance has the app.',
          'Against it: links of Create branch go to GitLab.com first, which redirects them (GitLab 17.2 and later).',
        ],
        'Your own GitLab as an app of its own: where GitLab.com is not to know of the instance or to redirect links, where you do not want the official listing, or where you manage several instances by one of them.',
        [
          'New ones are private Forge apps since GitLab 19.0. Atlassian takes no descriptor since 31 March 2026; what is installed goes on.',
          'Jira must reach the instance: Jira Connect Proxy URL stays blank there.',
          'Against it: you reinstall the app when an upgrade of GitLab changes it, and the project toolchain does not know it.',
        ],
        `The GitLab behind this page: ${hostName}.`,
      ],
    },
    'who-is-needed': {
      title: 'Who is needed, and for which tier',
      text: () => [
        'Everybody: a Jira admin who is a member of org-admins or site-admins, and a GitLab user with at least the Maintainer role in each group.',
        [
          'GitLab.com: nobody else.',
          'Your own GitLab behind GitLab.com: an administrator of the instance, once, for the OAuth application and two settings; the network team where a firewall stands in between.',
          'Your own GitLab as an app of its own: an administrator of the instance, and a Jira admin who may install private apps.',
        ],
        'The app works with Free, Premium and Ultimate, on GitLab.com, self-managed and Dedicated. Deployment gating needs Premium or Ultimate on GitLab.com. On Dedicated, ask GitLab Support for the settings.',
        'The GitLab user is needed only while groups are linked: nothing that is sent afterwards depends on them.',
      ],
    },
    'ended-by-atlassian': {
      title: 'What Atlassian has ended: Connect, descriptors, development mode',
      text: () => [
        'GitLab for Jira is a Connect app by its origin: a descriptor names a server, whose page Jira shows in a frame.',
        [
          '17 September 2025: the Marketplace takes no new Connect apps. A listing of your own can no longer be made.',
          '31 March 2026: no private installation by descriptor (“Upload app” in development mode), and no update by it. What is installed goes on.',
          'GitLab 19.0: a private Forge app in its place.',
          '31 January 2027: Atlassian’s support of Connect ends (moved from December 2026), for Connect parts inside Forge apps as well. Afterwards it runs without support. No day is announced on which anything is switched off.',
        ],
        'Development mode was the setting of Jira by which apps from outside the Marketplace were uploaded: Apps > Manage your apps > Settings > Enable development mode. It was switched off again after the upload. Today apps are found in Atlassian’s administration under Connected apps; the older place, Manage your apps, leads there.',
        'Banners in Jira about apps with Connect parts appear since July 2026. The app goes on working under them.',
      ],
    },
    'own-listing': {
      title: 'A Marketplace listing of your own',
      text: ({ descriptor }) => [
        'Those who have one keep it. There is no way any more to make a new one: the Marketplace takes no new Connect apps since 17 September 2025.',
        [
          'Its owner is registered as a Marketplace vendor.',
          `It is made from the descriptor, ${descriptor}.`,
          'It is private, because public apps can be viewed and installed by anybody.',
          'Each site gets it with a test licence token that the vendor makes.',
          'Updates are automatic, as with GitLab’s listing.',
        ],
        'One listing leads to one URL. The one of GitLab leads to GitLab.com, which is why an instance stands behind it.',
      ],
    },
    'own-proxy': {
      title: 'One instance in place of GitLab.com for several others',
      text: () => [
        'An instance that has the app of its own can forward to other instances, as GitLab.com does: one app in Jira, several instances.',
        [
          `On the one that forwards: ${appSettings} > Enable public key storage.`,
          'On each other: Jira Connect Proxy URL is the address of that instance, without a slash at the end, and the Redirect URI of the OAuth application is its address with /-/jira_connect/oauth_callbacks.',
        ],
        'One Jira site uses one instance at a time.',
      ],
    },
    'reverse-proxy': {
      title: 'Network, firewall and reverse proxy',
      text: ({ hostName, instanceName }, directions) => [
        'Who has to reach whom, with groups on GitLab.com:',
        directions['gitlab-com'],
        `With an instance of yours behind ${hostName}:`,
        directions['behind-host'],
        'With an instance of yours as an app of its own:',
        directions['own-app'],
        `GitLab’s documentation contradicts itself: its section on reverse proxies lets in Atlassian’s addresses only. Behind ${hostName} that is wrong: ${hostName} has to be let in, and nothing of Atlassian’s. Whoever follows that sentence reads “Network error” at Save.`,
        'Avoid a reverse proxy if you can: rather a public address and a firewall. If you need one:',
        [
          `The browser of whoever sets it up reaches both names, the public one and ${instanceName} inside.`,
          'It passes on its own name as Host header, with the port (`gitlab.mycompany.com:443`), or Jira Connect Additional Audience URL names its address (GitLab 17.7 and later).',
          'It rewrites nothing: the app key `gitlab-jira-connect-…` has to stay as it is.',
          'For an app of its own, the Redirect URI has the public name.',
          'The development panel may link to the internal name or to GitLab.com (issue 434085).',
          'People go on using the internal name: GitLab may not work as expected under the other (issue 21319).',
        ],
      ],
    },
    'rails-checks': {
      title: 'Check without Jira whether something is linked',
      text: ({ siteUrl }) => [
        'An administrator of the GitLab can look it up in its Rails console, for a group, a project or the whole Jira site.',
        [
          'Put the full path of your group or project in the place of the one that is named.',
          `The third one is about ${siteUrl}; it answers nil where GitLab does not know the site.`,
        ],
      ],
    },
    updates: {
      title: 'Updates of the app, and when to approve them',
      text: () => [
        'Most updates come by themselves within a day.',
        [
          'An update that asks for more permissions, or becomes a paid one, waits for a Jira admin: until then the version before goes on, and Atlassian tells the admins by e-mail. Approve it in Atlassian’s administration under Connected apps (before: Manage your apps).',
          'GitLab’s move to Forge in March 2026 was such an update.',
          'An app that was installed by its descriptor is reinstalled when an upgrade of GitLab changes the descriptor. That may delete what the development panel shows: export the list of linked groups first.',
        ],
      ],
    },
    toolchain: {
      title: 'DVCS connector and project toolchain',
      text: () => [
        'Jira Data Center and Jira Server have no cloud apps: they use the Jira DVCS connector, which Atlassian makes. It asks GitLab once an hour; this app sends in real time.',
        'In Jira Cloud this app takes its place, for GitLab.com and for GitLab of your own.',
        'The project toolchain of Atlassian (Toolchain, or Connections, in a Jira project) shows which repositories belong to a project. It works with the app from the Marketplace only, and changes nothing about what is sent.',
      ],
    },
    privacy: {
      title: 'Privacy and security',
      text: ({ hostName }) => [
        'What GitLab gets from Jira: the installed and uninstalled events, with a secret token. The token carries the app’s scopes READ, WRITE and DELETE for the Jira site on which the app is installed, and no other product of Atlassian. GitLab stores it encrypted (AES256-GCM) and deletes it when the app is uninstalled.',
        'What Jira gets from GitLab: no access at all. GitLab sends branches, commits and merge requests with their authors, pipelines, deployments and feature flags that name an issue. Jira stores and shows them; when the app is uninstalled it deletes them, which may take hours.',
        `What GitLab.com gets where an instance is behind it: those events, the secret token and the links of Create branch. No development data.`,
        `What this page gets: an access token of GitLab with the scope api, by OAuth with PKCE. It stays in the memory of this page, which ${hostName} serves, goes to nobody but that GitLab, and ends when you leave.`,
        'Atlassian’s listing of the app has a tab Privacy & Security, with what GitLab declares there.',
      ],
    },
    videos: {
      title: 'Videos and documentation',
      text: () => [
        'GitLab has filmed the three ways; documentation and videos are in English.',
        'The names of buttons and settings on this page are those of the documentation.',
      ],
    },
    'older-documentation': {
      title: 'What older documentation and older versions say',
      text: () => [
        'What was true until when:',
        [
          'Only site administrators may set the app up: until GitLab 16.6, since then organization administrators too (`org-admins`).',
          'Traffic of an instance goes through GitLab.com: only the installed and uninstalled events do. Data goes straight to Jira.',
          'Branches cannot be created from Jira: until GitLab 17.2.',
          'Only past merge requests are sent after linking: until GitLab 15.11, since then branches too. Before GitLab 13.8 nothing of the past was.',
          'The browser must allow cross-site cookies: until OAuth came with GitLab 15.7.',
          'Apps are uploaded in development mode: until 31 March 2026.',
        ],
        'Names of today for those of before:',
        [
          'Add namespace: Link groups (since GitLab 16.1). Namespace: group.',
          'Sign into GitLab: Sign in to GitLab.',
          'Admin Area, under Search or go to: Admin, at the bottom of the left sidebar.',
          'Find new apps, Explore more apps: the Marketplace, in the menu Apps of Jira. Manage apps, Manage your apps: Connected apps in Atlassian’s administration.',
          'GitLab.com for Jira Cloud, GitLab for Jira Cloud: GitLab for Jira.',
        ],
      ],
    },
  },
}

/** The room that answers questions. */
export const help = {
  title: 'Help',
  close: 'Close Help',
  search: 'Search Help',
  searchHow: 'Type or paste an error text as you read it, or a few words.',
  found: (count: number) => formats.plural(count, { one: '# answer', other: '# answers' }),
  nothing: 'Nothing is known by these words. Try fewer of them, or paste the whole text of the error.',
  errorsTitle: 'Errors',
  pagesTitle: 'Good to know',
  all: 'All of Help',
  texts: 'The text of the error',
  cause: 'Cause:',
  copyCommands: 'Copy what is to be entered',
  more: 'More',
  copyLink: 'Copy the address of this answer',
  checksTitle: 'What this page can do',
  checks: {
    'jira-user': 'Check my Jira user',
    'installed-event': 'Ask this GitLab now',
  },
  needsJira: 'That needs the page inside Jira: in administration, go to Connected apps > GitLab for Jira > Get started > Help.',
  eventAnswer: {
    asDue: (host: string) => `${host} answers 401, as it should: the event gets through from your browser.`,
    other: (host: string, status: number) =>
      `${host} answers ${String(status)} where GitLab answers 401: something in front of it, or another address, answers.`,
    none: (host: string) => `${host} gave your browser no answer that it may read.`,
  },
  entries,
}

export type HelpWords = typeof help
