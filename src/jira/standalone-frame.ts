// On the other side: nobody. The page was opened by its own address, or whatever frames it is no Jira.
import { AppError } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { applySystemColorMode } from './system-color-mode.ts'

export const outsideJira = () => Promise.reject(new AppError({ kind: 'outside-jira' }))

/** The page outside Jira: it can be looked at, and every request that needs Jira's word fails as `outside-jira`. */
export const standaloneFrame = (page: Window): HostFrame => ({
  siteUrl: null,
  appKey: null,
  arrival: null,
  locale: () => Promise.resolve(page.navigator.language),
  followColorMode: () => {
    applySystemColorMode(page)
  },
  userGroups: () => Promise.resolve(null),
  showFlag: () => undefined,
  reload: () => {
    page.location.reload()
  },
  opensWindows: true,
  openPage: null,
  jiraRequest: outsideJira,
  vouched: outsideJira,
})
