import { isGitLabCom, isSameInstance, type Instance } from './instance.ts'

/**
 * How the app came to an instance: GitLab.com's app of the Marketplace used with GitLab.com itself, an app whose host is
 * the instance, or an instance behind the host of the app.
 */
export type InstalledWay = 'gitlab-com' | 'own-app' | 'behind-host'

export function installedWay(instance: Instance, host: Instance): InstalledWay {
  if (!isSameInstance(instance, host)) return 'behind-host'
  return isGitLabCom(host) ? 'gitlab-com' : 'own-app'
}
