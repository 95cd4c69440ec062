import type { Severity } from '../review/mqm.ts'
import type { Locale } from '../rules/rule.ts'

type Words = Readonly<
  Record<
    | 'report'
    | 'source'
    | 'target'
    | 'penalty'
    | 'perThousand'
    | 'printable'
    | 'notPrintable'
    | 'words'
    | 'confirmed'
    | 'open'
    | 'changed'
    | 'by'
    | 'dated'
    | 'legend'
    | 'deleted'
    | 'inserted'
    | 'flagged'
    | 'instead'
    | 'none'
    | 'byCategory'
    | 'category'
    | 'all'
    | 'accepted'
    | 'corrected'
    | 'dismissed'
    | 'time'
    | 'placeDate'
    | 'signature'
    | 'periodReport'
    | 'articles'
    | 'title'
    | 'openFlags'
    | 'perThousandShort'
    | 'confirmedShort'
    | 'changedShort'
    | 'timeShort'
    | 'rest'
    | Severity
    | Dimension,
    string
  >
>

/** The part of a category before the slash. */
export type Dimension =
  | 'accuracy'
  | 'fluency'
  | 'style'
  | 'terminology'
  | 'locale'
  | 'markup'
  | 'non-translation'
  | 'source-issue'
  | 'other'

/** The report goes to people who do not have the app: its words travel with it. */
export const REPORT_WORDS: Readonly<Record<Locale, Words>> = {
  de: {
    report: 'Prüfbericht',
    source: 'Original',
    target: 'Korrigierte Übersetzung',
    penalty: 'Fehlerpunkte (MQM)',
    perThousand: 'je 1.000 Wörter',
    printable: 'druckreif',
    notPrintable: 'über der Grenze von {limit}',
    words: 'Wörter',
    confirmed: 'Segmente bestätigt',
    open: 'Hinweise offen',
    changed: 'der Wörter geändert',
    by: 'Geprüft von',
    dated: 'Bericht vom',
    legend: 'Zeichen',
    deleted: 'gestrichen',
    inserted: 'eingefügt',
    flagged: 'Hinweis',
    instead: 'Besser',
    none: 'Keine Hinweise offen.',
    byCategory: 'Hinweise nach Art',
    category: 'Art',
    all: 'zusammen',
    accepted: 'übernommen',
    corrected: 'selbst korrigiert',
    dismissed: 'verworfen',
    time: 'Arbeitszeit',
    placeDate: 'Ort, Datum',
    signature: 'Freigegeben durch',
    periodReport: 'Bericht über einen Zeitraum',
    articles: 'Artikel',
    title: 'Artikel',
    openFlags: 'Hinweise offen',
    perThousandShort: 'Punkte je 1.000',
    confirmedShort: 'bestätigt',
    changedShort: 'geändert',
    timeShort: 'Zeit',
    rest: 'und {count} weitere Artikel',
    critical: 'kritisch',
    major: 'schwer',
    minor: 'leicht',
    neutral: 'Anmerkung',
    accuracy: 'Bedeutung',
    fluency: 'Sprache',
    style: 'Stil',
    terminology: 'Fachwort',
    locale: 'Schreibweise',
    markup: 'Auszeichnung',
    'non-translation': 'Keine Übersetzung',
    'source-issue': 'Fehler im Original',
    other: 'Sonstiges',
  },
  en: {
    report: 'Review report',
    source: 'Original',
    target: 'Corrected translation',
    penalty: 'Penalty (MQM)',
    perThousand: 'per 1,000 words',
    printable: 'printable',
    notPrintable: 'above the limit of {limit}',
    words: 'words',
    confirmed: 'segments confirmed',
    open: 'flags open',
    changed: 'of the words changed',
    by: 'Reviewed by',
    dated: 'Report of',
    legend: 'Marks',
    deleted: 'deleted',
    inserted: 'inserted',
    flagged: 'flag',
    instead: 'Better',
    none: 'No flags open.',
    byCategory: 'Flags by kind',
    category: 'Kind',
    all: 'all',
    accepted: 'accepted',
    corrected: 'corrected by hand',
    dismissed: 'dismissed',
    time: 'time worked',
    placeDate: 'Place, date',
    signature: 'Signed off by',
    periodReport: 'Report on a period',
    articles: 'articles',
    title: 'Article',
    openFlags: 'flags open',
    perThousandShort: 'Penalty per 1,000',
    confirmedShort: 'confirmed',
    changedShort: 'changed',
    timeShort: 'Time',
    rest: 'and {count} more articles',
    critical: 'critical',
    major: 'major',
    minor: 'minor',
    neutral: 'remark',
    accuracy: 'Meaning',
    fluency: 'Language',
    style: 'Style',
    terminology: 'Terminology',
    locale: 'Conventions',
    markup: 'Markup',
    'non-translation': 'No translation',
    'source-issue': 'Mistake in the original',
    other: 'Other',
  },
}

export const dimensionOf = (category: string): Dimension => (category.split('/')[0] ?? 'other') as Dimension
