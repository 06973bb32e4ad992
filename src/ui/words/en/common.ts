/** What several parts of the page say. */
export const common = {
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  next: 'Next',
  previous: 'Previous',
}

export type CommonWords = typeof common
