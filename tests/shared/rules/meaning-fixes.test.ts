/** The one-click fixes of the knowledge pack in real sentences: the first one, or null where there has to be none. */
import { describe, expect, test } from 'vitest'
import type { GrammaticalNumber } from '../../../shared/lexicon/agreement.ts'
import { offersFor } from '../../../shared/rules/accuracy/meanings/fixes.ts'
import { matchTarget } from '../../../shared/rules/accuracy/meanings/match-target.ts'
import { readField } from '../../../shared/rules/accuracy/meanings/notation.ts'
import { analyse, lexicons } from '../analysis/resources.ts'

/** The sentence with the first fix of an entry applied; null without one, 'no match' where the words are not found. */
function mended(wrong: string, right: string, text: string, number: GrammaticalNumber | null = null) {
  const [meaning] = readField('news', `x | ${wrong} | ${right} | term | - | x | x`)
  const { target } = analyse(text)
  for (const pattern of meaning?.wrong ?? [])
    for (const match of matchTarget(pattern, target)) {
      if (!meaning) continue
      const [offer] = offersFor(meaning, pattern, match, target, number, lexicons.german)
      const fix = offer?.fix
      return fix ? text.slice(0, fix.at.start) + fix.text + text.slice(fix.at.end) : null
    }
  return 'no match'
}

type Row = readonly [
  wrong: string,
  right: string,
  text: string,
  expected: string | null,
  number?: GrammaticalNumber,
]

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    for (const [wrong, right, text, expected, number] of rows)
      test(`${wrong} → ${right}: ${text}`, () => {
        expect(mended(wrong, right, text, number)).toBe(expected)
      })
  })

table('infinitives of phrases', [
  ['auf der Kante', 'im Vorteil sein', 'Sie waren auf der Kante.', 'Sie waren im Vorteil.'],
  ['gepflanzt', 'gestrandet sein', 'Er wurde gepflanzt.', null],
  ['treffen', 'stoßen auf', 'Der Plan traf Widerstand.', null],
  ['fangen', 'sich anstecken mit', 'Er fing das Virus.', null],
  ['bei einem', 'zum einen', 'Es ist bei einem zu teuer.', 'Es ist zum einen zu teuer.'],
  ['Kraft & kommen', 'in Kraft treten', 'Das Gesetz kommt in Kraft.', null],
  ['kommen in Kraft', 'in Kraft treten', 'Das Gesetz kommt in Kraft.', 'Das Gesetz tritt in Kraft.'],
  [
    'Überschrift & machen',
    'Schlagzeilen machen',
    'Der Fall machte Überschriften.',
    'Der Fall machte Schlagzeilen.',
  ],
])

table('adjectives and nouns', [
  [
    'Kriegsakt',
    'kriegerischer Akt',
    'Sie nannten es einen Kriegsakt.',
    'Sie nannten es einen kriegerischen Akt.',
  ],
  [
    'Oberschule',
    'gymnasiale Oberstufe',
    'Er ging auf der Oberschule.',
    'Er ging auf der gymnasialen Oberstufe.',
  ],
  ['Minderliga', 'untere Liga', 'Er spielte in einer Minderliga.', 'Er spielte in einer unteren Liga.'],
  [
    'versengte Erde',
    'verbrannte Erde',
    'Die Taktik der versengten Erde.',
    'Die Taktik der verbrannten Erde.',
  ],
  [
    'Freisetzung',
    'Freilassung der Geiseln',
    'Sie fordern die Freisetzung.',
    'Sie fordern die Freilassung der Geiseln.',
  ],
  ['hoher Hof', 'Supreme Court/m', 'Das Urteil des hohen Hofs.', 'Das Urteil des Supreme Courts.'],
  ['Kettenraucher', 'Xyzer Quaxler', 'Er ist ein Kettenraucher.', null],
])

