/** Buttons that several folders have. */
export const buttons = {
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  next: 'Next',
  previous: 'Previous',
}

export type ButtonWords = typeof buttons
