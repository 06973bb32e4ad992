import type { FirstWords } from '../en/first.tsx'

export const first: FirstWords = {
  loading: 'Wird geladen',
  brokenPage: 'Diese Seite konnte nicht vollständig geladen werden. Laden Sie sie in Jira neu.',
  jiraSite: 'Jira-Site',
  instance: 'GitLab-Instanz',
  changeVersion: 'GitLab-Version wechseln',
  signInTo: (name) => `Bei ${name} anmelden`,
  getStarted: 'Erste Schritte',
  purpose: 'Sehen Sie Branches, Commits, Merge Requests, Pipelines und Deployments im Entwicklungsbereich von Jira.',
  steps: (
    <>
      <li>
        <strong>Bei GitLab anmelden</strong>, mit einem Konto, das in den gewünschten Gruppen mindestens die Rolle Maintainer hat. Ihr
        Jira-Benutzer muss in der Gruppe org-admins (bevorzugt) oder site-admins sein.
      </li>
      <li>
        <strong>Gruppen verknüpfen.</strong> GitLab sendet dann deren Entwicklungsdaten an diese Jira-Site.
      </li>
      <li>
        <strong>Einen Vorgangsschlüssel nennen</strong>, etwa PROJ-123, in einem Branch, Commit oder Merge Request.
      </li>
    </>
  ),
  singleSignOn: (address) =>
    `Enterprise-Benutzer, deren Gruppe die Anmeldung mit Passwort abgeschaltet hat, melden sich zuerst in diesem Browser mit der Single-Sign-On-URL ihrer obersten Gruppe an, ${address}.`,
  access: 'GitLab bittet Sie, diese Seite zu autorisieren. Der Zugriff bleibt in ihrem Speicher, bis Sie sie verlassen.',
}
