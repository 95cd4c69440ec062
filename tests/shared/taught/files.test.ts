import { expect, test } from 'vitest'
import { AppError } from '../../../shared/errors.ts'
import { readRules, writeRules } from '../../../shared/taught/files/rules-file.ts'
import { writeTermTable } from '../../../shared/taught/files/table.ts'
import { writeTbx } from '../../../shared/taught/files/tbx.ts'
import { readTerms } from '../../../shared/taught/files/terms-file.ts'
import type { OwnRuleDraft, TermDraft } from '../../../shared/taught/taught.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (name: string, text: string) => readTerms({ name, bytes: bytes(text) })

const TERMS: TermDraft[] = [
  {
    source: 'cease-fire & truce',
    preferred: ['Waffenruhe', 'Feuerpause'],
    forbidden: ['Waffenstillstand'],
    note: 'Nicht <Frieden>.',
    domain: 'Politik',
  },
  { source: '', preferred: ['Geflüchteter'], forbidden: ['Asylant'], note: '', domain: '' },
  { source: 'WHO', preferred: ['WHO'], forbidden: [], note: '', domain: '' },
  { source: '"big bang"', preferred: ['"Urknall"'], forbidden: [], note: '"Knall" nur zitiert', domain: '' },
]

test('terms go out and come back as TBX and as a table', () => {
  expect(read('a.tbx', writeTbx(TERMS))).toEqual(TERMS)
  expect(read('a.tsv', writeTermTable(TERMS))).toEqual(TERMS)
})

test('TBX of 2008, with groups, other languages and synonyms', () => {
  const old = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="1"><descripGrp><descrip type="subjectField">Recht</descrip></descripGrp>
    <langSet xml:lang="en-US"><tig><term>lawsuit</term></tig><ntig><termGrp><term>suit</term></termGrp></ntig></langSet>
    <langSet xml:lang="fr"><tig><term>procès</term></tig></langSet>
    <langSet xml:lang="de-DE">
      <ntig><termGrp><term>Klage</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
      <tig><term>Anzeige</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
    </langSet></termEntry>
  <termEntry id="2"><langSet xml:lang="en"><tig><term>only English</term></tig></langSet></termEntry>
</body></text></martif>`
  const german = { preferred: ['Klage'], forbidden: ['Anzeige'], note: '', domain: 'Recht' }
  expect(read('alt.xml', old)).toEqual([
    { source: 'lawsuit', ...german },
    { source: 'suit', ...german },
  ])
})

test('TBX in the style with elements for categories', () => {
  const dct = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body><conceptEntry id="c"><min:subjectField>Sport</min:subjectField>
    <langSec xml:lang="en"><termSec><term>goal</term></termSec></langSec>
    <langSec xml:lang="de"><termSec><term>Ziel</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>Tor</term></termSec></langSec>
  </conceptEntry></body></text></tbx>`
  expect(read('a.tbx', dct)).toEqual([
    { source: 'goal', preferred: ['Tor'], forbidden: ['Ziel'], note: '', domain: 'Sport' },
  ])
})

test('tables with and without a head, in any order of columns', () => {
  const term = { source: 'goal', preferred: ['Tor'], forbidden: ['Ziel', 'Absicht'], note: '', domain: '' }
  expect(read('a.csv', 'Bereich;Deutsch;Unerwünscht;Englisch\n;Tor;Ziel | Absicht;goal\n')).toEqual([term])
  expect(read('a.txt', 'goal\tTor\tZiel|Absicht\n')).toEqual([term])
})

test.each([
  ['a.tbx', '<tbx><text/>', 'malformed-file'],
  ['a.tbx', '<html/>', 'wrong-format'],
  ['a.tbx', '<!DOCTYPE tbx [<!ENTITY x "y">]><tbx/>', 'unsafe-markup'],
  ['a.tbx', '<tbx><text><body/></text></tbx>', 'no-terms'],
  ['a.tsv', 'goal\t\n', 'no-terms'],
  ['a.tsv', `${'x'.repeat(300)}\tTor\n`, 'bad-terms'],
])('%s with %s is refused', (name, text, code) => {
  expect(() => read(name, text)).toThrow(expect.objectContaining({ code }) as AppError)
})

const RULES: OwnRuleDraft[] = [
  {
    name: 'Uhrzeit',
    note: 'Hausstil',
    severity: 'minor',
    test: { kind: 'pattern', source: '', target: '(\\d+):(\\d\\d)', ignoreCase: true, better: '$1.$2' },
    examples: [{ source: '', target: '18:30', flagged: true }],
  },
  {
    name: 'Regierung',
    note: '',
    severity: 'major',
    test: { kind: 'pair', source: 'administration', target: ['Administration'], better: 'Regierung' },
    examples: [],
  },
]

test('own rules go out and come back', () => {
  expect(readRules({ name: 'r.json', bytes: bytes(writeRules(RULES)) })).toEqual(RULES)
})

test('own rules that are none say where', () => {
  const refused = (change: (text: string) => string) => {
    try {
      readRules({ name: 'r.json', bytes: bytes(change(writeRules(RULES))) })
    } catch (error) {
      if (error instanceof AppError) return [error.code, error.details['place'] ?? error.details['reason']]
      throw error
    }
    return 'read'
  }
  expect(refused((text) => text.slice(0, 40))).toEqual(['bad-rules', ''])
  expect(refused((text) => text.replace('"minor"', '"tiny"'))).toEqual(['bad-rules', 'rules.0.severity'])
  expect(refused((text) => text.replace('"version": 1', '"version": 9'))).toEqual(['bad-rules', 'version'])
  expect(refused((text) => text.replace('(\\\\d+)', '(\\\\d+'))).toEqual(['bad-pattern', expect.any(String)])
})
