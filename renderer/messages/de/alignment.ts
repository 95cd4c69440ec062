export const alignment = {
  'align.menu': 'Zuordnung',
  'align.weak': 'Zuordnung unsicher',
  'align.weakWhy': 'Ob diese beiden zusammengehören, ist unsicher.',
  'align.change': 'Ändern',
  'align.manual': 'von Hand zugeordnet',
  'align.noWeak': 'Keine Zuordnung in diesem Artikel ist unsicher.',
  'align.done':
    '{n, plural, =0 {Die Zuordnung bleibt, wie sie ist.} one {Neu zugeordnet: eine Zeile hat sich geändert.} other {Neu zugeordnet: # Zeilen haben sich geändert.}}',
  'align.split': 'Hier teilen',
  'align.splitHint':
    'Was blau ist, kommt in eine neue Zeile. ← → ein Wort, Strg ← → ein Satz, Tab zur anderen Seite, ↵ teilt, Esc lässt es.',
  'align.splitNothing': 'So bliebe eine der beiden Zeilen leer.',
  'align.cutSource': 'Schnitt im Original',
  'align.cutTarget': 'Schnitt in der Übersetzung',
  'align.cutBefore': 'vor „{word}“',
  'align.cutEnd': 'am Ende',
  'status.weak': '{n} unsicher',
} as const
