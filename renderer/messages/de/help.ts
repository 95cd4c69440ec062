export const help = {
  'guide.title': 'Anleitung',
  'guide.search': 'In der Anleitung suchen',
  'guide.chapters': 'Kapitel',
  'guide.found': 'Gefundene Abschnitte',
  'guide.none': 'Dazu steht hier nichts.',
  'palette.guide': 'Anleitung',

  'about.title': 'Über Gegenlesen',
  'about.version': 'Fassung {version}',
  'about.what': 'Deutsch gegen das englische Original lesen, bevor es erscheint.',
  'about.offline': 'Alles läuft auf diesem Rechner. Kein Text verlässt ihn.',
  'about.data': 'Ihre Artikel und Entscheidungen',
  'about.logs': 'Protokoll (nur Fehler, keine Texte)',
  'about.runtime': 'Läuft mit',
  'about.licence': 'Lizenz',
  'about.licences': 'Lizenzen',

  'licences.title': 'Lizenzen',
  'licences.intro':
    'Gegenlesen steht unter der GPL-3.0-or-later. Darin stecken Daten, Schriften und Programme anderer: von wem sie sind und unter welchen Bedingungen, steht hier.',
  'licences.search': 'Name oder Lizenz',
  'licences.list': 'Bestandteile',
  'licences.none': 'Nichts gefunden.',
  'licences.group.app': 'Gegenlesen',
  'licences.group.data': 'Wörterbücher und Sprachdaten',
  'licences.group.fonts': 'Schriften',
  'licences.group.code': 'Programmteile',
  'licences.group.runtime': 'Electron und Chromium',

  'updates.title': 'Neue Fassungen',
  'updates.switch': 'Beim Start nach einer neuen Fassung sehen',
  'updates.off': 'Solange das aus ist, fragt Gegenlesen nie ein Netz.',
  'updates.on':
    'Eingeschaltet fragt es bei jedem Start {place}, welche Fassung die neueste ist. Dort sieht man, wie bei jedem Aufruf einer Seite, die Adresse Ihres Anschlusses. Texte, Namen und Entscheidungen werden nie gesendet. Geladen und eingerichtet wird erst, wenn Sie zustimmen. Gilt ab dem nächsten Start.',
  'updates.nowhere':
    'Gegenlesen fragt nie ein Netz. Diese Fassung stammt nicht aus einer Veröffentlichung, es gibt also keinen Ort, an dem eine neue zu finden wäre.',
} as const
