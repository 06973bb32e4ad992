import type { HelpEntryWords, HelpWords } from '../en/help.ts'
import { formats } from './formats.ts'

const appSettings = 'Admin > Settings > General > GitLab for Jira App'

const entries: HelpEntryWords = {
  errors: {
    'sign-in-first': {
      title: 'GitLab verlangt eine Anmeldung, obwohl Sie angemeldet sind',
      causes: {
        cookies: ({ hostName }) => ({
          sign: 'Es steht im Frame von Jira, auf der Seite, die vor GitLab 15.7 mitgeliefert wurde, oder wo OAuth nicht eingerichtet ist.',
          cause:
            'Jene Seite erkennt Sie am Cookie von GitLab, und Browser halten Cookies fremder Sites von einem Frame fern: Safari und Firefox immer, Chrome und Edge nach Wahl der Benutzer.',
          fix: `Richten Sie auf der Instanz die OAuth-Authentifizierung für ${hostName} ein; dann braucht die Seite kein Cookie. Frühe Dokumentation sagte stattdessen: Firefox oder Chrome verwenden oder seitenübergreifende Cookies zulassen.`,
        }),
        ended: 'Es kommt auf dieser Seite, nachdem es vorher funktioniert hat.',
      },
    },
    'marketplace-first': {
      title: 'Jira installiert die App nicht von Ihrer Instanz: Sie wurde zuvor aus dem Marketplace installiert',
      causes: {
        'proxy-url': ({ appKey, descriptor }) => ({
          sign: 'Der Text nennt den Schlüssel `gitlab-jira-connect-gitlab.com`, und Sie haben Jira die Adresse Ihrer eigenen Instanz gegeben.',
          cause: 'Auf Ihrer Instanz ist Jira Connect Proxy URL gesetzt, daher trägt ihr Descriptor den Schlüssel von GitLab.com.',
          fix: `Gehen Sie ab GitLab 15.8 zu ${appSettings}, leeren Sie Jira Connect Proxy URL und wählen Sie Save changes; in GitLab 15.7 geben Sie die Zeile für die Rails-Konsole ein. Danach muss ${descriptor} den Schlüssel \`${appKey}\` nennen. Lassen Sie die Einstellung nur leer, wenn Ihre Instanz eine eigene App sein soll: Hinter GitLab.com muss sie gesetzt sein, und hochzuladen ist nichts.`,
        }),
      },
    },
    'installation-code': {
      title: 'Jira installiert die App nicht: Der App-Host hat einen HTTP-Statuscode geliefert',
      causes: {
        'proxy-url': () => ({
          sign: 'Code 401, und auf der Instanz, von der Sie installieren, ist Jira Connect Proxy URL gesetzt.',
          cause:
            'Mit einer Proxy-URL sucht GitLab den Schlüssel von Jira unter jener Adresse, wo er nicht ist, und lehnt die Installation ab.',
          fix: `Gehen Sie zu ${appSettings}, leeren Sie Jira Connect Proxy URL und wählen Sie Save changes; in GitLab 15.7 geben Sie die Zeile für die Rails-Konsole ein. Installieren Sie dann erneut.`,
        }),
        'blank-proxy-url': () => ({
          sign: 'Code 401 auf einer frühen Version, etwa 15.7, und das Feld der Einstellung sieht leer aus.',
          cause: 'Die Einstellung enthält einen leeren Text, den eine solche Version für eine Adresse hält (gitlab-org/gitlab!108604).',
          fix: 'Setzen Sie sie in der Rails-Konsole auf nichts, oder aktualisieren Sie GitLab.',
        }),
        keys: () => ({
          sign: 'Code 401, die Einstellung ist leer, und der Befehl auf dem Server antwortet nicht mit 404.',
          cause: 'Die Instanz kann den Schlüssel nicht holen, mit dem Jira die Installation signiert.',
          fix: 'Lassen Sie den GitLab-Server per https hinaus zu `connect-install-keys.atlassian.com`.',
        }),
        'key-format': () => ({
          sign: 'Code 401 auf GitLab 17.5 und älter, mit „invalid kid“ in `exceptions_json.log`.',
          cause: 'Seit November 2024 heißen die Schlüssel von Jira anders, was GitLab bis 17.5 nicht akzeptiert.',
          fix: 'Aktualisieren Sie GitLab auf 17.6 oder neuer.',
        }),
        audience: () => ({
          sign: 'Code 401, vor GitLab steht ein Reverse-Proxy, und `exceptions_json.log` sagt „Invalid audience“.',
          cause: 'Jira fragt nach einem anderen Namen als dem, den GitLab von sich kennt.',
          fix: `Reichen Sie den Host-Header des öffentlichen Namens weiter, oder nennen Sie dessen Adresse unter ${appSettings} > Jira Connect Additional Audience URL (ab GitLab 17.7).`,
        }),
        'keys-address': () => ({
          sign: 'Code 401 auf GitLab 15.7, und dessen Protokoll zeigt, dass es den Schlüssel unter einer falschen Adresse gesucht hat.',
          cause: 'GitLab setzt die Adresse des Schlüssels falsch zusammen (Issue 386827).',
          fix: 'Aktualisieren Sie GitLab auf 15.8 oder neuer.',
        }),
        'other-code': ({ instance }) => ({
          sign: 'Ein anderer Code oder keiner: 403, 404, 5xx, eine Zeitüberschreitung.',
          cause: `Zwischen Jira und ${instance} antwortet etwas anstelle von GitLab: eine Firewall, ein Bot-Schutz, eine vorgeschaltete Anmeldung, ein Reverse-Proxy.`,
          fix: 'Lassen Sie POST-Anfragen von den Adressen Atlassians zu /-/jira_connect/ durch. Der Befehl zeigt von außerhalb Ihres Netzwerks, wer antwortet: GitLab antwortet mit 401.',
        }),
      },
    },
    'who-installed': {
      title: 'Wer die App installiert oder entfernt hat',
      causes: {
        'audit-log': ({ siteUrl }) => ({
          sign: 'Verknüpfungen sind weg oder die App ist weg, und niemand weiß, warum.',
          cause:
            'Jira hält fest, wer Apps installiert, aktualisiert und entfernt hat. Diese Seite darf das nicht lesen: Der App fehlt die Berechtigung.',
          fix: `Gehen Sie in Jira (${siteUrl}) zu Settings > System > Audit log und suchen Sie nach GitLab. Eine Organisation hat ein weiteres unter admin.atlassian.com > Security > Audit log.`,
        }),
      },
    },
    'invalid-jwt': {
      title: 'Invalid JWT: GitLab sendet Daten, und Jira lehnt sie ab',
      causes: {
        'behind-gitlab-com': ({ hostName, instance }) => ({
          sign: `Ihre Instanz steht hinter ${hostName}, und \`integrations_json.log\` auf ihr sagt „Invalid JWT“.`,
          cause:
            'Jira hat ein neues Geheimnis gesendet, und die Instanz hat es verpasst: Sie war nicht erreichbar oder hat es nicht gespeichert.',
          fix: `Verwenden Sie unten „GitLab sendet keine Daten mehr“: Damit sendet ${hostName} das Geheimnis erneut, und die Gruppen werden, wo nötig, wieder verknüpft. Von Hand: GitLab-Version wechseln > GitLab.com (SaaS) > Speichern, dann GitLab-Version wechseln > GitLab (self-managed), ${instance}, Speichern; das löscht die Verknüpfungen auf der Instanz, exportieren Sie also vorher die Liste. Bleibt es dabei, können Kunden mit Premium oder Ultimate den GitLab-Support bitten, das Token erneut zu senden.`,
        }),
        'gitlab-com': () => ({
          sign: 'Ihre Gruppen sind auf GitLab.com selbst: Dessen Protokoll sieht nur GitLab.',
          cause: 'GitLab.com hat ein altes Geheimnis dieser Jira-Site, etwa nachdem die Site wiederhergestellt oder verschoben wurde.',
          fix: 'Fragen Sie den GitLab-Support und nennen Sie die Adresse Ihrer Jira-Site. Auch eine Neuinstallation der App in Jira sendet ein neues Geheimnis, nimmt aber alle Verknüpfungen dieser Site weg und was das Entwicklungs-Panel zeigt: Exportieren Sie vorher die Liste der verknüpften Gruppen.',
        }),
        'own-app': () => ({
          sign: 'Die App wurde von Ihrer eigenen Instanz installiert (manuell oder aus einem eigenen Marketplace-Eintrag).',
          cause: 'Jira hat ein neues Geheimnis gesendet, und die Instanz hat es verpasst.',
          fix: 'Bitten Sie den Jira-Cloud-Support zu prüfen, ob Jira Ihre Instanz erreicht, und ein neues Installed-Ereignis (installed lifecycle event) für die App auszulösen. Eine Neuinstallation kommt zuletzt: Sie kann löschen, was das Entwicklungs-Panel zeigt, und nimmt alle Verknüpfungen weg.',
        }),
        'not-reached': ({ instance }) => ({
          sign: 'Es kommt nach einer Reparatur wieder, oder der Befehl antwortet nicht mit 401.',
          cause: `Das Geheimnis kommt nicht bis zu ${instance}: wegen einer Firewall oder eines Zertifikats, das nicht öffentlich vertrauenswürdig ist oder dessen Kette unvollständig ist.`,
          fix: 'Machen Sie /-/jira_connect/events/installed erreichbar, für GitLab.com, wo die Instanz dahinter steht, für Jira, wo sie eine eigene App ist; und liefern Sie die vollständige Kette eines öffentlich vertrauenswürdigen Zertifikats.',
        }),
      },
    },
    'update-instance': {
      title: 'Die Adresse der Instanz wird nicht gespeichert',
      causes: {
        unknown: 'Die Antwort auf Speichern ist 422 und endet auf „Error response code 401“.',
        allowlist: 'Die Antwort auf Speichern ist 422 und endet auf „Error response code 404“.',
        unreachable: 'Die Antwort auf Speichern ist 422 und endet auf „Network error“.',
        wall: 'Die Antwort auf Speichern ist 422 und endet auf „Error response code 301“, 302 oder ein anderes 3xx.',
        'jira-domain': ({ siteUrl }) => ({
          sign: 'Die Antwort auf Speichern ist 422 und spricht von der Jira-Domain (künftige Versionen von GitLab).',
          cause: 'Die Instanz hat eine Zulassungsliste von Jira-Domains, und diese Site steht nicht darauf.',
          fix: `Nehmen Sie ${siteUrl} in die Zulassungsliste der Jira-Domains der Instanz auf.`,
        }),
        'two-flags': () => ({
          sign: 'Die Instanz ist GitLab 15.7 oder 15.8.',
          cause:
            'Zwei Feature-Flags sind zugleich an, was diese Versionen nicht vertragen: `jira_connect_oauth` und `jira_connect_oauth_self_managed`.',
          fix: 'Prüfen Sie beide in der Rails-Konsole, schalten Sie `jira_connect_oauth_self_managed` ab und speichern Sie erneut; oder aktualisieren Sie GitLab.',
        }),
        prerequisites: ({ hostName, proxyUrl }) => ({
          sign: 'Mehr als dieser Text ist nicht da, wie auf der Seite, die mit GitLab kommt.',
          cause: `Die Anfrage ist PUT /-/jira_connect/installations an ${hostName}; diese Seite zeigt die Antwort unter „Details“.`,
          fix: `Speichern Sie hier, lesen Sie die Ursache, und senden Sie dem GitLab-Support, wenn nötig, die Anfragenummer unter „Details“. Voraussetzungen: GitLab 15.7 oder neuer, https mit der vollständigen Kette eines öffentlich vertrauenswürdigen Zertifikats, erreichbar für ${hostName}, Jira Connect Proxy URL genau ${proxyUrl}.`,
        }),
      },
    },
    'invalid-audience': {
      title: 'Invalid audience: Ein Reverse-Proxy heißt anders als GitLab',
      causes: {
        'reverse-proxy': () => ({
          sign: 'Es steht in `exceptions_json.log` der Instanz; hier scheitert Speichern mit „Error response code 401“.',
          cause: 'Die Installation ging an den Namen des Reverse-Proxys, und GitLab erwartet seinen eigenen (`external_url`).',
          fix: `Gehen Sie zu ${appSettings} > Jira Connect Additional Audience URL (ab GitLab 17.7) und tragen Sie die Adresse des Reverse-Proxys ein. Vor 17.7 muss der Proxy seinen eigenen Namen als Host-Header weiterreichen.`,
        }),
      },
    },
    'address-refused': {
      title: 'GitLab akzeptiert die Adresse der Instanz nicht',
      causes: {
        incomplete: 'Dort steht „Only allowed schemes are http, https“ oder „must be a valid URL“.',
        unresolved: 'Dort steht „Host cannot be resolved or invalid“.',
        private: 'Dort steht „Requests to the local network are not allowed“ oder dasselbe von localhost.',
      },
    },
    'jira-user-not-admin': {
      title: 'Der Jira-Benutzer ist kein Site- oder Organisationsadministrator',
      causes: { groups: 'GitLab sagt es, wenn eine Gruppe verknüpft, eine Verknüpfung aufgehoben oder eine Instanz ausgewählt wird.' },
    },
    'jira-user-unreadable': {
      title: 'GitLab kann den Benutzer in Jira nicht abrufen',
      causes: { permission: 'GitLab sagt es, wenn eine Gruppe verknüpft wird.' },
    },
    'link-group': {
      title: 'Eine Gruppe wird nicht verknüpft',
      causes: {
        'not-admin': 'Status 403, „The Jira user is not a site or organization administrator“.',
        unreadable: 'Status 403, „Could not fetch user information from Jira“.',
        role: 'Status 401, „Cannot find namespace. Make sure you have sufficient permissions.“',
        'app-key': ({ appKey }) => ({
          sign: 'Status 401, „JWT authentication failed“, und ein Reverse-Proxy schreibt Seiten um (`sub_filter`, rewrite).',
          cause: `Der Proxy ersetzt den Hostnamen im App-Schlüssel \`${appKey}\`, der bei Atlassian und in GitLab gleich sein muss.`,
          fix: 'Nehmen Sie den Schlüssel von dem aus, was der Proxy umschreibt, und installieren Sie die App erneut.',
        }),
        'stale-installation': () => ({
          sign: 'Status 401, „JWT authentication failed“, bei jedem Administrator, und kein Proxy schreibt etwas um.',
          cause: 'GitLab hat noch den Eintrag einer früheren, falsch eingerichteten Installation.',
          fix: 'Deinstallieren Sie die App auf allen Jira-Sites, löschen Sie die Einträge in der Rails-Konsole und installieren Sie erneut. Das nimmt die Verknüpfungen aller Sites dieses GitLab weg: Exportieren Sie vorher jede Liste.',
        }),
        'other-account': ({ instance }) => ({
          sign: 'Status 404 „404 Not Found“ oder nur ein kurzes Warten, und GitLab ist 15.7 oder neuer.',
          cause: 'Der hier angemeldete GitLab-Benutzer sieht die Gruppe nicht: ein anderes Konto oder eine andere Instanz.',
          fix: `Sehen Sie nach, was unter „GitLab-Instanz“ und „Angemeldet als“ steht. Wechseln Sie das Konto, oder prüfen Sie, ob die Gruppe auf ${instance} ist.`,
        }),
        'not-offered': 'Status 404 bei jeder Gruppe.',
        linked: 'Status 422, „Namespace has already been added“.',
      },
    },
    'application-id': {
      title: 'Die Seite darf die Application ID der Instanz nicht lesen',
      causes: {
        'proxy-url': 'Die Konsole des Browsers spricht von CORS, und der Befehl antwortet mit einer Zeile application_id.',
        'not-set': 'Der Befehl antwortet mit 404.',
        closed: ({ instance }) => ({
          sign: 'Der Befehl bekommt keine Antwort, 403 oder eine Seite.',
          cause: `Vor ${instance} lässt etwas /-/jira_connect/oauth_application_id nicht durch.`,
          fix: 'Lassen Sie /-/jira_connect/, /oauth/ und /api/ ohne vorgeschaltete Anmeldung durch, auch für Browser.',
        }),
        local: 'Nur Chrome oder Edge hat es, und die Adresse der Instanz ist eine private.',
      },
    },
    'client-id': {
      title: 'Der Anmeldeseite von GitLab fehlt client_id',
      causes: {
        'not-set': 'Es steht auf der Seite von GitLab, im Anmeldefenster. Diese Seite öffnet das Fenster dann nicht und sagt, warum.',
      },
    },
    'sign-in': {
      title: 'Die Anmeldung bei GitLab schlägt fehl',
      causes: {
        confidential: 'Die Antwort von /oauth/token ist 401 `invalid_client`. Es ist der häufigste Fehler.',
        code: 'Die Antwort von /oauth/token ist 400 `invalid_grant`.',
        local:
          'Nur Chrome oder Edge hat es: Die Konsole sagt, dass CORS /oauth/token verhindert, und die Instanz hat eine private Adresse. Mit Firefox geht es.',
        preflight: ({ instance }) => ({
          sign: 'Die Konsole sagt in jedem Browser, dass der Preflight von /oauth/token verhindert wird.',
          cause: `Ein Proxy vor ${instance} beantwortet OPTIONS-Anfragen selbst oder nimmt die CORS-Header weg.`,
          fix: 'Reichen Sie OPTIONS an GitLab weiter und lassen Sie dessen Header, wie sie sind. Diese Seite fragt ohne Preflight.',
        }),
      },
    },
    'jira-code': {
      title: '„Code“ in Jira bleibt nach dem Verknüpfen leer',
      causes: {
        workspace: () => ({
          sign: 'Vorgänge zeigen Daten von GitLab, die Ansicht „Code“ des Projekts nicht.',
          cause: 'Ein Fehler bei Atlassian, JRACLOUD-95847.',
          fix: 'Legen Sie einen leeren Bitbucket-Workspace an und geben Sie dieser Jira-Site Zugriff darauf. Entwicklungsdaten brauchen das nicht.',
        }),
      },
    },
    'development-environment': {
      title: 'Die App in einer Entwicklungsumgebung von GitLab (GDK)',
      causes: {
        port: () => ({
          sign: 'Die Seite bleibt leer, und die Adresse des weitergeleiteten Ports sagt „Not authorized to access the file“.',
          cause: 'Der weitergeleitete Port ist privat.',
          fix: 'Machen Sie den Port dort öffentlich, wo er weitergeleitet wird.',
        }),
        rows: () => ({
          sign: 'Die Installation schlägt fehl, und die Adresse der Umgebung ist seit der letzten eine andere.',
          cause: 'Einträge früherer Installationen sind noch da.',
          fix: 'Löschen Sie sie in der Rails-Konsole der Umgebung und installieren Sie erneut.',
        }),
      },
    },
    'load-groups': {
      title: 'Die Liste der Gruppen wird nicht geladen',
      causes: {
        slash: ({ instance }) => ({
          sign: 'Die Seite von GitLab zeigt es sofort, und bei allen.',
          cause: 'Die Adresse der Instanz wurde mit einem Schrägstrich am Ende gespeichert.',
          fix: `Wählen Sie „GitLab-Version wechseln“ und speichern Sie ${instance} erneut. Diese Seite speichert keinen Schrägstrich.`,
        }),
        'many-links': () => ({
          sign: 'Die Seite von GitLab zeigt es, wo mehr als etwa 50 Gruppen verknüpft sind; der Server antwortet mit 502 oder 414.',
          cause: 'Jene Seite nennt jede verknüpfte Gruppe in einer Adresse, die dem Webserver zu lang wird.',
          fix: 'Diese Seite tut das nicht: Verknüpfen Sie hier, und heben Sie Verknüpfungen hier auf.',
        }),
        ended: 'Der Server antwortet mit 401 `invalid_token`.',
      },
    },
    'public-groups-only': {
      title: 'Nur öffentliche Gruppen werden aufgelistet, oder eine Gruppe fehlt',
      causes: {
        anonymous: ({ hostName }) => ({
          sign: 'Gar keine private Gruppe ist dabei.',
          cause:
            'Die Anmeldung kommt bei GitLab nicht an, das dann auflistet, was alle sehen dürfen: Ein Proxy wirft den Authorization-Header weg.',
          fix: `Reichen Sie den Authorization-Header weiter. Diese Seite, die von ${hostName} kommt, fragt GitLab zuerst, wer Sie sind, und listet vorher nichts auf.`,
        }),
        role: () => ({
          sign: 'Einige private Gruppen sind dabei, Ihre nicht.',
          cause:
            'Aufgelistet werden Gruppen, in denen Sie mindestens die Rolle Maintainer haben. Persönliche Namensräume und einzelne Projekte lassen sich nicht verknüpfen.',
          fix: 'Fügen Sie die Adresse der Gruppe in „Gruppen suchen“ ein; dort steht dann, warum sie sich nicht verknüpfen lässt. Bitten Sie einen Owner der Gruppe um die Rolle Maintainer.',
        }),
      },
    },
    'empty-frame': {
      title: 'Jira zeigt anstelle dieser Seite einen leeren Frame',
      causes: {
        'custom-domain': ({ hostName }) => ({
          sign: 'Die Konsole des Browsers nennt `frame-ancestors`, und Ihre Jira-Site hat eine eigene Domain.',
          cause: `Die Richtlinie, die ${hostName} sendet, erlaubt jener Domain nicht, die Seite zu zeigen.`,
          fix: 'Nehmen Sie die Domain dort in `frame-ancestors` auf, von wo die Seite kommt (`$jira_sites` in `settings.conf`), oder öffnen Sie Jira unter seiner Adresse bei atlassian.net.',
        }),
        blocker: () => ({
          sign: 'Der Frame ist nur in einem Browser leer.',
          cause: 'Ein Inhaltsblocker hält Skripte auf, oder der Browser ist zu alt.',
          fix: 'Lassen Sie Skripte dieser Seite und von connect-cdn.atl-paas.net zu; verwenden Sie Chrome oder Edge 120, Firefox 124, Safari 17.4 oder neuer.',
        }),
        down: ({ hostName }) => ({
          sign: 'Der Frame ist in jedem Browser leer, und die Konsole nennt keine Richtlinie.',
          cause: `${hostName} antwortet nicht, oder davor antwortet etwas mit einer Seite, die in keinem Frame gezeigt werden darf.`,
          fix: `Öffnen Sie ${hostName} im selben Netzwerk in einem neuen Tab.`,
        }),
      },
    },
    'single-sign-on': {
      title: 'Single Sign-On führt zur Startseite von GitLab, und nichts wird autorisiert',
      causes: {
        'lost-way': ({ instance }) => ({
          sign: 'Das Anmeldefenster bleibt auf einer Seite von GitLab stehen.',
          cause: 'Der Identitätsanbieter kehrt nicht dorthin zurück, wohin GitLab wollte.',
          fix: `Lassen Sie das Fenster offen und setzen Sie die Anmeldung hier fort: Dasselbe Fenster geht weiter. Enterprise-Benutzer, deren Gruppe Passwörter abgeschaltet hat, melden sich zuerst unter ${instance}/groups/…/-/saml/sso an.`,
        }),
      },
    },
    'marketplace-down': {
      title: 'Der Marketplace kann die App gerade nicht installieren',
      causes: {
        outage: () => ({
          sign: 'Jira spricht von einem technischen Problem mit dem Partner.',
          cause: 'GitLab.com hat Jira nicht geantwortet, als die App installiert werden sollte.',
          fix: 'Warten Sie und versuchen Sie es erneut. Die beiden Statusseiten melden Ausfälle.',
        }),
      },
    },
    'only-create-branch': {
      title: 'Ein Vorgang zeigt nur „Create branch“, oder Daten fehlen',
      causes: {
        'no-key': () => ({
          sign: 'Andere Vorgänge zeigen Daten.',
          cause: 'Kein Branch, Commit oder Merge Request einer verknüpften Gruppe nennt diesen Vorgang.',
          fix: 'Schreiben Sie den Schlüssel, etwa PROJ-123, in den Namen eines Branches, eine Commit-Nachricht oder Titel oder Beschreibung eines Merge Requests.',
        }),
        'too-old': () => ({
          sign: 'Neue Arbeit erscheint, alte nicht.',
          cause:
            'Von dem, was vor dem Verknüpfen da war, sendet GitLab je Projekt die letzten 400 Merge Requests und ab 15.11 die letzten 400 Branches.',
          fix: 'Ändern Sie einen alten Merge Request, etwa seinen Titel: GitLab sendet ihn dann erneut.',
        }),
        'not-yet': () => ({
          sign: 'Die Gruppe ist erst seit Kurzem verknüpft.',
          cause: 'Die erste Synchronisierung schafft 20 Projekte in der Minute.',
          fix: 'Warten Sie: Wie lange, schätzt die Liste der verknüpften Gruppen.',
        }),
        secret: () => ({
          sign: 'Bei keinem Vorgang kommt etwas an, auch nichts Neues.',
          cause: 'Jira lehnt vielleicht ab, was GitLab sendet.',
          fix: 'Verwenden Sie die Prüfung unten; sehen Sie dann unter „Invalid JWT“ nach.',
        }),
        permission: () => ({
          sign: 'Andere sehen im selben Vorgang Daten.',
          cause: 'Ihrer Rolle im Jira-Projekt fehlt die Berechtigung „View development tools“ (Entwicklungstools anzeigen).',
          fix: 'Gehen Sie in Jira zu Project settings > Permissions und erteilen Sie „View development tools“.',
        }),
      },
    },
    'branch-elsewhere': {
      title: '„Create branch“ öffnet GitLab.com statt Ihrer Instanz',
      causes: {
        version: ({ hostName, instance }) => ({
          sign: `Ihre Instanz steht hinter ${hostName} und ist älter als GitLab 17.2.`,
          cause: `Jira schickt die Leute zu ${hostName}, das sie erst ab 17.2 zu ${instance} weiterschickt.`,
          fix: 'Aktualisieren Sie GitLab auf 17.2 oder neuer, oder legen Sie den Branch in GitLab an.',
        }),
      },
    },
    'create-branch': {
      title: 'Die Seite hinter „Create branch“ lehnt ab',
      causes: {
        push: () => ({
          sign: '„You don’t have permission to create branches for this project.“',
          cause: 'Ihr GitLab-Benutzer hat in dem Projekt weniger als die Rolle Developer.',
          fix: 'Wählen Sie ein anderes Projekt, oder bitten Sie einen Owner dieses Projekts um die Rolle Developer.',
        }),
        name: () => ({
          sign: '„Branch name is invalid“, „Branch already exists“, „Ref is missing“ oder der Text einer Push-Regel.',
          cause: 'GitLab nimmt den Namen oder den Quell-Branch nicht.',
          fix: 'Ändern Sie den Namen, wie es der Text sagt; er ist frei, solange der Schlüssel des Vorgangs darin steht. Wählen Sie den Quell-Branch neu.',
        }),
        signed: () => ({
          sign: '„Failed to load projects“, „Something went wrong while fetching source branches.“ oder „Failed to create branch. Please try again.“',
          cause: 'GitLab hat nicht geantwortet, oder Ihre Anmeldung dort ist abgelaufen.',
          fix: 'Laden Sie jene Seite neu und melden Sie sich bei GitLab an. Sie listet Projekte auf, in denen Sie Mitglied sind.',
        }),
      },
    },
    'descriptor-refused': {
      title: 'Jira akzeptiert den Descriptor der App nicht',
      causes: {
        changed: ({ descriptor }) => ({
          sign: 'Jira nennt einen Scope oder ein Modul.',
          cause: 'Was Jira bekommen hat, ist nicht, was GitLab sendet: Ein Proxy hat es verändert, oder es war eine andere Datei.',
          fix: `Geben Sie Jira genau ${descriptor}, und lassen Sie es den Proxy unverändert weiterreichen. Jira holt ihn nur von den Ports 80, 443 und 8080.`,
        }),
        ended: () => ({
          sign: 'Jira bietet kein Feld für die Adresse eines Descriptors mehr an.',
          cause: 'Seit dem 31. März 2026 nimmt Atlassian keine private Installation per Descriptor mehr an.',
          fix: 'Verwenden Sie die App aus dem Marketplace mit Ihrer Instanz hinter GitLab.com oder eine private Forge-App: siehe „Welcher Weg der Installation, und warum“.',
        }),
      },
    },
    'service-management': {
      title: 'Service-IDs oder Deployment Gating werden nicht gespeichert',
      causes: {
        'not-linked': () => ({
          sign: 'Status 422: „You cannot create …“ oder „You cannot disable … from the API“, oder „Integration Not Found“.',
          cause: 'Nur das Verknüpfen schaltet die Integration für eine Gruppe und alles darunter an, und nur das Aufheben schaltet sie ab.',
          fix: 'Verknüpfen Sie zuerst die Gruppe oder eine darüber.',
        }),
        ids: () => ({
          sign: 'Status 400, mit „cannot have more than 100 service IDs“ oder „is invalid“.',
          cause: 'Höchstens 100 IDs, durch Kommas getrennt; eine ID hat nur Buchstaben, Ziffern, = und :.',
          fix: 'Kopieren Sie jede Service ID am Ende von Connect Pipeline > GitLab in Jira Service Management.',
        }),
        tiers: () => ({
          sign: 'Status 400, mit „only available environment names“ oder „environment names should be provided“.',
          cause:
            'Deployment Gating braucht mindestens eine Stufe von Umgebungen, in Kleinbuchstaben: production, staging, testing, development.',
          fix: 'Nennen Sie die Stufen, nicht die Umgebungen. Deployment Gating gibt es für Premium und Ultimate auf GitLab.com.',
        }),
        inherited: () => ({
          sign: 'Status 200, und nichts ändert sich, oder „Default integration not found.“',
          cause:
            'Eine Gruppe oder ein Projekt, das erbt, behält die Werte von oben, bis use_inherited_settings false ist; und erben kann es nur, wo darüber etwas die Integration hat.',
          fix: 'Senden Sie `use_inherited_settings=false` mit eigenen Werten, `true`, um wieder zu erben.',
        }),
        flag: () => ({
          sign: 'Status 404 oder 405 auf GitLab 17.2 oder 17.3.',
          cause: 'Dort steht die Integration hinter dem Feature-Flag `enable_jira_connect_configuration`, allgemein gibt es sie ab 17.4.',
          fix: 'Schalten Sie es in der Rails-Konsole an, oder aktualisieren Sie GitLab.',
        }),
      },
    },
  },
  pages: {
    'which-way': {
      title: 'Welcher Weg der Installation, und warum',
      text: ({ hostName, instance }) => [
        'GitLab.com: Installieren Sie die App aus dem Atlassian Marketplace. Gehen Sie in Jira zu Apps > Explore more apps, suchen Sie nach GitLab for Jira Cloud und wählen Sie Get it now.',
        `Ihr eigenes GitLab hinter GitLab.com: dieselbe App, und unter „GitLab-Version wechseln“ wird ${instance} gewählt. Das braucht GitLab 15.7, eine öffentliche Adresse und ein öffentlich vertrauenswürdiges Zertifikat.`,
        [
          'Dafür: nichts zu pflegen, Updates kommen von selbst, die Projekt-Toolchain funktioniert.',
          'Daten gehen von Ihrer Instanz direkt zu Jira; GitLab.com sieht davon nichts.',
          'Dagegen: GitLab.com bearbeitet die Ereignisse „installed“ und „uninstalled“ und hat das Geheimnis, es weiß also, dass Ihre Instanz die App hat.',
          'Dagegen: Links von „Create branch“ führen zuerst zu GitLab.com, das sie weiterleitet (ab GitLab 17.2).',
        ],
        'Ihr eigenes GitLab als eigene App: wo GitLab.com nichts von der Instanz wissen und keine Links weiterleiten soll, wo Sie den offiziellen Marketplace-Eintrag nicht wollen, oder wo eine Ihrer Instanzen mehrere bedient.',
        [
          'Neue sind seit GitLab 19.0 private Forge-Apps. Atlassian nimmt seit dem 31. März 2026 keinen Descriptor mehr an; was installiert ist, läuft weiter.',
          'Jira muss die Instanz erreichen: Jira Connect Proxy URL bleibt dort leer.',
          'Dagegen: Sie installieren die App neu, wenn ein Upgrade von GitLab sie ändert, und die Projekt-Toolchain kennt sie nicht.',
        ],
        `Das GitLab hinter dieser Seite: ${hostName}.`,
      ],
    },
    'who-is-needed': {
      title: 'Wer gebraucht wird, und für welches Abonnement',
      text: () => [
        'Überall: ein Jira-Administrator, der Mitglied von org-admins oder site-admins ist, und ein GitLab-Benutzer mit mindestens der Rolle Maintainer in jeder Gruppe.',
        [
          'GitLab.com: sonst niemand.',
          'Ihr eigenes GitLab hinter GitLab.com: ein Administrator der Instanz, einmal, für die OAuth-Anwendung und zwei Einstellungen; das Netzwerkteam, wo eine Firewall dazwischen steht.',
          'Ihr eigenes GitLab als eigene App: ein Administrator der Instanz und ein Jira-Administrator, der private Apps installieren darf.',
        ],
        'Die App gibt es mit Free, Premium und Ultimate, auf GitLab.com, self-managed und Dedicated. Deployment Gating braucht Premium oder Ultimate auf GitLab.com. Fragen Sie für Dedicated den GitLab-Support nach den Einstellungen.',
        'Der GitLab-Benutzer wird nur gebraucht, während Gruppen verknüpft werden: Nichts, was danach gesendet wird, hängt von ihm ab.',
      ],
    },
    'ended-by-atlassian': {
      title: 'Was Atlassian beendet hat: Connect, Descriptor, Entwicklungsmodus',
      text: () => [
        'GitLab for Jira ist von Haus aus eine Connect-App: Ein Descriptor nennt einen Server, dessen Seite Jira in einem Frame zeigt.',
        [
          '17. September 2025: Der Marketplace nimmt keine neuen Connect-Apps mehr an. Ein eigener Eintrag lässt sich nicht mehr anlegen.',
          '31. März 2026: keine private Installation per Descriptor mehr („Upload app“ im Entwicklungsmodus) und kein Update damit. Was installiert ist, läuft weiter.',
          'GitLab 19.0: stattdessen eine private Forge-App.',
          '31. Januar 2027: Atlassians Unterstützung von Connect endet (früher hieß es Dezember 2026), auch für Connect-Teile in Forge-Apps. Danach läuft es ohne Unterstützung. Kein Tag ist angekündigt, an dem etwas abgeschaltet wird.',
        ],
        'Der Entwicklungsmodus (development mode) war die Einstellung von Jira, mit der Apps von außerhalb des Marketplace hochgeladen wurden: Apps > Manage your apps > Settings > Enable development mode. Nach dem Hochladen wurde er wieder abgeschaltet. Heute stehen Apps in der Verwaltung von Atlassian unter Connected apps; der ältere Ort, Manage your apps, führt dorthin.',
        'Seit Juli 2026 zeigt Jira Banner über Apps mit Connect-Teilen. Die App läuft darunter weiter.',
      ],
    },
    'own-listing': {
      title: 'Ein eigener Eintrag im Marketplace',
      text: ({ descriptor }) => [
        'Wer einen hat, behält ihn. Einen neuen anzulegen ist nicht mehr möglich: Seit dem 17. September 2025 nimmt der Marketplace keine neuen Connect-Apps mehr an.',
        [
          'Wem er gehört, ist als Marketplace vendor (Anbieter) registriert.',
          `Er ist aus dem Descriptor gemacht, ${descriptor}.`,
          'Er ist privat (private), weil öffentliche Apps alle sehen und installieren können.',
          'Jede Site bekommt ihn mit einem Test-Lizenz-Token (test license token), das der Anbieter erzeugt.',
          'Updates kommen von selbst, wie bei dem Eintrag von GitLab.',
        ],
        'Ein Eintrag führt zu einer URL. Der von GitLab führt zu GitLab.com, daher steht eine Instanz dahinter.',
      ],
    },
    'own-proxy': {
      title: 'Eine Instanz anstelle von GitLab.com für mehrere andere',
      text: () => [
        'Eine Instanz, die eine eigene App hat, kann wie GitLab.com an andere Instanzen weiterleiten: eine App in Jira, mehrere Instanzen.',
        [
          `Auf der weiterleitenden: ${appSettings} > Enable public key storage.`,
          'Auf jeder anderen: Jira Connect Proxy URL ist die Adresse jener Instanz, ohne Schrägstrich am Ende, und die Redirect URI der OAuth-Anwendung ist ihre Adresse mit /-/jira_connect/oauth_callbacks.',
        ],
        'Eine Jira-Site verwendet zu einer Zeit eine Instanz.',
      ],
    },
    'reverse-proxy': {
      title: 'Netzwerk, Firewall und Reverse-Proxy',
      text: ({ hostName, instanceName }, directions) => [
        'Wer wen erreichen muss, mit Gruppen auf GitLab.com:',
        directions['gitlab-com'],
        `Mit einer eigenen Instanz hinter ${hostName}:`,
        directions['behind-host'],
        'Mit einer eigenen Instanz als eigener App:',
        directions['own-app'],
        `Die Dokumentation von GitLab widerspricht sich: Ihr Abschnitt über Reverse-Proxys lässt nur Adressen von Atlassian herein. Hinter ${hostName} ist das falsch: Herein muss ${hostName}, und nichts von Atlassian. Wer jenem Satz folgt, liest beim Speichern „Network error“.`,
        'Vermeiden Sie einen Reverse-Proxy, wenn es geht: lieber eine öffentliche Adresse und eine Firewall. Wenn Sie einen brauchen:',
        [
          `Der Browser dessen, der es einrichtet, erreicht beide Namen, den öffentlichen und innen ${instanceName}.`,
          'Er reicht seinen eigenen Namen als Host-Header weiter, mit dem Port (`gitlab.mycompany.com:443`), oder Jira Connect Additional Audience URL nennt seine Adresse (ab GitLab 17.7).',
          'Er schreibt nichts um: Der App-Schlüssel `gitlab-jira-connect-…` muss bleiben, wie er ist.',
          'Für eine eigene App hat die Redirect URI den öffentlichen Namen.',
          'Das Entwicklungs-Panel verweist vielleicht auf den inneren Namen oder auf GitLab.com (Issue 434085).',
          'Alle verwenden weiter den inneren Namen: Unter dem anderen funktioniert GitLab vielleicht nicht richtig (Issue 21319).',
        ],
      ],
    },
    'rails-checks': {
      title: 'Ohne Jira prüfen, ob etwas verknüpft ist',
      text: ({ siteUrl }) => [
        'Ein Administrator des GitLab kann es in dessen Rails-Konsole nachsehen, für eine Gruppe, ein Projekt oder die ganze Jira-Site.',
        [
          'Setzen Sie den vollständigen Pfad Ihrer Gruppe oder Ihres Projekts an die Stelle des genannten.',
          `Beim Dritten geht es um ${siteUrl}; die Antwort ist nil, wenn GitLab die Site nicht kennt.`,
        ],
      ],
    },
    updates: {
      title: 'Updates der App, und wann sie zu genehmigen sind',
      text: () => [
        'Die meisten Updates kommen innerhalb eines Tages von selbst.',
        [
          'Ein Update, das mehr Berechtigungen verlangt oder kostenpflichtig wird, wartet auf einen Jira-Administrator: Bis dahin läuft die Version davor, und Atlassian schreibt den Administratoren eine E-Mail. Genehmigen Sie es in der Verwaltung von Atlassian unter Connected apps (früher: Manage your apps).',
          'Der Umzug von GitLab zu Forge im März 2026 war ein solches Update.',
          'Eine App, die per Descriptor installiert wurde, wird neu installiert, wenn ein Upgrade von GitLab den Descriptor ändert. Das kann löschen, was das Entwicklungs-Panel zeigt: Exportieren Sie vorher die Liste der verknüpften Gruppen.',
        ],
      ],
    },
    toolchain: {
      title: 'DVCS-Connector und Projekt-Toolchain',
      text: () => [
        'Jira Data Center und Jira Server haben keine Cloud-Apps: Sie verwenden den DVCS-Connector, der von Atlassian kommt. Er fragt GitLab einmal in der Stunde; diese App sendet in Echtzeit.',
        'In der Jira Cloud tritt diese App an seine Stelle, für GitLab.com und für ein eigenes GitLab.',
        'Die Projekt-Toolchain von Atlassian (Toolchain oder Connections in einem Jira-Projekt) zeigt, welche Repositorys zu einem Projekt gehören. Sie funktioniert nur mit der App aus dem Marketplace und ändert nichts an dem, was gesendet wird.',
      ],
    },
    privacy: {
      title: 'Datenschutz und Sicherheit',
      text: ({ hostName }) => [
        'Was GitLab von Jira bekommt: die Ereignisse „installed“ und „uninstalled“ mit einem Geheimnis (secret token). Es trägt die Scopes READ, WRITE und DELETE der App für die Jira-Site, auf der sie installiert ist, und für kein anderes Produkt von Atlassian. GitLab speichert es verschlüsselt (AES256-GCM) und löscht es, wenn die App deinstalliert wird.',
        'Was Jira von GitLab bekommt: keinerlei Zugriff. GitLab sendet Branches, Commits und Merge Requests mit ihren Autoren, Pipelines, Deployments und Feature-Flags, die einen Vorgang nennen. Jira speichert und zeigt sie; wird die App deinstalliert, löscht es sie, was Stunden dauern kann.',
        'Was GitLab.com bekommt, wo eine Instanz dahinter steht: jene Ereignisse, das Geheimnis und die Links von „Create branch“. Keine Entwicklungsdaten.',
        `Was diese Seite bekommt: ein Zugriffstoken von GitLab mit dem Scope api, per OAuth mit PKCE. Es bleibt im Speicher dieser Seite, die von ${hostName} kommt, geht an niemanden als dieses GitLab und endet, wenn Sie die Seite verlassen.`,
        'Der Eintrag der App bei Atlassian hat einen Reiter „Privacy & Security“ mit dem, was GitLab dort erklärt.',
      ],
    },
    videos: {
      title: 'Videos und Dokumentation',
      text: () => [
        'GitLab hat die drei Wege gefilmt; Dokumentation und Videos sind auf Englisch.',
        'Schaltflächen und Einstellungen heißen auf dieser Seite, soweit sie nicht übersetzt sind, wie in der Dokumentation.',
      ],
    },
    'older-documentation': {
      title: 'Was ältere Dokumentation und ältere Versionen sagen',
      text: () => [
        'Was bis wann galt:',
        [
          'Nur Site-Administratoren dürfen die App einrichten: bis GitLab 16.6, seitdem auch Organisationsadministratoren (`org-admins`).',
          'Der Verkehr einer Instanz läuft über GitLab.com: Nur die Ereignisse „installed“ und „uninstalled“ tun es. Daten gehen direkt zu Jira.',
          'Aus Jira lassen sich keine Branches anlegen: bis GitLab 17.2.',
          'Nach dem Verknüpfen werden von früher nur Merge Requests gesendet: bis GitLab 15.11, seitdem auch Branches. Vor GitLab 13.8 nichts von früher.',
          'Der Browser muss seitenübergreifende Cookies zulassen: bis OAuth mit GitLab 15.7 kam.',
          'Apps werden im Entwicklungsmodus hochgeladen: bis zum 31. März 2026.',
        ],
        'Heutige Namen für die von früher:',
        [
          'Add namespace: Link groups (seit GitLab 16.1). Namespace: Gruppe.',
          'Sign into GitLab: Sign in to GitLab.',
          'Admin Area, unter Search or go to: Admin, unten in der linken Seitenleiste.',
          'Find new apps, Explore more apps: der Marketplace, im Menü Apps von Jira. Manage apps, Manage your apps: Connected apps in der Verwaltung von Atlassian.',
          'GitLab.com for Jira Cloud, GitLab for Jira Cloud: GitLab for Jira.',
        ],
      ],
    },
  },
}

