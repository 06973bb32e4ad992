import type { ForgeWords } from '../en/forge.ts'
import { seconds } from './advice.ts'
import { jiraSays } from './room-advice.ts'

export const forge: ForgeWords = {
  notice: {
    experimental: 'Experimentell: Diese Seite läuft in Forge',
    experimentalHow:
      'Sie benutzt eine Schnittstelle von GitLab, die GitLab ein Experiment nennt und in jeder Version ändern kann, und sie wurde in keinem echten Jira erprobt. Verlassen Sie sich auf die App, deren Seite GitLab selbst liefert.',
    different: 'Was hier anders ist',
    differences: [
      'GitLab-Version ändern: Diese App ist für ein GitLab, das beim Erstellen genannt wurde. Erstellen Sie für ein anderes eine weitere App.',
      'GitLab sendet nichts mehr: Die App erneuert stündlich von selbst, was GitLab braucht. Eine Reparatur gibt es hier nicht; Verknüpfungen der anderen App bleiben unberührt.',
      'Ein GitLab in einem privaten Netz: Der Rahmen von Atlassian bekommt keinen lokalen Zugriff, und die Server von Atlassian müssen GitLab aus dem Internet erreichen.',
      'Anmeldung: Ein Fenster kann dieser Seite nur antworten, wo die App so erstellt wurde. Sonst wird ein Code bei GitLab bestätigt (ab 17.9), oder die Antwort wird von Hand hierher gebracht.',
    ],
    unknown: 'GitLab kennt diese Jira-Site noch nicht, oder es kennt diese App nicht',
    unknownHow:
      'Wurde mit dieser App noch keine Gruppe verknüpft, verknüpfen Sie die erste: Dann ist sie bekannt. Standen hier schon verknüpfte Gruppen, nennt Admin > Settings > General > GitLab for Jira App > Forge app ID eine andere App.',
  },
  check: {
    siteUnknown: () =>
      'GitLab kennt diese Jira-Site noch nicht, oder es kennt diese App nicht: Welches davon, zeigt sich beim Verknüpfen einer Gruppe.',
    nativeForge: (since) => `GitLabs Schnittstelle für eine Seite in Forge, die diese App braucht: ein Experiment, ab GitLab ${since}.`,
  },
  help: { notHere: 'In Forge: kein „GitLab-Version ändern“, keine Reparatur, kein privates Netz' },
  arrival: {
    outdated:
      'So sieht es aus, wenn die Kopie des Tokens der App zu alt ist. Niemand sieht einen Fehler: Jira weist ab, was GitLab sendet.',
    remedy: (instance) =>
      `Die App bringt ${instance} stündlich von selbst ein frisches Token. Die Log-Datei api_json.log dort zeigt diese Aufrufe: POST …/jira_forge/installation/forge_token, mit 201 beantwortet. Fehlen sie, öffnen Sie ${instance} für die Adressen von Atlassian (ip-ranges.atlassian.com), und lassen Sie einen Jira-Admin eine Version der App genehmigen, die darauf wartet. Sind sie da und kommen doch keine Daten an, fragen Sie Atlassian.`,
  },
  access: {
    sync: 'Ist eine Gruppe verknüpft, sendet GitLab ihre Daten von selbst, mit dem Token der App. Das geht weiter, wenn Sie sich abmelden oder wenn es Ihr Konto nicht mehr gibt.',
    tokens: {
      context: {
        name: 'Atlassians Wort für Sie',
        held: ({ instance }) =>
          `Atlassian unterschreibt es für jeden Aufruf, der es braucht, und sendet es selbst an ${instance}: Diese Seite sieht es nie. GitLab prüft die Unterschrift.`,
      },
      secret: {
        name: 'Das Token der App',
        held: ({ instance }) =>
          `Die Server von Atlassian bringen es zu ${instance}, mit jeder Verknüpfung und stündlich: Diese Seite sieht es nie. Damit kann GitLab in diesem Jira Entwicklungsdaten lesen, schreiben und löschen und nachsehen, wer Sie dort sind. Nach einigen Stunden läuft es ab.`,
      },
    },
    legs: {
      installed: 'stündlich ein frisches Token der App',
      linked: 'eine Gruppe wird verknüpft, mit Ihrem Zugriff; die Server von Atlassian tragen den Aufruf',
      pushed: 'Entwicklungsdaten, mit dem Token der App',
    },
    uninstalled:
      'Die App zu deinstallieren sagt GitLab nichts: Die Verknüpfungen bleiben dort, und GitLab sendet nicht mehr, sobald das Token der App abgelaufen ist. Lösen Sie die Gruppen vorher.',
  },
  roomAdvice: {
    'jira-user-refused': (failure) => ({
      title: 'GitLab hat Ihren Jira-Benutzer nicht akzeptiert',
      cause: `Sie sind weder in der Gruppe site-admins noch in der Gruppe org-admins, oder GitLab konnte Ihren Benutzer in Jira nicht lesen: Jira verbirgt ihn, oder die Kopie, die GitLab vom Token der App hat, ist zu alt. GitLab sagt nicht, was davon zutrifft.${jiraSays(failure)}`,
      fix: 'Prüfen Sie die Mitgliedschaft in org-admins (bevorzugt) oder site-admins (admin.atlassian.com) und die globale Berechtigung „Browse users and groups“ (Benutzer und Gruppen durchsuchen) in Jira. Können Sie eine Gruppe verknüpfen und keine lösen, liegt es am Token: Die App erneuert es stündlich, und die Log-Datei api_json.log von GitLab zeigt, ob die Aufrufe von installation/forge_token ankommen.',
    }),
  },
  advice: {
    'outside-jira': () => ({
      title: 'Diese Seite funktioniert in Jira',
      cause: 'Der Teil der Seite, der von Atlassian kommt, fehlt: Sie wurde unter ihrer eigenen Adresse geöffnet.',
      fix: 'Gehen Sie in der Administration zu Connected apps > GitLab for Jira > Get started.',
    }),
    'jira-silent': (failure) => ({
      title: 'Jira hat nicht geantwortet',
      cause: `Jira hat dieser Seite innerhalb von ${seconds(failure.seconds)} nicht gesagt, was sie gefragt hat.`,
      fix: 'Laden Sie die Seite in Jira neu. Hilft das nicht, melden Sie sich bei Jira ab und wieder an.',
    }),
    'forge-interface-missing': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.host} hat keine Schnittstelle für Forge`,
      cause:
        'Nichts wurde geändert. GitLab hat sie etwa ab Version 19.4, als Experiment; dieses GitLab antwortet, dass es keine solche Adresse kennt.',
      fix: 'Aktualisieren Sie GitLab und setzen Sie Forge app ID (Admin > Settings > General > GitLab for Jira App), oder installieren Sie die App der anderen Art, deren Seite GitLab selbst liefert.',
    }),
    'forge-token-refused': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.host} glaubt dieser App nicht`,
      cause:
        'Es lehnt ab, was Atlassian für diese App unterschreibt, auch beim zweiten Mal: Seine Einstellungen nennen eine andere App, oder seine Uhr geht falsch.',
      fix: `In Admin > Settings > General > GitLab for Jira App muss Forge app ID ${failure.appId === '' ? 'die ARI dieser App (manifest.yml, app.id)' : failure.appId} sein. Versuchen Sie es dann erneut.`,
    }),
    'forge-site-unknown': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.host} kennt diese Jira-Site nicht`,
      cause:
        'Seine Schnittstelle für Forge ist von der älteren Art, in der eine Verknüpfung die Site nicht bekannt macht. Sie übernimmt, was die App der anderen Art bekannt gemacht hat.',
      fix: 'Installieren Sie auf dieser Jira-Site die App der anderen Art, deren Seite GitLab selbst liefert, oder aktualisieren Sie GitLab. Verknüpfen Sie dann erneut.',
    }),
    'forge-system-token-missing': (failure) => ({
      owner: 'deployer',
      title: 'Atlassian schickt kein Token der App mit',
      cause: `${failure.host} braucht es, um Sie in Jira nachzusehen und um Daten zu senden.`,
      fix: 'Im Manifest muss der Endpunkt auth.appSystemToken eingeschaltet haben und permissions den Scope read:app-system-token. Erstellen Sie das Manifest neu, verteilen Sie es, und lassen Sie einen Jira-Admin die neue Version genehmigen.',
    }),
    'forge-group-elsewhere': (failure) => ({
      owner: 'gitlab-admin',
      title: `${failure.fullPath} kann nicht mit dieser Jira-Site verknüpft werden`,
      cause: 'Auf diesem GitLab gehört die Gruppe zu einer anderen Organisation als diese Jira-Site.',
      fix: 'Verknüpfen Sie eine Gruppe der Organisation, mit der diese Jira-Site zuerst verknüpft wurde.',
    }),
    'forge-call-failed': (failure) => ({
      owner: 'network',
      title: 'Die Server von Atlassian konnten GitLab nicht fragen',
      cause: `Sie sollten ${failure.host} fragen und sagten: ${failure.reason}. Sie brauchen innerhalb von 25 Sekunden eine Antwort in JSON, folgen keiner Weiterleitung und erreichen nichts in einem privaten Netz.`,
      fix: 'Öffnen Sie GitLab für die Adressen von Atlassian (ip-ranges.atlassian.com), ohne Seite oder Weiterleitung davor. Wartet auf dieser Jira-Site ein Update der App auf Genehmigung, genehmigen Sie es.',
    }),
  },
}
