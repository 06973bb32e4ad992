/** Not for the second click of a double click, which was meant for the button that stood here before. */
export const onFirstClick =
  (act: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) act()
  }
