import type { StartWords } from '../en/start.ts'

export const start: StartWords = {
  browserTooOld: {
    title: 'Dieser Browser ist zu alt für diese Seite',
    text: ({ chrome, firefox, safari }, missing) =>
      `Aktualisieren Sie ihn oder nehmen Sie einen anderen: Chrome oder Edge ${chrome}, Firefox ${firefox}, Safari ${safari} oder neuer. Es fehlt: ${missing}.`,
  },
  scriptMissing: {
    title: 'Ein Teil dieser Seite wurde nicht geladen',
    text: 'Das Netz war unterbrochen oder sperrt ihn, oder GitLab wurde inzwischen aktualisiert. Nichts ist verloren: laden Sie neu. Bleibt es dabei, zeigen Sie dies Ihrem Netzwerkteam.',
  },
  reload: 'Neu laden',
}
