/** Copying, and what is copied for whoever runs GitLab. */
export const support = {
  copySetting: (setting: string) => `Copy ${setting}`,
  copied: 'Copied',
  copyByHand: 'Your browser does not let this page copy. Copy it from here:',
  copyBundle: 'Copy support bundle',
}

export type SupportWords = typeof support
