import type { InstalledWay } from './installed-way.ts'

/** What GitLab has filmed, by the way that it shows; titles are in English, as the videos are. */
export const videos: Readonly<Record<InstalledWay, { readonly label: string; readonly href: string }>> = {
  'gitlab-com': { label: 'GitLab.com: Install and configure the Marketplace app', href: 'https://youtu.be/SwR-g1s1zTo' },
  'behind-host': {
    label: 'GitLab (self-managed): Install the Marketplace app',
    href: 'https://youtu.be/RnDw4PzmdW8?list=PL05JrBw4t0Koazgli_PmMQCER2pVH7vUT',
  },
  'own-app': {
    label: 'GitLab (self-managed): Install the app manually',
    href: 'https://youtu.be/fs02xS8BElA?list=PL05JrBw4t0Koazgli_PmMQCER2pVH7vUT',
  },
}