table('prepositions and articles', [
  ['Einzelheit', 'im Einzelfall', 'Nach einer Einzelheit war Schluss.', null],
  ['Punkt', 'in allen Punkten', 'Sie einigten sich bei beiden Punkten.', null],
  ['Großes', 'auf freiem Fuß', 'Er floh mit dem Großes.', null],
  ['im Großen', 'auf freiem Fuß', 'Der Täter ist noch im Großen.', 'Der Täter ist noch auf freiem Fuß.'],
])

table('number', [
  ['Feuerkämpfer', 'Feuerwehrmann/m', 'Zehn Feuerkämpfer starben.', 'Zehn Feuerwehrmänner starben.'],
  ['Servicemitglied', 'Pflegekraft/f', 'Servicemitglieder haben frei.', 'Pflegekräfte haben frei.', 'pl'],
  ['Träger', 'Spediteur/m', 'Die Träger klagen.', 'Die Spediteure klagen.'],
  ['Träger', 'Spediteur/m', 'Viele klagen über Träger.', 'Viele klagen über Spediteure.', 'pl'],
  [
    'Unterricht',
    'Studiengebühren/pl',
    'Er sprach über den Unterricht.',
    'Er sprach über die Studiengebühren.',
  ],
  ['Unterricht', 'Studiengebühren/pl', 'Der Unterricht steigt.', null],
])

table('contractions', [
  ['Klo', 'Toilette/f', 'Sie waren im Klo.', 'Sie waren in der Toilette.'],
  ['Theater', 'Operationssaal/m', 'Sie brachten ihn ins Theater.', 'Sie brachten ihn in den Operationssaal.'],
  ['Treffen', 'Hauptversammlung/f', 'Beim Treffen gab es Streit.', 'Bei der Hauptversammlung gab es Streit.'],
  ['Dock', 'Anklagebank/f', 'Er saß im Dock.', 'Er saß in der Anklagebank.'],
  ['Schachtel', 'Strafraum/m', 'Er fiel in der Schachtel.', 'Er fiel im Strafraum.'],
])

table('case', [
  ['Bargeldkuh', 'Goldesel/m', 'Die App ist eine Bargeldkuh.', 'Die App ist ein Goldesel.'],
  ['Blasen', 'Schlag/m', 'Das Urteil ist ein großes Blasen.', 'Das Urteil ist ein großer Schlag.'],
  ['Verlobung', 'Gefecht/n', 'Die Regeln der Verlobung sind neu.', 'Die Regeln des Gefechts sind neu.'],
  ['Haftort', 'Gefängnis/n', 'Er starb in einem Haftort.', 'Er starb in einem Gefängnis.'],
  ['Offizier', 'Beamter/ma', 'Offiziere nahmen ihn fest.', 'Beamte nahmen ihn fest.', 'pl'],
  ['Offizier', 'Beamter/ma', 'Die Offiziere nahmen ihn fest.', 'Die Beamten nahmen ihn fest.'],
  ['Bewegung', 'Antrag/m', 'Abgeordnete lehnten die Bewegung ab.', 'Abgeordnete lehnten den Antrag ab.'],
])

