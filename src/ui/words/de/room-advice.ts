import { paths, seconds } from './advice.ts'
import type { RoomAdviceWords } from '../en/room-advice.ts'
import { enableConfiguration } from '../../../domain/scripts-to-run/rails-checks.ts'
import { integrationGap, refusedValues, type IntegrationGap, type RefusedValues } from '../read-integration-failure.ts'
import {
  installationFlaw,
  refusedAddress,
  serverName,
  userDemand,
  type InstallationFlaw,
  type RefusedAddress,
  type UserDemand,
} from '../read-failure.ts'
import { formats } from './formats.ts'

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

const userDemandFix: Readonly<Record<UserDemand, string>> = {
  terms: 'nehmen Sie die Nutzungsbedingungen (Terms of Service) an',
  email: 'bestätigen Sie Ihre E-Mail-Adresse (Profil > Emails)',
  password: 'legen Sie ein neues Passwort fest',
  'two-factor': 'richten Sie die Zwei-Faktor-Authentifizierung ein (Profil > Account)',
  activation: 'aktivieren Sie das Konto durch die Anmeldung wieder',
  other: 'tun Sie, was verlangt wird',
}

export const jiraSays = ({ adminGroup }: { readonly adminGroup?: string }): string =>
  adminGroup === undefined ? '' : ` Jira selbst sagt dieser Seite, dass Sie in ${adminGroup} sind.`

const userManagement =
  'Organisationen mit zentraler Benutzerverwaltung haben org-admins, solche mit ursprünglicher Benutzerverwaltung haben site-admins.'

const localNetworkFix = (page: string): string =>
  `Wer Ihren Browser verwaltet, kann es mit der Richtlinie LocalNetworkAllowedForUrls für ${page} erlauben (für diesen Computer selbst: LoopbackNetworkAllowedForUrls) oder es Frames mit LocalNetworkAccessPermissionsPolicyDefaultEnabled erben lassen (ab Chrome 146).`

const integrationGaps: Readonly<Record<IntegrationGap, readonly [cause: string, fix: string]>> = {
  'too-old': ['Service-IDs gibt es seit GitLab 17.2.', 'Aktualisieren Sie GitLab auf 17.4 oder neuer.'],
  groups: [
    'Die Werte von Gruppen nimmt die API seit GitLab 17.9 an; davor nur die von Projekten.',
    'Wählen Sie hier ein Projekt, oder setzen Sie die Werte der Gruppe in GitLab: Settings > Integrations > GitLab for Jira Cloud app. Ab GitLab 17.9 geht es von dieser Seite aus.',
  ],
  flag: [
    'In GitLab 17.2 und 17.3 liegen Service-IDs hinter einem Schalter, der zunächst aus ist.',
    `Führen Sie in der Rails-Konsole aus: ${enableConfiguration}. Oder aktualisieren Sie GitLab auf 17.4, das keinen Schalter braucht.`,
  ],
  untold: [
    'GitLab antwortet, als kenne es diese Integration nicht. Seine Version verrät, woran es liegt.',
    `GitLab vor 17.2 hat keine Service-IDs. In 17.2 und 17.3 führen Sie in der Rails-Konsole aus: ${enableConfiguration}. Vor 17.9 lassen sich von hier nur Projekte einstellen. In neueren Versionen lässt vielleicht Admin > Settings > General > Integration settings die App aus.`,
  ],
}

const refusedValuesFix: Readonly<Record<RefusedValues, string>> = {
  'too-many': 'GitLab nimmt höchstens 100 Service-IDs an: Lassen Sie welche weg, oder setzen Sie sie für Projekte.',
  tiers: 'Die Stufen heißen production, staging, testing und development, klein geschrieben.',
  'no-tier': 'Wählen Sie mindestens eine Umgebungsstufe, oder leeren Sie Enable deployment gating.',
  form: 'Eine Service-ID besteht aus Buchstaben, Ziffern, = und :. Kopieren Sie sie noch einmal aus Jira Service Management.',
  other:
    'Ältere Versionen von GitLab nennen keinen Grund. Prüfen Sie die Service-IDs (Buchstaben, Ziffern, = und :, höchstens 100) und die Stufen.',
}

