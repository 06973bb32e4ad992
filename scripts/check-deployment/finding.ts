/** Something that the deployment kit promises, and what is wrong with it here; null where the promise is kept. */
export type Finding = { readonly promise: string; readonly flaw: Flaw | null }

export type Flaw = {
  /** A sentence about what was found. */
  readonly what: string
  /** File and directive of the kit, or the setting of GitLab. */
  readonly change: string
}

export const finding = (promise: string, isKept: boolean, what: string, change: string): Finding => ({
  promise,
  flaw: isKept ? null : { what, change },
})

/** Of several checks of one promise, the first flaw counts. */
export const firstFlaw = (promise: string, flaws: readonly (Flaw | null)[]): Finding => ({
  promise,
  flaw: flaws.find((flaw) => flaw !== null) ?? null,
})

/** How the report names the parts of the kit. */
export const kit = {
  listen: 'gitlab-for-jira/listen.conf',
  settings: 'gitlab-for-jira/settings.conf',
  page: 'gitlab-for-jira/page.conf',
  gitlab: 'gitlab-for-jira/gitlab.conf',
  server: 'gitlab-for-jira.conf',
} as const
