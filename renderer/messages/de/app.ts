export const app = {
  'app.name': 'Gegenlesen',
  'nav.label': 'Hauptbereiche',
  'nav.library': 'Bibliothek',
  'nav.history': 'Verlauf',
  'nav.rules': 'Regeln',
  'nav.settings': 'Einstellungen',
  'nav.articles': 'Artikel',
  'nav.hide': 'Artikelliste ausblenden',
  'nav.show': 'Artikelliste einblenden',
  'view.label': 'Ansicht',
  'view.review': 'Prüfen',
  'view.read': 'Lesen',
  'view.changes': 'Änderungen',
  'view.history': 'Verlauf',
  'split.list': 'Breite der Artikelliste',
  'split.inspector': 'Breite der Hinweisspalte',

  'common.cancel': 'Abbrechen',
  'common.close': 'Schließen',
  'common.undo': 'Rückgängig',
  'common.loading': 'Einen Augenblick …',
  'common.retry': 'Noch einmal versuchen',
  'common.more': 'Weitere laden',

  'engine.restarting':
    'Das Prüfprogramm startet neu. Alles Gespeicherte ist sicher, Sie können gleich weiterarbeiten.',
  'engine.stopped':
    'Das Prüfprogramm ist mehrmals stehen geblieben. Alles Gespeicherte ist sicher. Bitte beenden Sie Gegenlesen und starten Sie es neu.',
  'engine.damaged':
    'Die Datenbank war beschädigt. Sie liegt unverändert unter {file}; Gegenlesen hat eine neue angelegt.',

  'fatal.title': 'Gegenlesen kann hier nicht weiterarbeiten',
  'fatal.crash': 'Dieser Bereich ist auf einen Fehler gestoßen. Gespeichertes ist sicher.',
  'fatal.reload': 'Bereich neu öffnen',

  'error.internal': 'Das hat nicht geklappt. Gespeichertes ist sicher. Versuchen Sie es noch einmal.',
  'error.bad-call': 'Diese Eingabe kann Gegenlesen nicht verarbeiten. Es wurde nichts geändert.',
  'error.not-found': 'Das gibt es nicht mehr. Vielleicht wurde es inzwischen gelöscht.',
  'error.engine-stopped': 'Das Prüfprogramm hat angehalten und startet neu. Gespeichertes ist sicher.',
  'error.cancelled': 'Abgebrochen. Es wurde nichts geändert.',
  'error.empty-file': 'Die Datei ist leer. Wählen Sie eine Datei mit Text.',
  'error.binary-file': 'Das ist keine Textdatei und kein Format, das Gegenlesen kennt.',
  'error.unknown-format': 'Dieses Format kennt Gegenlesen nicht.',
  'error.malformed-file': 'Die Datei ist beschädigt und lässt sich nicht lesen.',
  'error.wrong-format': 'Der Inhalt der Datei passt nicht zu ihrer Endung.',
  'error.damaged-archive': 'Das Dokument ist beschädigt oder unvollständig. Es wurde nichts übernommen.',
  'error.encrypted-file':
    'Das Dokument ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und noch einmal öffnen.',
  'error.unsafe-archive':
    'Das Dokument ist so gepackt, wie es kein Schreibprogramm tut. Zur Sicherheit wird es nicht geöffnet.',
  'error.unsafe-markup':
    'Die Datei verweist auf etwas außerhalb ihrer selbst. Zur Sicherheit wird sie nicht geöffnet.',
  'error.too-deep': 'Die Datei ist zu tief verschachtelt.',
  'error.too-many-segments': 'Die Datei hat mehr Segmente, als ein Artikel haben kann.',
  'error.duplicate-unit':
    'Zwei Einheiten der Datei tragen dieselbe Kennung. Beim Sichern wären sie nicht zu unterscheiden.',
  'error.no-target-language': 'Die Datei sagt nicht, in welche Sprache sie übersetzt ist.',
  'error.several-targets':
    'Die Datei enthält mehrere Zielsprachen. Gebraucht wird eine Datei je Zielsprache.',
  'error.wrong-languages': 'Die Datei ist keine Übersetzung aus dem Englischen ins Deutsche.',
  'error.no-segments': 'In der Datei steht nichts, was zu übersetzen wäre.',
  'error.columns-needed': 'Welche Spalte ist das Original, welche die Übersetzung?',
  'error.both-in-one': 'Diese Datei enthält schon beide Sprachen. Öffnen Sie sie allein.',
  'error.inFile': 'Datei: {file}',
  'error.atLine': 'Zeile {line}',
  'error.atUnit': 'Einheit {unit}',
  'error.too-large':
    'Die Datei ist mit {size, number} MB zu groß für einen Artikel. Gelesen werden höchstens {limit, number} MB.',
  'error.same-language':
    'Beide Texte sind in derselben Sprache. Gebraucht werden die deutsche Übersetzung und das englische Original.',
  'error.third-language': 'Einer der Texte ist weder Deutsch noch Englisch.',
  'error.no-german': 'Hier fehlt der deutsche Text. Das Original allein lässt sich nicht gegenlesen.',
  'error.too-many-files':
    'Das sind mehr als zwei Dateien. Ein Artikel ist eine Übersetzung und höchstens ein Original.',
  'error.cannot-read': 'Die Datei lässt sich nicht lesen. Vielleicht wurde sie verschoben oder ist gesperrt.',
  'error.cannot-print':
    'Der Bericht ließ sich nicht als PDF setzen. Versuchen Sie es noch einmal, oder nehmen Sie die HTML-Seite; Ihre Arbeit ist gespeichert.',
  'error.cannot-write':
    'Dorthin lässt sich nicht schreiben. Wählen Sie einen anderen Ort; Ihre Arbeit ist gesichert.',
  'error.disk-full': 'Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'error.database-newer':
    'Die Datenbank stammt von einer neueren Version von Gegenlesen. Sie wurde nicht angerührt. Bitte aktualisieren Sie das Programm.',
  'error.project-newer':
    'Diese Datei stammt aus einer neueren Fassung von Gegenlesen. Es wurde nichts geändert.',
  'error.backup-damaged': 'Diese Sicherung ist beschädigt. Es wurde nichts geändert; wählen Sie eine andere.',
  'error.database-damaged':
    'Die Datenbank ist beschädigt. Sie wurde nicht verändert. Die letzte Sicherung liegt im selben Ordner.',
  'error.database-busy':
    'Ein anderes Programm hält die Datenbank gerade fest. Versuchen Sie es gleich noch einmal.',
  'error.data-read-only':
    'Gegenlesen darf in seinen Datenordner nicht schreiben. Was darin liegt, ist unverändert. Geben Sie den Ordner frei und versuchen Sie es noch einmal.',
  'error.disk-error':
    'Der Datenträger meldet einen Fehler. Was gespeichert ist, wurde nicht verändert. Prüfen Sie ihn, ehe Sie weiterarbeiten.',
  'error.settings-damaged':
    'Ein Teil der Einstellungen war unlesbar und steht wieder wie am Anfang. Artikel und Verlauf sind unberührt.',
  'error.clock-back':
    'Die Uhr dieses Rechners geht nach: Der Verlauf reicht schon bis {last, date, medium}, {last, time, short} Uhr. Bitte stellen Sie sie. Verloren geht nichts, neue Einträge stehen aber unter älteren.',
  'error.engine-hung':
    'Das Prüfprogramm hat nicht mehr geantwortet und wurde neu gestartet. Gespeichertes ist sicher.',
  'error.engine-memory':
    'Dem Prüfprogramm ging wohl der Speicher aus; es wurde neu gestartet. Gespeichertes ist sicher. Schließen Sie andere Programme oder teilen Sie sehr lange Artikel.',
  'error.check-stopped':
    'Eine Prüfung kam nicht ans Ende und wurde abgebrochen. Gespeichertes ist sicher. Geprüft wird wieder, wenn Sie den Artikel öffnen oder weiterschreiben.',
  'error.nothing-to-undo': 'Hier gibt es nichts mehr rückgängig zu machen.',
  'error.nothing-to-redo': 'Hier gibt es nichts mehr zu wiederholen.',
  'error.stale': 'Der Text hat sich inzwischen geändert. Der Hinweis wurde neu geprüft.',
  'error.bad-pattern': 'Dieses Suchmuster ist nicht vollständig oder enthält einen Fehler ({reason}).',
  'error.slow-pattern':
    'Dieses Suchmuster rechnet zu lange und wurde angehalten. Oft hilft es, verschachtelte Wiederholungen wie (a+)+ zu vermeiden.',
  'error.align-nothing': 'Hier gibt es nichts umzuordnen.',
  'error.align-no-neighbour': 'Daneben steht keine Zeile, zu der es passen könnte.',
  'error.align-paragraphs':
    'Die Übersetzung steht hier in zwei Absätzen, und die bleiben getrennt. Verbinden Sie nur das Original.',
  'error.align-no-source': 'Dieser Artikel hat kein Original, dem etwas zuzuordnen wäre.',
  'error.align-given': 'In dieser Datei steht schon, was zusammengehört.',

  'palette.title': 'Was möchten Sie tun?',
  'palette.input': 'Befehl, Artikel, Regel oder Segmentnummer',
  'palette.none': 'Nichts gefunden.',
  'palette.commands': 'Befehle',
  'palette.people': 'Gegenlesen als',
  'palette.asReviewer': 'Gegenlesen als {name}',
  'reviewer.switch': 'Wer liest gegen?',
  'palette.articles': 'Artikel',
  'palette.rules': 'Regeln',
  'palette.segment': 'Zu Segment {n}',
  'palette.segments': 'Segment',
  'palette.open': 'Befehle',

  'keys.title': 'Tasten',
  'keys.preset': 'Belegung: {name}',
  'keys.editing': 'beim Schreiben',
  'keys.group.flags': 'Hinweise',
  'keys.group.segments': 'Segmente',
  'keys.group.editing': 'Schreiben',
  'keys.group.alignment': 'Zuordnung',
  'keys.group.views': 'Ansichten',
  'keys.group.app': 'Allgemein',
} as const
