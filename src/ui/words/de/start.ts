import type { StartWords } from '../en/start.ts'

export const start: StartWords = {
  browserTooOld: 'Dieser Browser ist zu alt für diese Seite',
  browserTooOldHow: ({ chrome, firefox, safari }, missing) =>
    `Aktualisieren Sie ihn oder nehmen Sie einen anderen: Chrome oder Edge ${chrome}, Firefox ${firefox}, Safari ${safari} oder neuer. Es fehlt: ${missing}.`,
  scriptMissing: 'Ein Teil dieser Seite wurde nicht geladen',
  scriptMissingHow:
    'Das Netz war unterbrochen oder sperrt ihn, oder GitLab wurde inzwischen aktualisiert. Nichts ist verloren: laden Sie neu. Bleibt es dabei, zeigen Sie dies Ihrem Netzwerkteam.',
  fault: 'Diese Seite hat einen Fehler',
  faultHow: 'GitLab und Jira betrifft das nicht. Laden Sie neu; geschieht es wieder, melden Sie es dem Betreiber dieses GitLab.',
  reload: 'Neu laden',
}
