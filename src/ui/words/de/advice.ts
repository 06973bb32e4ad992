import type { ExpectedConfig } from '../../../domain/failure.ts'
import type { AdviceWords, AnswerFlawWords } from '../en/advice.ts'
import { serverName } from '../read-failure.ts'
import { formats } from './formats.ts'

export const seconds = (count: number): string => formats.plural(count, { one: '# Sekunde', other: '# Sekunden' })
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
  status: (status) => `Die Antwort hatte den Status ${String(status)} und war nicht so, wie GitLab antwortet.`,
  'not-json': (status) => `Die Antwort hatte den Status ${String(status)} und enthielt eine Seite oder einen Text statt Daten.`,
  shape: () => 'Die Antwort enthielt Daten in unbekannter Form.',
  'too-large': () => 'Die Antwort war größer als 10 MB.',
  'broken-off': () => 'Die Verbindung brach mitten in der Antwort ab.',
}

export const paths = '/api/, /oauth/ und /-/jira_connect/'

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
    fix: 'Laden Sie die Seite in Jira neu. Bleibt der Fehler bei einer selbst verwalteten Instanz, verwenden Sie „GitLab sendet keine Daten mehr“, um ihr das aktuelle Geheimnis zu senden; prüfen Sie andernfalls, dass kein Proxy „gitlab-jira-connect-…“ umschreibt. Die App GitLab for Jira neu zu installieren kommt zuletzt: Dabei gehen alle Verknüpfungen dieser Site verloren, exportieren Sie also vorher die Liste der verknüpften Gruppen.',
  }),
  'page-part-missing': () => ({
    title: 'Ein Teil dieser Seite wurde nicht geladen',
    cause: 'Eine ihrer Dateien fehlt: Die Verbindung ist abgebrochen, oder die Seite wurde aktualisiert, seit sie geöffnet wurde.',
    fix: 'Versuchen Sie es erneut. Fehlt er weiterhin, laden Sie die Seite in Jira neu; Sie melden sich dann wieder an.',
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
        ? 'Warten Sie eine Minute und versuchen Sie es dann erneut. Bleibt der Fehler, öffnen Sie den Server in einem neuen Tab: Vielleicht verlangt ein Bot-Schutz eine Prüfung.'
        : `Versuchen Sie es in ${wait(failure.retryAfterSeconds)} erneut.`,
  }),
  'server-error': (failure) => ({
    title: failure.isGitLabs
      ? `${serverName(failure.origin)} hat einen internen Fehler`
      : `${serverName(failure.origin)} oder etwas davor ist ausgefallen`,
    cause: failure.isGitLabs
      ? `Die Antwort hatte den Status ${String(failure.status)}.`
      : `Die Antwort hatte den Status ${String(failure.status)} und war nicht wie von GitLab: So antwortet der Webserver oder das Gateway vor GitLab, wenn GitLab nicht antwortet, und so antwortet ein Bot-Schutz.`,
    fix: failure.isGitLabs
      ? 'Versuchen Sie es erneut. Bleibt der Fehler, sagen die Protokolle von GitLab mehr; Zeit und Anfrage stehen unter „Details“.'
      : `Versuchen Sie es erneut. Bleibt der Fehler, öffnen Sie ${failure.origin} in einem neuen Tab: Eine Prüfung dort ist ein Bot-Schutz, den Sie bestehen können, um dann zurückzukommen; andernfalls sagen die Protokolle von GitLab mehr, und Zeit und Anfrage stehen unter „Details“.`,
  }),
  'not-found': (failure) => ({
    title: `${serverName(failure.origin)} kennt diese Adresse nicht`,
    cause: 'GitLab selbst hat mit dem Status 404 geantwortet: Das Gesuchte ist nicht mehr da, oder dieses GitLab ist älter als 15.7.',
    fix: 'Laden Sie die Seite in Jira neu. Bleibt der Fehler, prüfen Sie die Version von GitLab (Help).',
  }),
  'unexpected-answer': (failure) => ({
    title: `Die Antwort von ${serverName(failure.origin)} ist keine von GitLab`,
    cause: answerFlaw[failure.flaw](failure.status),
    fix: `Vielleicht antwortet ein Proxy, eine Firewall oder eine Anmeldesperre an Stelle von GitLab: Öffnen Sie ${failure.origin} in einem neuen Tab, um zu sehen, was. Was zurückkam, steht unter „Details“.`,
  }),
  refused: (failure) => ({
    title: `${serverName(failure.origin)} hat das abgelehnt`,
    cause: `Die Antwort hatte den Status ${String(failure.status)}: „${failure.reason}“.`,
    fix: 'Sagt GitLab das, erklären die Protokolle dieses Zeitpunkts mehr. Sind es nicht die Worte von GitLab, kommen sie von einem Gateway davor, dessen Betreiber sie kennt.',
  }),
  maintenance: (failure) => ({
    title: `${serverName(failure.origin)} nimmt zurzeit keine Änderungen an`,
    cause:
      failure.reason === ''
        ? 'Es wird gewartet und meldet, dass es wiederkommt; oder ein Proxy davor meldet das, solange GitLab nicht antwortet.'
        : `Dort heißt es: „${failure.reason}“.`,
    fix:
      failure.retryAfterSeconds === null
        ? 'Versuchen Sie es erneut, wenn die Administratoren fertig sind.'
        : `Versuchen Sie es in ${wait(failure.retryAfterSeconds)} erneut.`,
  }),
  'address-banned': (failure) => ({
    title: `${serverName(failure.origin)} hat Ihre Netzwerkadresse gesperrt`,
    cause: 'GitLab antwortet mit „Forbidden“ als reinem Text, wie nach zu vielen Fehlversuchen von einer Adresse (Rack Attack).',
    fix: 'Warten Sie eine Stunde, oder lassen Sie die Sperre aufheben. Kommen viele Menschen von einer Adresse, etwa hinter einem Proxy, gehört sie auf die Zulassungsliste von Rack Attack; ein Reverse Proxy vor GitLab gehört in trusted_proxies.',
  }),
  redirected: (failure) => ({
    title: `${serverName(failure.origin)} schickt diese Seite woandershin`,
    cause: `Statt Daten kam eine Weiterleitung ${failure.leadsTo === null ? 'zu einer Adresse, die der Browser nicht nennt' : `zu ${failure.leadsTo}`}. Dorthin wurde nichts weitergesendet.`,
    fix:
      failure.leadsTo === null
        ? `Öffnen Sie ${failure.origin} in einem neuen Tab. Öffnet sich GitLab unter einer anderen Adresse, ist diese als URL der GitLab-Instanz zu wählen. Öffnet sich eine Anmeldeseite, die nicht von GitLab ist, muss sie ${paths} durchlassen.`
        : `Ist GitLab jetzt unter ${failure.leadsTo}, wählen Sie das als URL der GitLab-Instanz; andernfalls müssen die Betreiber des Servers ${paths} ohne Weiterleitung durchlassen.`,
  }),
  challenged: (failure) => ({
    title: `${serverName(failure.origin)} will zuerst Ihren Browser prüfen`,
    cause: 'Ein Bot-Schutz vor GitLab hat mit einer Prüfung geantwortet, die nur eine eigene Seite zeigen kann.',
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab, bestehen Sie die Prüfung, kommen Sie zurück und versuchen Sie es erneut. Kommt sie jedes Mal, müssen die Betreiber des Schutzes ${paths} durchlassen.`,
  }),
  'sign-in-wall': (failure) => ({
    title: `Vor ${serverName(failure.origin)} steht eine andere Anmeldung`,
    cause:
      'An Stelle von GitLab hat eine Anmeldung geantwortet, die nicht von GitLab ist, etwa Single Sign-on, ein VPN-Portal oder ein Zugangsproxy.',
    fix: `Sie muss ${paths} durchlassen: Diese Seite kann sich dort nicht anmelden. Öffnen Sie in einem öffentlichen Netzwerk zuerst ${failure.origin} in einem neuen Tab und melden Sie sich beim Netzwerk an.`,
  }),
  'firewall-refused': (failure) => ({
    title: `Eine Firewall vor ${serverName(failure.origin)} hat das abgelehnt`,
    cause: `Sie lässt ${failure.method} ${failure.path} nicht durch (Status ${String(failure.status)}${failure.allowed === null ? '' : `, erlaubt sind ${failure.allowed}`}).`,
    fix: `Ihre Betreiber finden die Anfrage über ${failure.supportId === null ? 'ihre Zeit unter „Details“' : `die Nummer ${failure.supportId}`} und müssen GET, POST, PUT und DELETE von ${paths} durchlassen.`,
  }),
  'answered-in-front': (failure) => ({
    title: `Etwas vor ${serverName(failure.origin)} hat das abgelehnt`,
    cause: `Auf ${failure.method} ${failure.path} kam mit dem Status ${String(failure.status)} eine Seite oder ein Text, der nicht von GitLab ist. Das tut ein Bot-Schutz, und das tut eine Firewall.`,
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab. Erscheint eine Prüfung, ist es ein Bot-Schutz: Bestehen Sie sie, kommen Sie zurück und versuchen Sie es erneut. Öffnet sich GitLab sofort, ist es eine Firewall, die ${failure.method} von ${paths} durchlassen muss. Was zurückkam, steht unter „Details“.`,
  }),
  'not-passed-on': (failure) => ({
    title: `${serverName(failure.origin)} gibt das nicht an GitLab weiter`,
    cause: `Auf ${failure.method} ${failure.path} hat etwas vor GitLab mit dem Status 404 geantwortet, das die Adresse nicht kennt oder zurzeit von keinem GitLab dahinter weiß.`,
    fix: `Versuchen Sie es in einer Minute erneut. Bleibt der Fehler, müssen die Betreiber des Proxys ${paths} mit jeder Methode weitergeben.`,
  }),
}
