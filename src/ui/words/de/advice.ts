import type { ExpectedConfig } from '../../../domain/failure.ts'
import type { AdviceWords, AnswerFlawWords } from '../en/advice.ts'
import { refusedAddress, serverName, installationFlaw, type RefusedAddress, type InstallationFlaw } from '../read-failure.ts'
import { formats } from './formats.ts'

const seconds = (count: number): string => formats.plural(count, { one: '# Sekunde', other: '# Sekunden' })
const wait = (count: number): string => {
  if (count <= 120) return seconds(count)
  if (count <= 7200) return formats.plural(Math.ceil(count / 60), { one: '# Minute', other: '# Minuten' })
  return formats.plural(Math.ceil(count / 3600), { one: '# Stunde', other: '# Stunden' })
}

const expectedConfig: Readonly<Record<ExpectedConfig, string>> = {
  json: 'kein JSON',
  object: 'kein JSON-Objekt',
  string: 'kein Text',
  boolean: 'weder true noch false',
  'own-address': 'keine Adresse dieses GitLab',
}

const answerFlaw: AnswerFlawWords = {
  status: (status) => `Die Antwort hatte den Status ${String(status)}, den GitLab hier nicht verwendet.`,
  'not-json': (status) => `Die Antwort hatte den Status ${String(status)} und enthielt eine Seite oder einen Text statt Daten.`,
  shape: () => 'Die Antwort enthielt Daten in unbekannter Form.',
  'too-large': () => 'Die Antwort war größer als 10 MB.',
  'broken-off': () => 'Die Verbindung brach mitten in der Antwort ab.',
}

const refusedAddressFix: Readonly<Record<RefusedAddress, string>> = {
  incomplete: 'Geben Sie die vollständige Adresse ein, etwa https://gitlab.acme.com.',
  unresolved:
    'Der Server findet diesen Namen im Internet nicht. Prüfen Sie die Schreibweise; ein Name, den nur Ihr Netzwerk kennt, braucht einen öffentlichen DNS-Eintrag.',
  private: 'Der Server erreicht nur öffentliche Adressen. Geben Sie die Adresse ein, unter der Ihr GitLab im Internet bekannt ist.',
  other: 'Geben Sie die Adresse ein, unter der Ihr GitLab im Internet bekannt ist.',
}

const installationFix: Readonly<Record<InstallationFlaw, string>> = {
  forbidden: 'Eine Firewall oder ein Bot-Schutz vor GitLab weist den Server ab. Lassen Sie POST /-/jira_connect/events/installed durch.',
  unsaved: 'GitLab konnte die Installation nicht speichern. Die Protokolle (production.log, JiraConnectInstallation) nennen den Grund.',
  internal:
    'GitLab oder der Webserver davor hat einen internen Fehler. Versuchen Sie es erneut; bleibt der Fehler, sagen die Protokolle dieses Zeitpunkts mehr.',
  other:
    'Möglicherweise hat ein Server zwischen den beiden geantwortet. Die Protokolle von GitLab und seinem Reverse Proxy zu diesem Zeitpunkt sagen mehr.',
}

const localNetworkFix = (page: string): string =>
  `Wer Ihren Browser verwaltet, kann es mit der Richtlinie LocalNetworkAllowedForUrls für ${page} erlauben (für diesen Computer selbst: LoopbackNetworkAllowedForUrls) oder es Frames mit LocalNetworkAccessPermissionsPolicyDefaultEnabled erben lassen (ab Chrome 146).`

