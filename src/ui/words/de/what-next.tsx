import type { WhatNextWords } from '../en/what-next.tsx'

export const whatNext: WhatNextWords = {
  nextTitle: 'Wie es weitergeht',
  panelDocumentation: 'Dokumentation: Entwicklungsbereich',
  nextSteps: (
    <>
      <li>
        <strong>GitLab sendet, was vorhanden ist.</strong> Die erste Synchronisierung schafft 20 Projekte pro Minute. Von jedem Projekt
        werden die letzten 400 Merge Requests und die letzten 400 Branches mit ihrem letzten Commit (ab GitLab 15.11) gesendet, sofern sie
        einen Jira-Vorgang nennen. Ältere nicht.
      </li>
      <li>
        <strong>Von nun an sendet GitLab, was neu ist</strong>, in Echtzeit, nicht einmal je Stunde wie der DVCS-Connector: Merge Requests
        und Commits mit ihren Autoren, Branches, Pipelines, Deployments und Feature-Flags.
      </li>
      <li>
        <strong>Nennen Sie einen Vorgangsschlüssel</strong>, und die Arbeit erscheint beim Vorgang: ein Branch{' '}
        <code>PROJ-123-fix-login</code>, ein Commit oder Merge Request mit dem Titel <code>PROJ-123 Fix the login</code>. Was keinen
        Schlüssel nennt, wird nicht gesendet.
      </li>
      <li>
        <strong>Sehen Sie in Jira nach:</strong> Öffnen Sie den Vorgang und suchen Sie unter seinen Details nach <em>Entwicklung</em>{' '}
        (Development), dem Entwicklungsbereich. Die erste Zeile eines Commits kann mehr: Smart Commits kommentieren Vorgänge, erfassen Zeit
        und ändern ihren Status.
      </li>
      <li>
        <strong>GitLab hat</strong> seine Integration „GitLab for Jira Cloud app“ für die Gruppe, ihre Untergruppen und deren Projekte{' '}
        <strong>eingeschaltet</strong>. Niemand muss das von Hand tun.
      </li>
    </>
  ),
}
