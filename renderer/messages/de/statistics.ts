/** The pictures. */
export const statistics = {
  'statistics.report': 'Bericht über die Artikel dieses Zeitraums:',
  'statistics.reportName': 'Bericht',
  'statistics.reportSaved': 'Der Bericht liegt in {path}.',
  'statistics.title': 'Auswertung',
  'statistics.picture': 'Bild',
  'statistics.table': 'Tabelle',
  'statistics.view': '{title}: Bild oder Tabelle',
  'statistics.export': 'Tabelle sichern',
  'statistics.exportOf': '{title}: Tabelle sichern',
  'statistics.asTable':
    'Bild: {title}. Dieselben Zahlen stehen in der Tabelle, die sich darüber einschalten lässt.',
  'statistics.none': 'Dafür gibt es in dieser Auswahl noch keine Zahlen.',
  'statistics.of': '{share} von {n}',
  'statistics.from95': '95 % von',
  'statistics.to95': 'bis',
  'statistics.precision': 'Richtig',
  'statistics.precisionTitle': 'Wie oft Regeln recht haben',
  'statistics.precisionAbout':
    'Übernommenes und selbst Verbessertes gegen Verworfenes; die Linie zeigt, wo der Anteil mit 95 % Sicherheit liegt.',
  'statistics.precisionAboutSome':
    'Übernommenes und selbst Verbessertes gegen Verworfenes; die Linie zeigt, wo der Anteil mit 95 % Sicherheit liegt. Gezeichnet sind die {n} Regeln mit den meisten Entscheidungen.',
  'statistics.oneSided':
    'Gewählt ist nur ein Teil der Entscheidungen oder ein Grund: Der Anteil der richtigen sagt so nichts.',
  'statistics.ratesTitle': 'Hinweise je 1.000 Wörter',
  'statistics.ratesAbout':
    '{n, plural, one {Tag für Tag} =7 {Woche für Woche} other {In Abschnitten von # Tagen}}, nach Art; gemessen an den Wörtern der Artikel, die in dieser Zeit kamen. Gezählt sind alle, auch Vermutungen.',
  'statistics.others': '{n} weitere',
  'statistics.since': 'Ab',
  'statistics.words': 'Wörter',
  'statistics.effortTitle': 'Was Entscheidungen kosten',
  'statistics.effortAbout':
    'Zeit von der ersten Ansicht bis zur Entscheidung, und wie viele Wörter und Zeichen eine Verbesserung ändert; im Mittel.',
  'statistics.decisions': 'Entscheidungen',
  'statistics.took': 'Zeit je Entscheidung',
  'statistics.distance': 'Geänderte Wörter je Verbesserung',
  'statistics.wordsChanged': '{n} Wörter',
  'statistics.systemsTitle': 'Übersetzungssysteme im Vergleich',
  'statistics.systemsAbout':
    'Hinweise (alle, auch Vermutungen), Anteil der richtigen und wie viel vom Text am Ende geändert war.',
  'statistics.articles': 'Artikel',
  'statistics.flagsPerThousand': 'Hinweise je 1.000 Wörter',
  'statistics.editRate': 'Geändert',
  'statistics.limitTitle': 'Artikel über der Grenze',
  'statistics.limitAbout':
    '{n, plural, =0 {Kein Artikel} one {Ein Artikel} other {# Artikel}} von {all, number} {n, plural, =0 {kostet} one {kostet} other {kosten}} mehr als {limit} Punkte je 1.000 Wörter. Gezählt werden offene Hinweise; Artikel, System und Zeitraum der Auswahl gelten auch hier.',
  'statistics.limit': 'Grenze {limit}',
  'statistics.score': 'Punkte je 1.000 Wörter',
  'statistics.cameIn': 'Gekommen',
  'statistics.open': 'Öffnen:',

  'nav.statistics': 'Auswertung',
  'command.go.statistics': 'Auswertung',
} as const
