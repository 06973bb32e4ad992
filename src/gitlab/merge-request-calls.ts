import type { MergeRequest } from '../domain/data-arrival.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import { issueKeysIn } from '../domain/issue-keys.ts'
import type { MergeRequestCalls } from '../domain/ports.ts'
import { list, named, record, ShapeError, text, textOr } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { addressesOf, otherOrigin, type ReadAddress } from './web-address.ts'

/** Enough to see what is going on; descriptions are long, and all of them are read. */
const latestOnes = 50

export const createMergeRequestCalls = (bearer: Bearer): MergeRequestCalls => ({
  mergeRequests: (session, groupId, since, signal) => {
    const url = endpoint(session.instance, `api/v4/groups/${String(groupId)}/merge_requests`)
    const query = { state: 'all', scope: 'all', order_by: 'updated_at', sort: 'desc', per_page: String(latestOnes) }
    url.search = new URLSearchParams({ ...query, ...(since && { updated_after: since.toISOString() }) }).toString()
    return bearer.requestJson(session, { url, parse: (body) => parseMergeRequests(body, session.instance), signal })
  },
})

function parseMergeRequests(body: unknown, instance: Instance): MergeRequest[] {
  const address = addressesOf(instance, otherOrigin(body, 'web_url', instance))
  return list(body, (item) => parseMergeRequest(item, address))
}

/** Contract 7. */
function parseMergeRequest(item: unknown, address: ReadAddress): MergeRequest {
  const {
    title,
    description,
    created_at: createdAt,
    updated_at: updatedAt,
    web_url: webUrl,
    source_branch: branch,
    references,
  } = record(item)
  const issueKeys = issueKeysIn(text(title), textOr(description, ''))
  return {
    reference: named(record(references)['full']),
    webUrl: address(webUrl),
    issueKeys,
    branchKeys: issueKeysIn(textOr(branch, '')).filter((key) => !issueKeys.includes(key)),
    createdAt: date(createdAt),
    updatedAt: date(updatedAt),
  }
}

function date(value: unknown): Date {
  const parsed = new Date(text(value))
  if (Number.isNaN(parsed.getTime())) throw new ShapeError('not a time')
  return parsed
}
