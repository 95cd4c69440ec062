export const agreement = {
  'agreement.title': 'Übereinstimmung',
  'agreement.first': 'Erste Person',
  'agreement.second': 'Zweite Person',
  'agreement.alone':
    'In diesem Artikel hat bisher höchstens eine Person entschieden. Zum Vergleich braucht es zwei.',
  'agreement.spanF1': 'gleiche Stellen (F1)',
  'agreement.category': 'davon gleiche Art',
  'agreement.segmentKappa': 'Kappa je Segment',
  'agreement.characterKappa': 'Kappa je Zeichen',
  'agreement.hint':
    'Verglichen wird, was beide für einen Fehler der Maschine hielten. Kappa rechnet den Zufall heraus: 1 heißt gleich, 0 nicht mehr als zufällig.',
  'agreement.differing':
    '{count, plural, =0 {Keine Stelle verschieden} one {# Segment verschieden} other {# Segmente verschieden}}',
  'agreement.mark': '„{words}“ ({category})',
  'agreement.nothing': 'nichts',
  'agreement.goTo': 'Zu Segment {number}',
  'command.article.agreement': 'Übereinstimmung zweier Personen',
} as const
