import type { InstancesWords } from '../en/instances.ts'

export const instances: InstancesWords = {
  whichGitLab: 'Welches GitLab verwenden Sie?',
  gitLabCom: 'GitLab.com (SaaS)',
  gitLabOn: (host) => `GitLab auf ${host}`,
  selfManaged: 'GitLab (self-managed)',
  groupsOn: (host) => `Ihre Gruppen sind auf ${host}.`,
  groupsOnServer: 'Ihre Gruppen sind auf einem GitLab-Server, den Ihre Organisation selbst verwaltet.',
  stoppedSending: 'GitLab sendet keine Daten mehr',
  checkConnection: 'Verbindung prüfen',
  administratorKit: 'Paket für Administratoren',
  resumeRepair: 'Reparatur fortsetzen',
}
