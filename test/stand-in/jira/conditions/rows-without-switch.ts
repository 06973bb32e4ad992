/** How to see a row of the failure table that no server can provoke. */
export type RowNote = { readonly row: number; readonly title: string; readonly description: string }

export const rowsWithoutSwitch: readonly RowNote[] = [
  {
    row: 5,
    title: 'A group that is linked already',
    description: 'Open the app in two tabs and link the same group in both. The second shows it as linked: nothing is wrong.',
  },
  {
    row: 28,
    title: 'Cookies and storage are blocked',
    description: 'Block them for this site in your browser. The app keeps nothing there, so nothing changes.',
  },
  {
    row: 29,
    title: 'Offline',
    description: 'In your browser’s developer tools, choose Network > Offline, then link a group. Back online, it goes on by itself.',
  },
  {
    row: 39,
    title: 'The window is elsewhere',
    description: 'Press Sign in to GitLab, copy the address of the sign-in page, and open it in another profile of your browser.',
  },
  {
    row: 42,
    title: 'A part of the page does not load',
    description:
      'In your browser’s developer tools, block requests for opened-rarely*.js, then open Help. It is said there, and everything else stays.',
  },
  {
    row: 43,
    title: 'The page’s script never runs',
    description:
      'In your browser’s developer tools, block requests for index-*.js and open the app anew. After twenty seconds a sentence takes the place of the skeleton.',
  },
  {
    row: 44,
    title: 'The list was not saved',
    description:
      'Under GitLab stopped sending data, list the linked groups, press Download the list and cancel your browser’s dialog: nothing starts.',
  },
]