table('verbs', [
  ['verweigern', 'bestreiten', 'Er verweigert den Mord.', 'Er bestreitet den Mord.'],
  ['erhöhen', 'wecken', 'Der Fall erhöht Fragen.', 'Der Fall weckt Fragen.'],
  ['irritieren', 'reizen', 'Der Rauch irritiert die Augen.', 'Der Rauch reizt die Augen.'],
  ['umgeben', 'umringen', 'Fans umgaben den Bus.', 'Fans umringten den Bus.'],
  ['überprüfen', 'zeigen', 'Der Film wurde überprüft.', 'Der Film wurde gezeigt.'],
  ['enthalten', 'eindämmen', 'Sie wollen das Feuer enthalten.', 'Sie wollen das Feuer eindämmen.'],
  ['enthalten', 'eindämmen', 'Sie haben das Feuer enthalten.', 'Sie haben das Feuer eingedämmt.'],
  ['erinnern', 'zurückrufen', 'Toyota erinnerte 50.000 Autos.', 'Toyota rief 50.000 Autos zurück.'],
  ['abtreiben', 'abbrechen', 'Der Pilot trieb die Landung ab.', 'Der Pilot brach die Landung ab.'],
  ['fördern', 'vorstellen', 'Er kam, um den Film zu fördern.', 'Er kam, um den Film vorzustellen.'],
  ['besuchen', 'einlösen', 'Er besuchte am Montag den Scheck.', 'Er löste am Montag den Scheck ein.'],
  ['besuchen', 'vorstellen', 'Er besuchte den Film.', 'Er stellte den Film vor.'],
  ['verbeugen', 'sich beugen', 'Er verbeugte sich vor dem Druck.', 'Er beugte sich vor dem Druck.'],
  ['verbeugen', 'nachgeben', 'Er verbeugte sich vor dem Druck.', null],
  ['durchfallen', 'versagen', 'Das System ist durchgefallen.', null],
])

table('forms that exist', [
  ['Ziel', 'Tor/n', 'Er erzielte ein frühes Ziel.', 'Er erzielte ein frühes Tor.'],
  ['Ratssteuer', 'Gemeindesteuer/f', 'Die Ratssteuer steigt.', 'Die Gemeindesteuer steigt.'],
  ['Chargé', 'Geschäftsträger/m', 'Zwei Chargé reisten ab.', 'Zwei Geschäftsträger reisten ab.', 'pl'],
  ['Bomber', 'Bombenleger/m', 'Die Polizei nahm den Bomber fest.', 'Die Polizei nahm den Bombenleger fest.'],
  ['latter', 'letzter', 'Das latte Mal.', 'no match'],
  ['neulich', 'letzter', 'Das neuliche Mal.', 'Das letzte Mal.'],
])

table('hyphens', [
  ['Prügel', 'Klatsche/f', 'Nach dem 5:0-Prügel war Schluss.', 'Nach der 5:0-Klatsche war Schluss.'],
  ['Verwaltung', 'Regierung/f', 'Die Biden-Verwaltung schwieg.', 'Die Biden-Regierung schwieg.'],
])

table('capitals', [
  ['zu diesem Ende', 'dazu/adv', 'Zu diesem Ende stellt er ein.', 'Dazu stellt er ein.'],
  ['zu diesem Ende', 'dazu/adv', 'Er kam. Zu diesem Ende stellt er ein.', 'Er kam. Dazu stellt er ein.'],
  ['so weit', 'bisher/adv', 'Niemand ist so weit gestorben.', 'Niemand ist bisher gestorben.'],
])

describe('matching', () => {
  test.each([
    ['zahlen', 'kosten', 'Die Zahlen steigen.', 'no match'],
    ['gründen', 'erden', 'Aus diesen Gründen ging er.', 'no match'],
    ['teilen', 'spalten', 'In Teilen des Landes regnet es.', 'no match'],
    ['treffen', 'schlagen', 'Das Treffen war kurz.', 'no match'],
    ['treffen', 'schlagen', 'Sie trafen die Stadt.', 'Sie schlugen die Stadt.'],
    [
      'nehmen Verantwortung',
      'Verantwortung übernehmen',
      'Wir nehmen Verantwortung.',
      'Wir übernehmen Verantwortung.',
    ],
  ])('%s → %s: %s', (wrong, right, text, expected) => {
    expect(mended(wrong, right, text)).toBe(expected)
  })
})

test('a comma may stand in a replacement', () => {
  const [meaning] = readField('news', 'x | y | was du kannst\\, kann ich auch, z | term | - | x | x')
  expect(meaning?.right.map((each) => ('text' in each ? each.text : each.lemma))).toEqual([
    'was du kannst, kann ich auch',
    'z',
  ])
})