export const roomAdvice: RoomAdviceWords = {
  'jira-user-not-admin': (failure) => ({
    title: 'Ihr Jira-Benutzer darf das nicht ändern',
    cause: `GitLab hat bei Jira nachgefragt: Sie sind weder in der Gruppe site-admins noch in der Gruppe org-admins. Andere Administratorrechte in Jira zählen nicht.${jiraSays(failure)}`,
    fix: `Fügen Sie Ihren Benutzer unter admin.atlassian.com der Gruppe org-admins (bevorzugt) oder site-admins hinzu (genau diese Namen; GitLab vor 16.6 kennt nur site-admins) und versuchen Sie es erneut. ${userManagement}`,
  }),
  'jira-user-unreadable': (failure) => ({
    title: 'GitLab konnte Sie in Jira nicht nachschlagen',
    cause: `GitLab hat bei Jira nach Ihnen gefragt und konnte die Antwort nicht verwenden.${jiraSays(failure)} Drei Ursachen bleiben: eine Berechtigung, eine IP-Zulassungsliste Ihrer Jira-Site oder der Weg von GitLab zu Jira.`,
    fix: 'Erteilen Sie Ihrem Benutzer in Jira die globale Berechtigung „Browse users and groups“ (Benutzer und Gruppen durchsuchen) und versuchen Sie es erneut. Bleibt der Fehler und können nur Sie nicht verknüpfen, gilt sie für Ihren Benutzer noch nicht. Kann es niemand: Eine IP-Zulassungsliste (admin.atlassian.com > Security > IP allowlists) muss die Adressen von GitLab enthalten, und ein eigenes GitLab muss Ihre Jira-Site über https erreichen; sein Protokoll integrations_json.log unterscheidet diese beiden. Außerdem muss Ihr Benutzer in org-admins (bevorzugt) oder site-admins sein.',
  }),
  'jira-user-refused': (failure) => ({
    title: 'GitLab hat Ihren Jira-Benutzer nicht akzeptiert',
    cause: `Entweder sind Sie weder in der Gruppe site-admins noch in der Gruppe org-admins, oder GitLab konnte Ihren Benutzer in Jira nicht lesen. GitLab sagt hier nicht, was davon zutrifft; beim Verknüpfen einer Gruppe schon.${jiraSays(failure)}`,
    fix: `Prüfen Sie beides: die Mitgliedschaft in org-admins (bevorzugt) oder site-admins (admin.atlassian.com) und die globale Berechtigung „Browse users and groups“ (Benutzer und Gruppen durchsuchen) in Jira. ${userManagement}`,
  }),
  'user-demand': (failure) => ({
    title: `${failure.instance} verlangt zuerst etwas von Ihnen`,
    cause: `Dort heißt es: „${failure.sentence}.“`,
    fix: `Öffnen Sie ${failure.instance} in einem neuen Tab, melden Sie sich als derselbe Benutzer an und ${userDemandFix[userDemand(failure.sentence)]}; versuchen Sie es dann hier erneut.`,
  }),
  'user-barred': (failure) => ({
    title: `${failure.instance} lässt Ihr Konto nicht ein`,
    cause: `Dort heißt es: „${failure.sentence}.“`,
    fix: 'Unter Admin > Users steht der Zustand des Kontos und lässt sich ändern. Oder melden Sie sich als jemand anderes an.',
  }),
  'scope-too-small': (failure) => ({
    title: `Der Zugriff, den ${failure.instance} erteilt hat, reicht nicht`,
    cause: 'GitLab hat mit „insufficient_scope“ geantwortet: Der OAuth-Anwendung fehlt der Scope api.',
    fix: 'Bearbeiten Sie in GitLab unter Admin > Applications die Anwendung für Jira, wählen Sie den Scope api und speichern Sie; melden Sie sich dann erneut an.',
  }),
  'group-not-linkable': (failure) => ({
    title: `@${failure.username} kann ${failure.fullPath} nicht verknüpfen`,
    cause: `Die Gruppe gibt es nicht mehr, oder @${failure.username} hat in ihr weniger als die Rolle Maintainer. GitLab antwortet in beiden Fällen gleich.`,
    fix: `Bitten Sie einen Owner von ${failure.fullPath} um die Rolle Maintainer, oder melden Sie sich mit einem Konto an, das sie hat.`,
  }),
  'integration-unavailable': (failure) => {
    const { fullPath, place, username, instance } = failure
    if (failure.why === 'gone') {
      return {
        owner: 'group-owner',
        title: `${fullPath} wurde nicht gefunden`,
        cause: `Es gibt sie nicht mehr, oder @${username} sieht sie nicht. GitLab antwortet in beiden Fällen gleich.`,
        fix: `Fragen Sie einen Owner von ${fullPath}, oder melden Sie sich mit einem Konto an, das sie sieht.`,
      }
    }
    if (failure.why === 'role') {
      const role = place === 'group' ? 'Owner' : 'Maintainer'
      return {
        owner: 'group-owner',
        title: `@${username} darf das für ${fullPath} nicht einstellen`,
        cause:
          place === 'group'
            ? 'Die Integration einer Gruppe stellen ihre Owner ein. Zum Verknüpfen reicht die Rolle Maintainer, ebenso für die Werte eines Projekts.'
            : 'Die Integration eines Projekts stellen seine Maintainer und Owner ein.',
        fix: `Bitten Sie um die Rolle ${role} in ${fullPath}, oder geben Sie den kopierten Aufruf jemandem, der sie hat.`,
      }
    }
    const [cause, fix] = integrationGaps[integrationGap(failure)]
    return { title: `${instance} lässt diese Seite ${fullPath} nicht einstellen`, cause, fix }
  },
  'integration-refused': (failure) => {
    const { fullPath, reason } = failure
    switch (failure.why) {
      case 'off':
        return {
          title: `Die Integration von ${fullPath} ist aus`,
          cause:
            'Sie wird durch das Verknüpfen einer Gruppe eingeschaltet, für die Gruppe und alles darin; kein Formular und kein Aufruf tut das.',
          fix: 'Verknüpfen Sie die Gruppe oder eine darüber mit „Gruppen verknüpfen“.',
        }
      case 'nothing-above':
        return {
          title: `${fullPath} hat nichts zu erben`,
          cause: 'Keine Gruppe darüber hat Werte für diese Integration.',
          fix: 'Setzen Sie eigene Werte, oder verknüpfen Sie zuerst eine Gruppe darüber.',
        }
      case 'not-kept':
        return {
          title: `GitLab hat andere Werte für ${fullPath}`,
          cause: 'Es hat das Speichern bestätigt und hat dennoch andere Werte.',
          fix: 'Sehen Sie die jetzigen Werte an. Vielleicht hat jemand zur selben Zeit gespeichert; sonst speichern Sie noch einmal.',
        }
      case 'values':
        break
    }
    return {
      title: 'GitLab hat diese Werte nicht angenommen',
      cause: reason === '' ? 'Es hat keinen Grund genannt.' : `Es sagt: „${reason}“.`,
      fix: refusedValuesFix[refusedValues(reason)],
    }
  },
  'group-already-linked': (failure) => ({
    title: `${failure.fullPath} ist bereits verknüpft`,
    cause: 'Jemand hat diese Gruppe schon mit dieser Jira-Site verknüpft.',
    fix: 'Es ist nichts zu tun.',
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
    fix: `Von außerhalb Ihres Netzwerks braucht ${failure.instance} einen auflösbaren Namen, ein öffentlich vertrauenswürdiges Zertifikat mit vollständiger Kette und eine Firewall, die ${failure.host} durchlässt. Ein SSL-Test aus dem Internet zeigt, woran es liegt. Nur Adressen von Atlassian hereinzulassen genügt nicht: Es ist ${failure.host}, das anfragt.`,
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
  'gitlab-too-old': (failure) => ({
    title: `Auf ${failure.instance} läuft GitLab ${failure.version}`,
    cause: 'Die App funktioniert ab GitLab 15.7.',
    fix: 'Aktualisieren Sie GitLab auf 15.7 oder neuer.',
  }),
  'proxy-url-not-blank': (failure) => ({
    title: `${failure.host} ist so eingerichtet, als stünde es hinter ${failure.named}`,
    cause: `Was ${failure.host} Jira über die App mitteilt, nennt ${failure.named}: Entweder ist dort Jira Connect Proxy URL gesetzt, oder external_url ist eine andere. GitLab lehnt dann mit Fehler 401 ab, was Jira signiert hat, und keine Gruppe lässt sich verknüpfen.`,
    fix: 'Leeren Sie unter Admin > Settings > General > GitLab for Jira App das Feld Jira Connect Proxy URL und speichern Sie. In GitLab 15.7 geht es nur in der Rails-Konsole: ApplicationSetting.current_without_cache.update(jira_connect_proxy_url: nil).',
  }),
  'app-key-differs': (failure) => ({
    title: 'Die App muss neu installiert werden',
    cause: `Jira führt die App unter dem Schlüssel ${failure.installedKey}, und ${failure.host} nennt jetzt ${failure.key}: Sein Name oder sein Descriptor hat sich seither geändert.`,
    fix: `Sichern Sie die Liste der verknüpften Gruppen. Deinstallieren Sie dann die App in Jira, installieren Sie sie erneut von ${failure.host} und verknüpfen Sie die Gruppen. Dabei kann verloren gehen, was Jiras Entwicklungsbereiche zeigen.`,
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
  'device-grant-missing': (failure) => ({
    title: `${failure.instance} gibt keinen Code zum Anmelden`,
    cause: 'Es ist älter als GitLab 17.9, oder etwas davor lässt POST /oauth/authorize_device nicht durch.',
    fix: 'Wählen Sie „Erneut versuchen“: Sie öffnen die Anmeldeseite von GitLab dann selbst und bringen die Antwort von Hand hierher.',
  }),
  'device-code-expired': (failure) => ({
    title: 'Der Code ist abgelaufen',
    cause: `Niemand hat ihn rechtzeitig bei ${failure.instance} bestätigt.`,
    fix: 'Wählen Sie „Erneut versuchen“ für einen neuen.',
  }),
  'not-revoked': (failure) => ({
    title: `${failure.instance} hat von Ihrer Abmeldung nicht erfahren`,
    cause: 'Hier sind Sie abgemeldet, und der Zugriff ist gelöscht; bei GitLab bleibt er noch bis zu zwei Stunden gültig.',
    fix: 'Um ihn sofort zu beenden, öffnen Sie in Ihrem GitLab-Profil Applications und widerrufen Sie dort GitLab for Jira (Revoke).',
  }),
  'signed-out': (failure) => ({
    title: `Ihre Anmeldung bei ${failure.instance} ist abgelaufen`,
    cause: 'GitLab akzeptiert den erteilten Zugriff nicht mehr und hat ihn nicht erneuert.',
    fix: 'Melden Sie sich erneut an. Was Sie gerade getan haben, bleibt hier erhalten.',
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
  'blocked-by-page-policy': (failure) => ({
    title: 'Die Richtlinie dieser Seite verhindert Anfragen an die Instanz',
    cause: `Die Content-Security-Policy, die ${failure.host} mit dieser Seite gesendet hat, nennt ${failure.instance} nicht. Sie entsteht beim Laden der Seite; eine spätere Auswahl steht also nicht darin.`,
    fix: `Laden Sie die Seite in Jira neu. Bleibt der Fehler, müssen die Betreiber von ${failure.host} in der Richtlinie ${failure.instance} (oder https:) zu connect-src hinzufügen.`,
  }),
  'not-gitlab': (failure) => ({
    title: `Unter ${failure.address} antwortet kein GitLab`,
    cause:
      'Etwas antwortet, aber nicht wie GitLab: Entweder ist unter dieser Adresse ein anderer Server, oder vor GitLab steht eine Anmeldeseite (Single Sign-on, VPN-Portal).',
    fix: `Öffnen Sie ${failure.address}/-/jira_connect/oauth_application_id in einem neuen privaten Fenster. Eine Zeile mit application_id bedeutet GitLab. Eine Anmeldeseite, die nicht von GitLab ist, bedeutet eine Sperre davor, die /api/, /oauth/ und /-/jira_connect/ durchlassen muss. Alles andere bedeutet, dass die Adresse falsch ist.`,
  }),
  'answer-unreadable': (failure) => ({
    title: `Unter ${failure.address} antwortet kein GitLab, soweit diese Seite lesen darf`,
    cause:
      'Dort antwortet etwas, aber ohne die Erlaubnis für andere Websites, die die API von GitLab immer gibt (CORS). Was es ist, ist von hier aus nicht zu sehen.',
    fix: `Öffnen Sie ${failure.address}/-/jira_connect/oauth_application_id in einem neuen privaten Fenster. Eine Zeile mit application_id ist GitLab, aus dessen Antworten ein Proxy die CORS-Header entfernt. „Forbidden“ allein ist ebenfalls GitLab, das Ihre Netzwerkadresse gesperrt hat: Warten Sie eine Stunde, oder fragen Sie die Administratoren. Eine Prüfung ist ein Bot-Schutz, den Sie bestehen können, um dann zurückzukommen; eine Anmeldeseite, die nicht von GitLab ist, ist eine Sperre, die ${paths} durchlassen muss; endet der Tab bei einer anderen Adresse, ist GitLab dort: Geben Sie diese ein; alles andere heißt, dass die Adresse falsch ist.`,
  }),
  'gitlab-elsewhere': (failure) => ({
    title: `GitLab ist unter ${failure.foundAt}`,
    cause: `Unter ${failure.address} ist keines, aber unter ${failure.foundAt}: Der Rest ist vielleicht die Adresse einer einzelnen Seite.`,
    fix: `Geben Sie ${failure.foundAt} als URL der GitLab-Instanz ein.`,
  }),
  'preflight-refused': (failure) => ({
    title: `Ein Gateway vor ${failure.instance} lehnt ${failure.method} ab`,
    cause:
      failure.method === 'OPTIONS'
        ? `Vor jedem Aufruf mit Token fragen Browser mit OPTIONS, ob sie dürfen. GitLab beantwortet das; etwas davor lässt es bei ${failure.path} nicht durch, andere Anfragen aber schon.`
        : `Zum Lösen einer Verknüpfung dient DELETE, und Browser fragen vorher mit OPTIONS, ob sie dürfen. GitLab beantwortet beides; etwas davor lässt eines davon bei ${failure.path} nicht durch, GET aber schon.`,
    fix: `Es muss OPTIONS${failure.method === 'DELETE' ? ' und DELETE' : ''} bei ${paths} zu GitLab durchlassen, ohne Anmeldung und mit unveränderter Antwort von GitLab.`,
  }),
  'linking-not-offered': (failure) => ({
    title: `${failure.instance} bietet das Verknüpfen nicht an`,
    cause:
      'Die Adresse zum Verknüpfen von Gruppen gibt es dort nicht, wie in GitLab vor 15.7 oder bei ausgeschaltetem Feature-Flag jira_connect_oauth.',
    fix: 'Aktualisieren Sie GitLab auf 15.7 oder neuer.',
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
  'no-connection': (failure) => ({
    title: `${serverName(failure.origin)} ist von Ihrem Browser aus nicht erreichbar`,
    cause:
      'Es kommt keine Verbindung zustande: Der Name ist nicht auflösbar, der Server lehnt ab, oder der Browser vertraut dem Zertifikat nicht.',
    fix: `Öffnen Sie ${failure.origin} in einem neuen Tab. Dort nennt der Browser den Grund: Bei ERR_NAME_NOT_RESOLVED ist es DNS, bei ERR_CONNECTION_REFUSED der Server oder eine Firewall, bei ERR_CERT_… das Zertifikat.`,
  }),
  'no-answer': (failure) => ({
    title: `${serverName(failure.origin)} antwortet nicht`,
    cause: `Innerhalb von ${seconds(failure.seconds)} kam nicht einmal eine Ablehnung zurück. So verhält sich eine Firewall, die Verbindungen wortlos verwirft, oder ein Server, der hängt.`,
    fix: `Sorgen Sie dafür, dass ${serverName(failure.origin)} auf diesem Port von Ihrem Standort aus erreichbar ist. Öffnet es sich in einem neuen Tab sofort, prüfen Sie stattdessen einen Proxy oder ein VPN Ihres Browsers.`,
  }),
  'issuer-mismatch': ({ instance, server }) => ({
    title: `Ein anderer Server hat auf die Anmeldung bei ${instance} geantwortet`,
    cause: `Die Antwort stammt von ${server === null ? 'einem anderen Server' : serverName(server)}. Daher wurde sie nicht verwendet, und nichts davon wurde an ${instance} gesendet.`,
    fix: `Melden Sie sich erneut an. Geschieht es wieder, fragen Sie den Administrator, warum die Anmeldeseite von ${instance} zu einem anderen Server führt: Sie könnte es auf Ihren Zugriff dort abgesehen haben. Melden Sie sich nicht an, wenn Sie ihr nicht vertrauen.`,
  }),
  'list-without-end': (failure) => ({
    title: `Die Liste der Gruppen von ${failure.instance} endet nicht`,
    cause: failure.isRepeated
      ? `Nach ${formats.number(failure.found)} Gruppen kamen dieselben noch einmal, und noch immer gab es eine nächste Seite.`
      : `Nach ${formats.number(failure.found)} Gruppen gab es noch immer eine nächste Seite. Mehr nimmt diese Seite nicht auf einmal.`,
    fix: 'Es wurde nichts ausgewählt. Suchen Sie nach einem Teil der Gruppen und wählen Sie diese aus, oder fügen Sie die Adresse einer Gruppe ein.',
  }),
}
