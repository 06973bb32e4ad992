import type { JiraUserWords } from '../en/jira-user.tsx'

export const jiraUser: JiraUserWords = {
  title: 'Anforderungen an den Jira-Benutzer',
  needed: (groups) =>
    groups.length === 1 ? (
      <>
        Ihr Jira-Benutzer muss Mitglied der Gruppe <code>{groups[0]}</code> sein: Ihr GitLab ist älter als 16.6 und kennt keine andere.
      </>
    ) : (
      <>
        Ihr Jira-Benutzer muss Mitglied der Gruppe <code>{groups[0]}</code> (bevorzugt) oder <code>{groups[1]}</code> sein, mit genau diesen
        Namen. GitLab vor 16.6 kennt nur <code>{groups[1]}</code>. Andere Admin-Rechte in Jira zählen nicht.
      </>
    ),
  isIn: (group) => `Jira sagt, dass Sie in ${group} sind.`,
  isInNone: 'Jira sagt, dass Sie es nicht sind. Ein Jira-Administrator muss Sie aufnehmen, bevor Sie Gruppen verknüpfen können.',
  notTold: 'Jira sagt dieser Seite nicht, in welchen Gruppen Sie sind. Beim Verknüpfen zeigt es sich.',
  management: (centralized, original) => (
    <>
      Organisationen mit {centralized('zentraler Benutzerverwaltung')} haben org-admins, solche mit{' '}
      {original('ursprünglicher Benutzerverwaltung')} haben site-admins.
    </>
  ),
  permission: 'Wo globale Berechtigungen geändert wurden, braucht Ihr Benutzer außerdem:',
}
