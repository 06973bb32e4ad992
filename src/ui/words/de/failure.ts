import type { FailureWords } from '../en/failure.ts'

export const failure: FailureWords = {
  canFix: {
    you: 'Das können Sie selbst beheben.',
    'jira-admin': 'Das kann ein Jira-Administrator beheben.',
    'gitlab-admin': 'Das kann ein Administrator der GitLab-Instanz beheben.',
    'group-owner': 'Das kann ein Owner der Gruppe beheben.',
    network: 'Das kann Ihr Netzwerkteam beheben.',
    deployer: 'Das kann beheben, wer das GitLab betreibt, von dem diese Seite kommt.',
  },
  bug: {
    title: 'Diese Seite hat einen Fehler',
    cause: 'Es ist etwas geschehen, wofür diese Seite nicht gemacht ist. Was GitLab und Jira gespeichert haben, ist davon nicht betroffen.',
    fix: 'Laden Sie die Seite neu. Geschieht es wieder, senden Sie den Betreibern das Support-Paket unter „Details“ und beschreiben Sie, was Sie getan haben.',
  },
  notDrawn: 'GitLab und Jira betrifft das nicht. Laden Sie neu; geschieht es wieder, melden Sie es dem Betreiber dieses GitLab.',
  documentedAs: (texts) => `In der Dokumentation von GitLab steht das unter „${texts.join('“ und „')}“.`,
  help: {
    createGroup: 'Gruppe erstellen',
    editGroup: 'Gruppe bearbeiten',
    centralized: 'Zentrale Benutzerverwaltung',
    original: 'Ursprüngliche Benutzerverwaltung',
    browseUsers: 'Browse users and groups (Benutzer und Gruppen durchsuchen)',
  },
  details: 'Details',
  request: 'Anfrage',
  time: 'Zeit',
  status: 'Status',
  noAnswer: 'keine Antwort',
  serverMessage: 'Meldung des Servers',
  page: 'Kein JSON, sondern',
  otherData: 'Nicht von GitLab, sondern',
}
