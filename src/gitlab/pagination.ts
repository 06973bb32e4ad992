/** Null where GitLab leaves it out, and for a number that no GitLab counts to. */
export function countIn(headers: Headers): number | null {
  const header = headers.get('X-Total')
  return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : null
}

export const hasNextPage = (headers: Headers): boolean => (headers.get('X-Next-Page') ?? '') !== ''
