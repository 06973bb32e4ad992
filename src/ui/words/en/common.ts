/** What several folders say. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  next: 'Next',
  back: 'Back',
}

export type CommonWords = typeof common
