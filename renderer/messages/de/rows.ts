/** Filtering the rows of the review. */
export const rows = {
  'rows.title': 'Filter',
  'rows.by': 'Wonach filtern?',
  'rows.chosen': 'Gefiltert nach',
  'rows.kind.mark': 'Zeilen',
  'rows.kind.level': 'Wie sicher der Hinweis ist',
  'rows.kind.severity': 'Wie schwer der Fehler wiegt',
  'rows.kind.category': 'Art des Hinweises',
  'rows.kind.rule': 'Regel',
  'rows.kind.words': 'Text',
  'rows.mark.flagged': 'Mit offenem Hinweis',
  'rows.mark.unflagged': 'Ohne offenen Hinweis',
  'rows.mark.unconfirmed': 'Unbestätigt',
  'rows.mark.confirmed': 'Bestätigt',
  'rows.mark.edited': 'Geändert',
  'rows.mark.unedited': 'Unverändert',
  'rows.mark.weak': 'Zuordnung unsicher',
  'rows.mark.oneSided': 'Eine Seite leer',
  'rows.mark.noted': 'Mit Notiz',
  'rows.words': 'Mit „{words}“',
  'rows.remove': 'Nicht mehr nach „{name}“ filtern',
  'rows.take': 'nehmen',
  'rows.takeMore': 'und noch eins',
  'rows.takeBack': 'letztes zurück',
  'rows.count': '<b>{n}</b> von {total} Zeilen',
  'rows.nothing': 'Keine Zeile passt',
  'rows.shown':
    '{n, plural, =0 {Keine Zeile passt.} one {Eine von {total} Zeilen.} other {# von {total} Zeilen.}}',
  'rows.allShown': 'Alle {n, number} Zeilen.',
  'rows.all': 'Alle zeigen',
  'rows.again': 'Neu anwenden',
  'rows.stale':
    '{n, plural, one {Eine Zeile passt nicht mehr zum Filter oder erst jetzt.} other {# Zeilen passen nicht mehr zum Filter oder erst jetzt.}}',
  'rows.gap': '{n, plural, one {# Satz} other {# Sätze}}',
  'rows.gapAt':
    '{n, plural, one {ausgeblendet: Segment {from}} other {ausgeblendet: Segmente {from} bis {until}}}',
  'rows.context': 'außerhalb des Filters',
  'rows.fold': 'Umgebung schließen',
  'rows.contextShown':
    '{n, plural, =0 {Hier ist nichts ausgeblendet.} one {Ein Satz mehr.} other {# Sätze mehr.}}',
  'rows.noMoreFlags': 'In den gefilterten Zeilen kein weiterer Hinweis.',
  'rows.lastShown': 'Das war die letzte gefilterte Zeile.',
  'rows.allConfirmed': 'Alle gefilterten Zeilen sind bestätigt.',
  'rows.outside': 'nicht im Filter',
  'rows.nextOpen':
    '{n, plural, one {In den gefilterten Zeilen ist noch <b>ein</b> Hinweis offen.} other {In den gefilterten Zeilen sind noch <b>{n}</b> Hinweise offen.}}',
  'rows.done': 'In diesem Filter ist kein Hinweis offen',
  'rows.doneText':
    '{n, plural, =0 {} one {Eine gefilterte Zeile ist nicht bestätigt. } other {# gefilterte Zeilen sind nicht bestätigt. }}{flags, plural, =0 {Im ganzen Artikel ist kein Hinweis offen.} one {Im ganzen Artikel ist noch ein Hinweis offen.} other {Im ganzen Artikel sind noch # Hinweise offen.}}',
  'rows.confirmThese': '{n, plural, one {Diese eine bestätigen} other {Diese # bestätigen}}',
  'rows.confirmed':
    '{n, plural, one {Ein gefiltertes Segment ist} other {# gefilterte Segmente sind}} bestätigt, ausgeblendete nicht.',
  'rows.noneToConfirm': 'Was in den gefilterten Zeilen nicht bestätigt ist, hat offene Hinweise.',
  'rows.foundHidden': '{n, number} ausgeblendet',
  'rows.onlyFound': 'Nur Zeilen damit zeigen',
  'rows.hidden': '{where} · ausgeblendet',
  'rows.notTicked':
    '{n, plural, one {Eine Stelle steht in einer Zeile, die der Filter ausblendet; sie ist nicht angehakt.} other {# Stellen stehen in Zeilen, die der Filter ausblendet; sie sind nicht angehakt.}}',
  'rows.alikeHidden':
    '{n, plural, =0 {} one {Eine davon blendet der Filter aus.} other {# davon blendet der Filter aus.}}',
  'rows.neighbour': 'Die Zeile daneben war ausgeblendet. Jetzt ist sie zu sehen; drücken Sie noch einmal.',
  'rows.noWeak': 'In den gefilterten Zeilen ist keine Zuordnung unsicher.',
  'rows.copiedAll':
    'Der ganze deutsche Text ist kopiert, Ausgeblendetes auch ({n, plural, one {# Wort} other {# Wörter}}).',

  'command.rows.filter': 'Zeilen filtern',
  'command.rows.again': 'Filter neu anwenden, oder den letzten noch einmal',
  'command.rows.all': 'Alle Zeilen zeigen',
  'command.rows.context': 'Sätze davor und danach zeigen',
  'command.rows.fold': 'Sätze davor und danach schließen',
} as const
