/** Buttons that several folders have. */
export const buttons = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  next: 'Next',
  back: 'Back',
}

export type ButtonWords = typeof buttons
