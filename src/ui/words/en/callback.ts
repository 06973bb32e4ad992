/** What the page says to which the sign-in window returns. It knows the language of the browser, not that of Jira. */
export const callback = {
  title: 'Signing in to GitLab for Jira',
  done: 'You can go back to Jira',
  doneHow: 'This window closes by itself. If it stays, close it: Jira has the answer.',
  byHand: 'One step left',
  byHandHow: (field: Node): readonly (string | Node)[] => [
    'This window can no longer reach the page in Jira. Copy this text and paste it there, under ',
    field,
    '.',
  ],
  /** As the field in Jira is called. */
  answer: 'Text from the sign-in window',
  checkNumber: (number: string) => `Check number: ${number}. The page in Jira shows the same.`,
  giveToNobody: 'Give this text to nobody: only the page in Jira in which you began needs it.',
  copy: 'Copy',
  copied: 'Copied. Go back to the page in Jira.',
  nothing: 'Nothing to do here',
  nothingHow: 'GitLab sends people here at the end of a sign-in that was started in Jira. Go back to Jira and start there.',
}

export type CallbackWords = typeof callback
