/** What several folders say. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
}

export type CommonWords = typeof common
