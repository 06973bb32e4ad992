import { within } from '@testing-library/react'
import { expect } from 'vitest'

export type ExpectedAdvice = {
  readonly title: string
  readonly cause: RegExp
  readonly owner:
    | 'You'
    | 'A Jira admin'
    | 'An admin of the GitLab instance'
    | 'An owner of the group'
    | 'Your network team'
    | 'Whoever runs the GitLab that serves this page'
  /** With the exact name of the setting, group or permission. */
  readonly fix: RegExp
  /** The texts under which GitLab's documentation lists it. */
  readonly documentedAs?: readonly string[]
}

/** Reads a failure as a person does: announced, with cause, owner, fix and details. Answers its element. */
export async function findAdvice({ title, cause, owner, fix, documentedAs }: ExpectedAdvice, place = document.body): Promise<HTMLElement> {
  const alert = (await within(place).findByRole('heading', { name: title })).closest<HTMLElement>('[role="alert"]')
  if (!alert) throw new Error(`“${title}” is not announced to screen readers`)
  expect(alert.textContent).toMatch(cause)
  expect(within(alert).getByText(`${owner} can fix this.`)).toBeTruthy()
  expect(alert.textContent).toMatch(fix)
  // Comes with words that are loaded later.
  if (documentedAs) await within(alert).findByText(`GitLab’s documentation has this under “${documentedAs.join('” and “')}”.`)
  expect(within(alert).getByText('Details')).toBeTruthy()
  expect(within(alert).getByRole('button', { name: 'Copy support bundle', hidden: true })).toBeTruthy()
  return alert
}