export const advice: AdviceWords = {
  'outside-jira': () => ({
    title: 'Diese Seite funktioniert nur in Jira',
    cause:
      'Der Teil der Seite, der von Jira kommt (AP.js), fehlt: Die Seite wurde unter ihrer eigenen Adresse geöffnet, oder ein Inhaltsblocker hat ein Skript von connect-cdn.atl-paas.net verhindert.',
    fix: 'Wählen Sie in der Administration von Atlassian Connected apps (Verbundene Apps) > GitLab for Jira > Get started (Erste Schritte). Wenn Sie von dort kommen, erlauben Sie Skripte von connect-cdn.atl-paas.net und laden Sie die Seite neu.',
  }),
  'jira-silent': (failure) => ({
    title: 'Jira hat nicht geantwortet',
    cause: `Jira hat dieser Seite auch auf die zweite Anfrage innerhalb von ${seconds(failure.seconds)} kein Token gegeben. Daher kann GitLab nicht wissen, welche Jira-Site das ist.`,
    fix: 'Laden Sie die Seite in Jira neu. Hilft das nicht, melden Sie sich bei Jira ab und wieder an.',
  }),
  'web-crypto-missing': () => ({
    title: 'Mit diesem Browser ist keine sichere Anmeldung möglich',
    cause: 'Die Anmeldung braucht Web Crypto, das Browser nur auf https-Seiten anbieten.',
    fix: 'Stellen Sie diese Seite über https bereit, oder verwenden Sie eine aktuelle Version von Chrome, Edge, Firefox oder Safari.',
  }),
  'page-config-malformed': (failure) => ({
    title: 'Diese Seite ist nicht richtig konfiguriert',
    cause: `Die Konfiguration in der Seite ist nicht verwendbar: ${failure.place} ist ${expectedConfig[failure.expected]}.`,
    fix:
      failure.expected === 'own-address'
        ? 'Setzen Sie die Adresse von GitLab (external_url) auf die, unter der diese Seite ausgeliefert wird, und laden Sie die Seite neu.'
        : 'Korrigieren Sie das Element mit der ID page-config in index.html und laden Sie die Seite neu.',
  }),
  'context-token-refused': (failure) => ({
    title: `${failure.instance} hat das Token von Jira abgelehnt`,
    cause:
      'Das Token, das Jira für diese Site ausgestellt hat, wurde nicht angenommen, auch ein neues nicht. Vielleicht kennt GitLab das Geheimnis einer anderen Installation der App, oder ein Reverse Proxy hat den App-Schlüssel verändert.',
    fix: 'Laden Sie die Seite in Jira neu. Bleibt der Fehler bei einer selbst verwalteten Instanz, verwenden Sie „GitLab sendet keine Daten mehr“, um ihr das aktuelle Geheimnis zu senden; installieren Sie andernfalls die App GitLab for Jira neu. Prüfen Sie, dass kein Proxy „gitlab-jira-connect-…“ umschreibt.',
  }),
  'jira-user-not-admin': () => ({
    title: 'Ihr Jira-Benutzer darf das nicht ändern',
    cause:
      'GitLab hat bei Jira nachgefragt: Sie sind weder in der Gruppe site-admins noch in der Gruppe org-admins. Andere Administratorrechte in Jira zählen nicht.',
    fix: 'Fügen Sie Ihren Benutzer unter admin.atlassian.com der Gruppe org-admins oder site-admins hinzu (genau diese Namen; GitLab vor 16.6 kennt nur site-admins) und versuchen Sie es erneut.',
  }),
  'jira-user-unreadable': () => ({
    title: 'GitLab konnte Sie in Jira nicht nachschlagen',
    cause: 'Jira hat die App Ihren Benutzer nicht lesen lassen. Daher kann GitLab nicht feststellen, ob Sie Administrator sind.',
    fix: 'Erteilen Sie Ihrem Benutzer in Jira die globale Berechtigung „Browse users and groups“ (Benutzer und Gruppen durchsuchen) und versuchen Sie es erneut.',
  }),
  'jira-user-refused': () => ({
    title: 'GitLab hat Ihren Jira-Benutzer nicht akzeptiert',
    cause:
      'Entweder sind Sie weder in der Gruppe site-admins noch in der Gruppe org-admins, oder GitLab konnte Ihren Benutzer in Jira nicht lesen. GitLab sagt hier nicht, was davon zutrifft; beim Verknüpfen einer Gruppe schon.',
    fix: 'Prüfen Sie beides: die Mitgliedschaft in org-admins oder site-admins (admin.atlassian.com) und die globale Berechtigung „Browse users and groups“ (Benutzer und Gruppen durchsuchen) in Jira.',
  }),
  'signed-out': (failure) => ({
    title: `Ihre Anmeldung bei ${failure.instance} ist abgelaufen`,
    cause: 'GitLab akzeptiert den erteilten Zugriff nicht mehr und hat ihn nicht erneuert.',
    fix: 'Melden Sie sich erneut an. Was Sie gerade getan haben, bleibt hier erhalten.',
  }),
  'group-not-linkable': (failure) => ({
    title: `@${failure.username} kann ${failure.fullPath} nicht verknüpfen`,
    cause: `Die Gruppe gibt es nicht mehr, oder @${failure.username} hat in ihr weniger als die Rolle Maintainer. GitLab antwortet in beiden Fällen gleich.`,
    fix: `Bitten Sie einen Owner von ${failure.fullPath} um die Rolle Maintainer, oder melden Sie sich mit einem Konto an, das sie hat.`,
  }),
  'group-already-linked': (failure) => ({
    title: `${failure.fullPath} ist bereits verknüpft`,
    cause: 'Jemand hat diese Gruppe schon mit dieser Jira-Site verknüpft.',
    fix: 'Es ist nichts zu tun.',
  }),
  'linking-not-offered': (failure) => ({
    title: `${failure.instance} bietet das Verknüpfen nicht an`,
    cause:
      'Die Adresse zum Verknüpfen von Gruppen gibt es dort nicht, wie in GitLab vor 15.7 oder bei ausgeschaltetem Feature-Flag jira_connect_oauth.',
    fix: 'Aktualisieren Sie GitLab auf 15.7 oder neuer.',
  }),
  'application-id-missing': (failure) => ({
    title: `${failure.instance} ist nicht für die Anmeldung eingerichtet`,
    cause:
      'Die Instanz nennt keine OAuth-Anwendung: Jira Connect Application ID ist dort nicht gesetzt, ihre Zulassungsliste für Integrationen enthält die App nicht, oder sie ist älter als GitLab 15.7.',
    fix: 'Wählen Sie in GitLab Admin > Settings > General > GitLab for Jira App und tragen Sie die Application ID der OAuth-Anwendung unter Jira Connect Application ID ein. Steht sie schon dort, prüfen Sie die Zulassungsliste für Integrationen auf derselben Seite (Integration settings) und danach die Version (Help).',
  }),
  'proxy-url-differs': (failure) => ({
    title: `${failure.instance} antwortet dieser Seite nicht`,
    cause: `GitLab ist erreichbar, gibt diese Antworten aber nur für die Adresse in seiner Einstellung Jira Connect Proxy URL frei, und diese lautet nicht genau ${failure.proxyUrl}.`,
    fix: `Wählen Sie in GitLab Admin > Settings > General > GitLab for Jira App und setzen Sie Jira Connect Proxy URL auf genau ${failure.proxyUrl} (ohne Schrägstrich am Ende).`,
  }),
  'instance-address-refused': (failure) => ({
    title: 'Diese Adresse wurde nicht angenommen',
    cause: failure.reason === '' ? 'Der Server hat die Adresse ohne Begründung abgelehnt.' : `Der Server meldet: ${failure.reason}.`,
    fix: refusedAddressFix[refusedAddress(failure.reason)],
  }),
  'host-unknown-to-instance': (failure) => ({
    title: `${failure.instance} hat die Installation nicht angenommen`,
    cause: `Die Antwort war 401: Die Instanz konnte nicht bestätigen, dass die Installation von ${failure.proxyUrl} kommt.`,
    fix:
      `Prüfen Sie in dieser Reihenfolge: Jira Connect Proxy URL muss genau ${failure.proxyUrl} lauten (die Verbindungsprüfung zeigt, ob das so ist). ` +
      `Die Instanz muss ${failure.proxyUrl}/-/jira_connect/public_keys abrufen dürfen. ` +
      `Ein Reverse Proxy vor der Instanz muss den Host-Header „${failure.instance}“ weitergeben, oder die Einstellung Jira Connect Additional Audience URL (ab GitLab 17.7) muss https://${failure.instance} nennen: Darauf weist „Invalid audience“ in den Protokollen von GitLab hin.`,
  }),
  'installation-not-offered': (failure) => ({
    title: `${failure.instance} nimmt die App nicht an`,
    cause: `${failure.host} hat die Instanz gebeten, die App zu installieren, und als Antwort 404 erhalten: Entweder fehlt GitLab for Jira in ihrer Zulassungsliste für Integrationen, oder sie ist kein GitLab ab Version 15.7.`,
    fix: 'In GitLab zeigt Help > version, ob es 15.7 oder neuer ist. Wenn ja, wählen Sie Admin > Settings > General > Integration settings und lassen Sie GitLab for Jira Cloud app zu.',
  }),
  'host-cannot-reach-instance': (failure) => ({
    title: `${failure.host} kann ${failure.instance} nicht erreichen`,
    cause: `${failure.host} hat von der Instanz keine Antwort erhalten. So sieht es aus dem Internet aus; Ihr Browser kann in Ihrem Netzwerk sein und mehr sehen.`,
    fix: `Von außerhalb Ihres Netzwerks braucht ${failure.instance} einen auflösbaren Namen, ein öffentlich vertrauenswürdiges Zertifikat mit vollständiger Kette und eine Firewall, die ${failure.host} durchlässt. Ein SSL-Test aus dem Internet zeigt, woran es liegt.`,
  }),
  'host-redirected': (failure) => ({
    title: `Vor ${failure.instance} steht eine Anmeldeseite`,
    cause: `${failure.host} hat die Instanz gebeten, die App zu installieren, und wurde stattdessen umgeleitet, wie von einem Single Sign-on oder einem Zugriffs-Proxy vor GitLab.`,
    fix: `Lassen Sie Anfragen an /-/jira_connect/ von ${failure.instance} ohne diese Anmeldung durch. Führt die Umleitung nur zu einer anderen Adresse von GitLab, geben Sie stattdessen diese ein.`,
  }),
  'installation-failed': (failure) => ({
    title: `${failure.instance} konnte die App nicht installieren`,
    cause: `${failure.host} hat darum gebeten und als Antwort den Status ${failure.status} erhalten.`,
    fix: installationFix[installationFlaw(failure.status)],
  }),
  'blocked-by-page-policy': (failure) => ({
    title: 'Die Richtlinie dieser Seite verhindert Anfragen an die Instanz',
    cause: `Die Content-Security-Policy, die ${failure.host} mit dieser Seite gesendet hat, nennt ${failure.instance} nicht. Sie entsteht beim Laden der Seite; eine spätere Auswahl steht also nicht darin.`,
    fix: `Laden Sie die Seite in Jira neu. Bleibt der Fehler, müssen die Betreiber von ${failure.host} in der Richtlinie ${failure.instance} (oder https:) zu connect-src hinzufügen.`,
  }),
  'no-answer': (failure) => ({
    title: `${serverName(failure.origin)} antwortet nicht`,
    cause: `Innerhalb von ${seconds(failure.seconds)} kam nicht einmal eine Ablehnung zurück. So verhält sich eine Firewall, die Verbindungen wortlos verwirft, oder ein Server, der hängt.`,
    fix: `Sorgen Sie dafür, dass ${serverName(failure.origin)} auf diesem Port von Ihrem Standort aus erreichbar ist. Öffnet es sich in einem neuen Tab sofort, prüfen Sie stattdessen einen Proxy oder ein VPN Ihres Browsers.`,
  }),
  'no-connection': (failure) => ({
    title: `${serverName(failure.origin)} ist von Ihrem Browser aus nicht erreichbar`,
    cause:
      'Es kommt keine Verbindung zustande: Der Name ist nicht auflösbar, der Server lehnt ab, oder der Browser vertraut dem Zertifikat nicht.',
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab. Dort nennt der Browser den Grund: Bei ERR_NAME_NOT_RESOLVED ist es DNS, bei ERR_CONNECTION_REFUSED der Server oder eine Firewall, bei ERR_CERT_… das Zertifikat.`,
  }),
  'no-connection-or-local': (failure) => ({
    title: `${serverName(failure.origin)} ist von dieser Seite aus nicht erreichbar`,
    cause:
      'Entweder kommt keine Verbindung zustande (DNS, eine Ablehnung, das Zertifikat), oder der Name führt zu einer privaten Adresse, die Ihr Browser diesen Frame nicht erreichen lässt (Local Network Access, ab Chrome 142).',
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab. Öffnet es sich nicht, trifft das Erste zu, und der Fehler dort nennt den Grund. Öffnet es sich, trifft das Zweite zu. ${localNetworkFix(failure.page)}`,
  }),
  'local-network-denied': (failure) => ({
    title: `Ihr Browser lässt diese Seite ${serverName(failure.origin)} nicht erreichen`,
    cause:
      'Es ist eine Adresse in einem privaten Netzwerk. Chrome lässt ab Version 142 einen Frame solche Adressen nur erreichen, wenn die umgebende Seite, hier Jira, die Berechtigung weitergibt (Local Network Access).',
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab; öffnet es sich auch dort nicht, antwortet gar nichts. Geben Sie der Instanz eine öffentliche Adresse; die braucht auch der Server, der an sie weiterleitet. Bis dahin gilt: ${localNetworkFix(failure.page)}`,
  }),
  'not-gitlab': (failure) => ({
    title: `Unter ${failure.address} antwortet kein GitLab`,
    cause:
      'Etwas antwortet, aber nicht wie GitLab: Entweder ist unter dieser Adresse ein anderer Server, oder vor GitLab steht eine Anmeldeseite (Single Sign-on, VPN-Portal).',
    fix: `Öffnen Sie ${failure.address}/-/jira_connect/oauth_application_id in einem neuen privaten Fenster. Eine Zeile mit application_id bedeutet GitLab. Eine Anmeldeseite, die nicht von GitLab ist, bedeutet eine Sperre davor, die /api/, /oauth/ und /-/jira_connect/ durchlassen muss. Alles andere bedeutet, dass die Adresse falsch ist.`,
  }),
  'gitlab-elsewhere': (failure) => ({
    title: `GitLab ist unter ${failure.foundAt}`,
    cause: `Unter ${failure.address} ist keines, aber unter ${failure.foundAt}: Der Rest ist vielleicht die Adresse einer einzelnen Seite.`,
    fix: `Geben Sie ${failure.foundAt} als URL der GitLab-Instanz ein.`,
  }),
  'gitlab-too-old': (failure) => ({
    title: `Auf ${failure.instance} läuft GitLab ${failure.version}`,
    cause: 'Die App funktioniert ab GitLab 15.7.',
    fix: 'Aktualisieren Sie GitLab auf 15.7 oder neuer.',
  }),
  'sign-in-cancelled': () => ({
    title: 'Die Anmeldung wurde abgebrochen',
    cause: 'Sie wurde hier abgebrochen, oder eine andere Anmeldung ist an ihre Stelle getreten.',
    fix: 'Melden Sie sich erneut an, sobald Sie bereit sind.',
  }),
  'access-denied': (failure) => ({
    title: `Der Zugriff auf ${failure.instance} wurde nicht erlaubt`,
    cause: 'Die Anfrage nach Zugriff wurde auf der Seite von GitLab abgelehnt.',
    fix: 'Melden Sie sich erneut an und wählen Sie Authorize (Autorisieren).',
  }),
  'sign-in-refused': (failure) => ({
    title: `${failure.instance} hat die Anmeldung abgelehnt`,
    cause: `Die Antwort war „${failure.error}“${failure.description && `: ${failure.description}`}.`,
    fix: 'Prüfen Sie die OAuth-Anwendung der Instanz: ihre Redirect URI, ihren Scope (api) und dass Trusted und Confidential nicht ausgewählt sind.',
  }),
  'state-mismatch': () => ({
    title: 'Diese Antwort gehört zu einer anderen Anmeldung',
    cause: 'Die Antwort von GitLab passt nicht zu der Anmeldung, die hier begonnen wurde. Daher wurde sie nicht verwendet.',
    fix: 'Melden Sie sich erneut an und verwenden Sie nur das Fenster, das sich öffnet.',
  }),
  'issuer-mismatch': ({ instance, server }) => ({
    title: `Ein anderer Server hat auf die Anmeldung bei ${instance} geantwortet`,
    cause: `Die Antwort stammt von ${server === null ? 'einem anderen Server' : serverName(server)}. Daher wurde sie nicht verwendet, und nichts davon wurde an ${instance} gesendet.`,
    fix: `Melden Sie sich erneut an. Geschieht es wieder, fragen Sie den Administrator, warum die Anmeldeseite von ${instance} zu einem anderen Server führt: Sie könnte es auf Ihren Zugriff dort abgesehen haben. Melden Sie sich nicht an, wenn Sie ihr nicht vertrauen.`,
  }),
  'application-not-public': (failure) => ({
    title: `Die OAuth-Anwendung von ${failure.instance} erwartet ein Geheimnis`,
    cause: 'GitLab hat „invalid_client“ geantwortet: Die Anwendung ist als Confidential oder Trusted markiert.',
    fix: 'Wählen Sie in GitLab Admin > Applications, bearbeiten Sie die Anwendung für Jira, entfernen Sie die Auswahl bei Trusted und bei Confidential und speichern Sie.',
  }),
  'code-refused': (failure) => ({
    title: `${failure.instance} hat die Anmeldung nicht abgeschlossen`,
    cause: `Die Antwort war „${failure.error}“${failure.description && `: ${failure.description}`}.`,
    fix: 'Melden Sie sich erneut an. Geschieht es jedes Mal, weicht vielleicht die Redirect URI der OAuth-Anwendung von der dieser Seite ab.',
  }),
  'list-without-end': (failure) => ({
    title: `Die Liste der Gruppen von ${failure.instance} endet nicht`,
    cause: failure.isRepeated
      ? `Nach ${formats.number(failure.found)} Gruppen kamen dieselben noch einmal, und noch immer gab es eine nächste Seite.`
      : `Nach ${formats.number(failure.found)} Gruppen gab es noch immer eine nächste Seite. Mehr nimmt diese Seite nicht auf einmal.`,
    fix: 'Es wurde nichts ausgewählt. Suchen Sie nach einem Teil der Gruppen und wählen Sie diese aus, oder fügen Sie die Adresse einer Gruppe ein.',
  }),
  'not-revoked': (failure) => ({
    title: `${failure.instance} hat von Ihrer Abmeldung nicht erfahren`,
    cause: 'Hier sind Sie abgemeldet, und der Zugriff ist gelöscht; bei GitLab bleibt er noch bis zu zwei Stunden gültig.',
    fix: 'Um ihn sofort zu beenden, öffnen Sie in Ihrem GitLab-Profil Applications und widerrufen Sie dort GitLab for Jira (Revoke).',
  }),
  'page-part-missing': () => ({
    title: 'Ein Teil dieser Seite wurde nicht geladen',
    cause: 'Eine ihrer Dateien fehlt: Die Verbindung ist abgebrochen, oder die Seite wurde aktualisiert, seit sie geöffnet wurde.',
    fix: 'Laden Sie die Seite in Jira neu.',
  }),
  offline: () => ({
    title: 'Sie sind offline',
    cause: 'Dieser Browser hat keine Netzwerkverbindung.',
    fix: 'Verbinden Sie sich mit dem Netzwerk und versuchen Sie es erneut.',
  }),
  unreachable: (failure) => ({
    title: `${serverName(failure.origin)} ist nicht erreichbar`,
    cause:
      'Ihr Browser hat keine Antwort erhalten, die er lesen darf: Der Name, das Zertifikat, eine Firewall oder der Server selbst steht im Weg.',
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab. Öffnet es sich dort, behandelt ein Proxy oder eine Firewall diese Seite anders; wenn nicht, ist der Server oder Ihr Netzwerk ausgefallen.`,
  }),
  timeout: (failure) => ({
    title: `${serverName(failure.origin)} braucht zu lange`,
    cause: `Innerhalb von ${seconds(failure.seconds)} kam keine vollständige Antwort.`,
    fix: 'Versuchen Sie es erneut. Bleibt es langsam, prüfen Sie die Last des Servers und Firewalls, die Verbindungen wortlos verwerfen.',
  }),
  'rate-limited': (failure) => ({
    title: `${serverName(failure.origin)} bittet um weniger Anfragen`,
    cause: 'In kurzer Zeit kamen zu viele Anfragen von Ihnen oder aus Ihrem Netzwerk (Status 429).',
    fix:
      failure.retryAfterSeconds === null
        ? 'Warten Sie eine Minute und versuchen Sie es dann erneut.'
        : `Versuchen Sie es in ${wait(failure.retryAfterSeconds)} erneut.`,
  }),
  'server-error': (failure) => ({
    title: `${serverName(failure.origin)} hat einen internen Fehler`,
    cause: `Die Antwort hatte den Status ${String(failure.status)}.`,
    fix: 'Versuchen Sie es erneut. Bleibt der Fehler, sagen die Protokolle von GitLab mehr; Zeit und Anfrage stehen unter „Details“.',
  }),
  'not-found': (failure) => ({
    title: `${serverName(failure.origin)} kennt diese Adresse nicht`,
    cause: 'Die Antwort hatte den Status 404: Dieses GitLab ist älter als 15.7, oder etwas anderes antwortet an seiner Stelle.',
    fix: 'Prüfen Sie die Version von GitLab und die Pfade, die sein Reverse Proxy weitergibt.',
  }),
  'unexpected-answer': (failure) => ({
    title: `Die Antwort von ${serverName(failure.origin)} ist keine von GitLab`,
    cause: answerFlaw[failure.flaw](failure.status),
    fix: 'Vielleicht antwortet ein Proxy, eine Firewall oder eine Anmeldesperre an Stelle von GitLab. Was zurückkam, steht unter „Details“.',
  }),
}
