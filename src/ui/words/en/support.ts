/** Copying, and what is copied for whoever runs GitLab. */
export const support = {
  copySetting: (setting: string) => `Copy ${setting}`,
  copied: 'Copied',
  copyByHand: 'Your browser does not let this page copy. Copy it from here:',
  mayBeSaved: (file: string) =>
    `Look for ${file} among your downloads. If it is not there, this frame does not let the page save files: copy the list instead.`,
  copyBundle: 'Copy support bundle',
}

export type SupportWords = typeof support
