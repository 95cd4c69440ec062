import { describe, expect, test } from 'vitest'
import type { ExportedFlag, ExportedSegment } from '../../../shared/formats/exported.ts'
import { toTmx } from '../../../shared/formats/tmx/export.ts'
import { toXliff } from '../../../shared/formats/xliff/export.ts'
import { CATEGORIES, SEVERITIES } from '../../../shared/review/mqm.ts'
import { fileOf, readBilingual, shown } from '../../support/formats.ts'
import { TagNotation } from '../../support/tags.ts'
import { brokenRules } from '../../support/xliff.ts'

const at = '2026-11-22T10:00:00Z'

function segment(source: string, target: string, more: Partial<ExportedSegment> = {}): ExportedSegment {
  const notation = new TagNotation()
  const [english, german] = [notation.write(source), notation.write(target)]
  const tags = notation.of(english, german)
  return { source: english, target: german, tags, status: 'open', flags: [], touched: null, ...more }
}

/** A flag over words of the target, or at a place of it. */
function flagOn(target: string, words: string, more: Partial<ExportedFlag> = {}): ExportedFlag {
  const start = target.indexOf(words)
  return {
    category: 'accuracy/mistranslation',
    severity: 'major',
    message: 'Passt „nicht“ & <so>.',
    target: [{ start, end: start + words.length }],
    ...more,
  }
}

const article = (...segments: ExportedSegment[]) => ({ name: 'a & b.txt', at, segments })

describe('XLIFF 2.1', () => {
  test('flags are ITS annotations with type, comment, severity and category', () => {
    const target = 'Zehn andere Landkreise.'
    const text = toXliff(
      article(segment('Ten other countries.', target, { flags: [flagOn(target, 'Landkreise')] })),
    )
    expect(brokenRules(text)).toEqual([])
    expect(text).toContain(
      'Zehn andere <mrk id="m1" type="its:generic" its:locQualityIssueType="mistranslation" ' +
        'its:locQualityIssueComment="Passt „nicht“ &amp; &lt;so&gt;." its:locQualityIssueSeverity="66" ' +
        'its:locQualityIssueProfileRef="https://themqm.org/error-types-2/typology/#accuracy/mistranslation">Landkreise</mrk>.',
    )
  })

  test('flags that cut each other, lie in each other, or mark a gap', () => {
    const target = 'eins zwei drei vier'
    const flags = [
      flagOn(target, 'eins zwei'),
      flagOn(target, 'zwei drei'),
      flagOn(target, 'vier'),
      flagOn(target, 'ier'),
      flagOn(target, 'vier', {
        target: [
          { start: 4, end: 4 },
          { start: 15, end: 19 },
        ],
      }),
    ]
    const text = toXliff(article(segment('one', target, { flags })))
    expect(brokenRules(text)).toEqual([])
    expect(shown(readBilingual(fileOf('a.xlf', text)).target)[0]?.replace(/‹[^›]*›/gu, '')).toBe(target)
    expect(text.match(/<(?:mrk|sm) /gu)).toHaveLength(6)
    expect(text).toContain('<em startRef=')
  })

  test('tags come as codes that both sides share; lost, turned and doubled ones too', () => {
    const text = toXliff(
      article(
        segment('The ⟨b⟩old⟨/b⟩ bridge⟨br/⟩.', 'Die ⟨b⟩alte⟨/b⟩ Brücke⟨br/⟩.', { status: 'confirmed' }),
        segment('The ⟨b⟩old⟨/b⟩ bridge.', 'Die alte⟨/b⟩ Brücke.'),
        segment('The ⟨b⟩old⟨/b⟩ bridge⟨br/⟩.', '⟨/b⟩Die alte⟨b⟩ Brücke⟨br/⟩⟨br/⟩.'),
        segment('Nothing here.', ''),
        segment('', 'Nur Deutsch \u0001 hier.'),
      ),
    )
    expect(brokenRules(text)).toEqual([])
    const read = readBilingual(fileOf('a.xlf', text))
    expect(shown(read.source).slice(0, 2)).toEqual(['The ‹b›old‹/b› bridge‹br/›.', 'The ‹b›old‹/b› bridge.'])
    expect(shown(read.target)[0]).toBe('Die ‹b›alte‹/b› Brücke‹br/›.')
    expect(text).toContain('state="reviewed"')
    expect(text).toContain('<cp hex="0001"/>')
  })

  test('every category and severity has its type', () => {
    const target = 'ab '.repeat(CATEGORIES.length)
    const flags = CATEGORIES.flatMap((category, index) =>
      SEVERITIES.map((severity) =>
        flagOn(target, '', { category, severity, target: [{ start: 3 * index, end: 3 * index + 2 }] }),
      ),
    )
    const text = toXliff(article(segment('ab', target, { flags })))
    expect(brokenRules(text)).toEqual([])
    expect(text).not.toContain('undefined')
  })
})

describe('TMX 1.4', () => {
  test('pairs with who corrected them and when; what lacks a side is left out', () => {
    const touched = { by: 'Anna "Ü"', at }
    const text = toTmx(
      article(
        segment('The ⟨b⟩old⟨/b⟩ bridge⟨br/⟩ & more.', 'Die ⟨b⟩alte⟨/b⟩ Brücke⟨br/⟩ & mehr.', { touched }),
        segment('Nothing.', ''),
        segment('The ⟨b⟩old⟨/b⟩ bridge.', '⟨/b⟩Alt⟨b⟩.'),
      ),
    )
    expect(text).toContain(
      '<tuv xml:lang="de" changedate="20261122T100000Z" changeid="Anna &quot;Ü&quot;"><seg>Die <bpt i="1">b</bpt>alte<ept i="1">b</ept> Brücke<ph>br</ph> &amp; mehr.</seg></tuv>',
    )
    expect(text).toContain('<seg><it pos="end">b</it>Alt<it pos="begin">b</it>.</seg>')
    const read = readBilingual(fileOf('a.tmx', text))
    expect(shown(read.target)[0]).toBe('Die ‹b›alte‹/b› Brücke‹br/› & mehr.')
    expect(read.pairs).toHaveLength(2)
  })
})
