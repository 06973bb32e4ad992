import type { MergeRequest } from '../../domain/data-arrival.ts'
import { ExternalLink } from '../parts/external-link.tsx'
import { useServices } from '../services.tsx'

/** To the issue in Jira, in a tab of its own. */
export function IssueLink({ issueKey }: { readonly issueKey: string }) {
  const { siteUrl } = useServices().frame
  return siteUrl === null ? issueKey : <ExternalLink href={`${siteUrl}/browse/${encodeURIComponent(issueKey)}`}>{issueKey}</ExternalLink>
}

/** To the merge request in GitLab. */
export function MergeRequestLink({ mergeRequest: { reference, webUrl } }: { readonly mergeRequest: MergeRequest }) {
  const text = <bdi>{reference}</bdi>
  return webUrl === null ? text : <ExternalLink href={webUrl}>{text}</ExternalLink>
}
