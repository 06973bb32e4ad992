import type { ForgeFailureKind } from '../../../domain/failure.ts'
import { seconds, type AdviceTexts } from './advice.ts'
import { jiraSays, type RoomAdviceWords } from './room-advice.ts'

/** What is said only inside Forge; of what can fail elsewhere too, what is different there. */
export const forge = {
  notice: {
    experimental: 'Experimental: this page runs inside Forge',
    experimentalHow:
      'It uses an interface of GitLab’s that GitLab calls an experiment and may change in any version, and it has not been tried in a real Jira. The app that opens this page from GitLab itself is the one to rely on.',
    different: 'What is different here',
    differences: [
      'Change GitLab version: this app is for one GitLab, named when it was made. For another one, make another app.',
      'GitLab stopped sending data: the app renews what GitLab needs every hour by itself. There is no repair here; links of the other app are not touched.',
      'A GitLab in a private network: Atlassian’s frame gets no local access, and Atlassian’s servers have to reach GitLab from the internet.',
      'Sign-in: a window can answer this page only where the app was made so. Otherwise a code is confirmed at GitLab (17.9 and later), or the answer is brought here by hand.',
    ],
    unknown: 'GitLab does not know this Jira site yet, or does not know this app',
    unknownHow:
      'If no group was linked by this app before, link the first one: that makes it known. If there were linked groups here, Admin > Settings > General > GitLab for Jira App > Forge app ID names another app.',
  },
  /** Of the connection check. */
  check: {
    siteUnknown: () => 'GitLab does not know this Jira site yet, or does not know this app: linking a group shows which.',
    nativeForge: (since: string) =>
      `GitLab’s interface for a page inside Forge, which this app needs: an experiment, from GitLab ${since} on.`,
  },
  /** Of Help: what people look for there and do not find, before what Atlassian has ended. */
  help: { notHere: 'Inside Forge: no Change GitLab version, no repair, no private network' },
  /** Where no data arrives. */
  arrival: {
    outdated: 'A copy of the app’s token that has become too old looks like this. Nobody sees an error: Jira refuses what GitLab sends.',
    remedy: (instance: string) =>
      `The app brings ${instance} a fresh token every hour by itself. Its log api_json.log shows these calls: POST …/jira_forge/installation/forge_token, answered with 201. Where there are none, open ${instance} to the addresses of Atlassian (ip-ranges.atlassian.com), and let a Jira admin approve a version of the app that waits for it. Where they are there and no data arrives, ask Atlassian.`,
  },
  /** Of what this access is for. */
  access: {
    sync: 'Once a group is linked, GitLab sends its data by itself, with the app’s token. It goes on when you sign out, or when your account is gone.',
    tokens: {
      context: {
        name: 'Atlassian’s word for you',
        held: ({ instance }: { readonly instance: string }) =>
          `Atlassian signs it for each call that needs it, and sends it to ${instance} itself: this page never sees it. GitLab verifies its signature.`,
      },
      secret: {
        name: 'The app’s token',
        held: ({ instance }: { readonly instance: string }) =>
          `Atlassian’s servers bring it to ${instance}, with each link and every hour: this page never sees it. It lets GitLab read, write and delete development data in this Jira and look up who you are there, and runs out after a few hours.`,
      },
    },
    legs: {
      installed: 'a fresh token of the app, every hour',
      linked: 'a group is linked, with your access; Atlassian’s servers carry the call',
      pushed: 'development data, with the app’s token',
    },
    uninstalled:
      'Uninstalling the app tells GitLab nothing: the links stay there, and GitLab sends no more once the app’s token has run out. Unlink the groups before.',
  },
  roomAdvice: {
    'jira-user-refused': (failure) => ({
      title: 'GitLab did not accept your Jira user',
      cause: `You are in neither the site-admins nor the org-admins group, or GitLab could not read your user in Jira: Jira hides it, or the copy that GitLab keeps of the app’s token is too old. GitLab does not say which.${jiraSays(failure)}`,
      fix: 'Check your membership in org-admins (preferred) or site-admins (admin.atlassian.com), and the global permission “Browse users and groups” in Jira. If you can link a group and cannot unlink one, it is the token: the app renews it every hour, and the log api_json.log of GitLab shows whether the calls to installation/forge_token arrive.',
    }),
  } satisfies Pick<RoomAdviceWords, 'jira-user-refused'>,
  advice: {
    'outside-jira': () => ({
      title: 'This page works inside Jira',
      cause: 'Atlassian’s part of the page is not here: it was opened by its own address.',
      fix: 'In administration, go to Connected apps > GitLab for Jira > Get started.',
    }),
    'jira-silent': (failure: { readonly seconds: number }) => ({
      title: 'Jira did not answer',
      cause: `Jira did not tell this page within ${seconds(failure.seconds)} what it was asked.`,
      fix: 'Reload the page in Jira. If that does not help, sign out of Jira and in again.',
    }),
    'forge-interface-missing': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.host} has no interface for Forge`,
      cause:
        'Nothing was changed. GitLab has it from about version 19.4 on, as an experiment; this GitLab answers that it knows no such address.',
      fix: 'Update GitLab and set Forge app ID (Admin > Settings > General > GitLab for Jira App), or install the app of the other kind, whose page GitLab itself serves.',
    }),
    'forge-token-refused': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.host} does not believe this app`,
      cause: 'It refuses what Atlassian signs for this app, asked twice: its settings name another app, or its clock is wrong.',
      fix: `In Admin > Settings > General > GitLab for Jira App, Forge app ID has to be ${failure.appId === '' ? 'the ARI of this app (manifest.yml, app.id)' : failure.appId}. Then try again.`,
    }),
    'forge-site-unknown': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.host} does not know this Jira site`,
      cause:
        'Its interface for Forge is of the older generation, in which a link does not make the site known. It takes over what the app of the other kind has made known.',
      fix: 'Install the app of the other kind on this Jira site, whose page GitLab itself serves, or update GitLab. Then link again.',
    }),
    'forge-system-token-missing': (failure) => ({
      owner: 'deployer',
      title: 'Atlassian sends no token of the app’s along',
      cause: `${failure.host} needs it to look you up in Jira and to send data.`,
      fix: 'In the manifest, the endpoint has to have auth.appSystemToken enabled and the permissions the scope read:app-system-token. Make the manifest again, deploy it, and let a Jira admin approve the new version.',
    }),
    'forge-group-elsewhere': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.fullPath} cannot be linked to this Jira site`,
      cause: 'On that GitLab the group belongs to another organization than this Jira site.',
      fix: 'Link a group of the organization that this Jira site was first linked to.',
    }),
    'forge-call-failed': (failure) => ({
      owner: 'network',
      title: 'Atlassian’s servers could not ask GitLab',
      cause: `They should have carried a call to ${failure.host} and said: ${failure.reason}. They need an answer in JSON within 25 seconds, follow no redirect, and reach nothing in a private network.`,
      fix: 'Open GitLab to the addresses of Atlassian (ip-ranges.atlassian.com), without a page or redirect in front. If this Jira site waits for an update of the app to be approved, approve it.',
    }),
  } satisfies AdviceTexts<ForgeFailureKind | 'outside-jira' | 'jira-silent'>,
}

export type ForgeWords = typeof forge