export const help: HelpWords = {
  title: 'Hilfe',
  close: 'Hilfe schließen',
  search: 'In der Hilfe suchen',
  searchHow: 'Tippen oder fügen Sie einen Fehlertext ein, wie Sie ihn lesen, oder einige Wörter.',
  found: (count) => formats.plural(count, { one: '# Antwort', other: '# Antworten' }),
  nothing: 'Zu diesen Wörtern ist nichts bekannt. Versuchen Sie weniger davon, oder fügen Sie den ganzen Text des Fehlers ein.',
  errorsTitle: 'Fehler',
  pagesTitle: 'Gut zu wissen',
  all: 'Die ganze Hilfe',
  texts: 'Der Text des Fehlers',
  cause: 'Ursache:',
  copyCommands: 'Kopieren, was einzugeben ist',
  more: 'Mehr dazu',
  copyLink: 'Adresse dieser Antwort kopieren',
  checksTitle: 'Was diese Seite tun kann',
  checks: {
    'jira-user': 'Meinen Jira-Benutzer prüfen',
    'installed-event': 'Dieses GitLab jetzt fragen',
  },
  needsJira: 'Das braucht die Seite in Jira: Gehen Sie in der Verwaltung zu Connected apps > GitLab for Jira > Get started > Hilfe.',
  eventAnswer: {
    asDue: (host) => `${host} antwortet mit 401, wie es soll: Von Ihrem Browser aus kommt das Ereignis durch.`,
    other: (host, status) =>
      `${host} antwortet mit ${String(status)}, wo GitLab mit 401 antwortet: Davor steht etwas, oder es ist eine andere Adresse.`,
    none: (host) => `${host} hat Ihrem Browser keine Antwort gegeben, die er lesen darf.`,
  },
  entries,
}
