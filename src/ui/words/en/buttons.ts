/** Buttons that several folders have. */
export const buttons = {
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  next: 'Next',
  previous: 'Previous',
  back: 'Back',
  copy: 'Copy',
  reload: 'Reload the page',
  signInAgain: 'Sign in again',
}

export type ButtonWords = typeof buttons
