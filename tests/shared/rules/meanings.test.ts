import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { problemsOf } from '../../../build/meanings/lint.ts'
import { knownMistranslation } from '../../../shared/rules/accuracy/known-mistranslation.ts'
import { readField } from '../../../shared/rules/accuracy/meanings/notation.ts'
import { readMeanings } from '../../../shared/rules/accuracy/meanings/pack.ts'
import { entrySchema } from '../../../shared/rules/accuracy/meanings/schema.ts'
import { createWholeChecker } from '../../../shared/rules/check-whole.ts'
import { analyse, analyser, lexicons } from '../analysis/resources.ts'

const meanings = readMeanings()

const check = createWholeChecker((input) => analyser.analyse({ ...input, index: 0 }), [knownMistranslation], {
  lexicons,
})
const flagsOf = (source: string, target: string) =>
  [...check([[{ index: 0, kind: 'text', source, target }]])].flat(2)
const tools = {
  flagged: (source: string, target: string) =>
    flagsOf(source, target).map(({ evidence, target: spans }) => ({
      id: String(evidence['meaning']),
      spans,
    })),
  fixes: (source: string, target: string) =>
    flagsOf(source, target).flatMap(({ evidence, fixes: [fix] }) =>
      fix ? [{ id: String(evidence['meaning']), fix }] : [],
    ),
  genders: lexicons.german.genders,
  isWord: lexicons.german.isWord,
  disagreements: (text: string) => {
    const { target } = analyse(text)
    return target.phrases.flatMap(({ agreement, government, first, last }) => {
      const [from, to] = [target.tokens[first], target.tokens[last]]
      return (agreement & government) === 0 && from && to ? [{ start: from.start, end: to.end }] : []
    })
  },
}

function twice(items: readonly string[]): string[] {
  const seen = new Set<string>()
  return items.filter((item) => seen.size === seen.add(item).size)
}

describe('the knowledge pack of meanings', () => {
  it('has at least 1,500 entries', () => {
    expect(meanings.length).toBeGreaterThanOrEqual(1500)
  })

  it('holds entries of the schema', () => {
    const broken = meanings.flatMap((meaning) => {
      const { success, issues } = v.safeParse(entrySchema, meaning)
      return success ? [] : [`${meaning.id}: ${issues.map((issue) => issue.message).join('; ')}`]
    })
    expect(broken).toEqual([])
  })

  it('names every entry once', () => {
    expect(twice(meanings.map(({ id }) => id))).toEqual([])
  })

  it('says the same wrong German for the same English once', () => {
    const pairs = meanings.flatMap(({ source, wrong }) =>
      wrong.map(({ text }) => `${source.text} +${source.with.join(' +')} → ${text}`),
    )
    expect(twice(pairs)).toEqual([])
  })

  it('has examples that the rule flags where they say and only there, and replacements that differ', () => {
    expect(meanings.flatMap((meaning) => problemsOf(meaning, tools))).toEqual([])
  }, 120_000)
})

test('an entry is silent where the words of its hint stand, in any form', () => {
  const source = 'He was put through the wringer.'
  expect(tools.flagged(source, 'Er kam durch die Wringmaschine.')).toHaveLength(1)
  expect(tools.flagged(source, 'Durch die Mangel gedreht, wie von einer Wringmaschine.')).toEqual([])
})

describe('a reason', () => {
  const reasonOf = (source: string, target: string) => flagsOf(source, target)[0]?.evidence['reasonEn']

  it('names the words that stand there, and what the dictionary knows them to mean', () => {
    expect(reasonOf('He took three wickets.', 'Er nahm drei Dochte.')).toBe(
      'The term for “wickets” is “Wicket”; “Docht” would be “wick”.',
    )
    expect(reasonOf('He took three wickets.', 'Er nahm drei Pforten.')).toBe(
      'The term for “wickets” is “Wicket”; “Pforte” would be “gate”.',
    )
  })

  it('leaves out what only fills a gap of the English', () => {
    expect(reasonOf('The storm sank a small ferry.', 'Der Sturm sank eine kleine Fähre.')).toBe(
      'Here “sank a … ferry” means “versenken”, not “sinken”.',
    )
  })

  it('names what the first fix puts in', () => {
    const [flag] = flagsOf(
      'The court is working on its caseload.',
      'Das Gericht arbeitet an der Fallbelastung.',
    )
    expect(flag?.fixes[0]?.text).toBe('am Arbeitspensum')
    expect(flag?.evidence['reasonEn']).toBe(
      'The term for “caseload” is “Arbeitspensum”, not “Fallbelastung”.',
    )
  })
})

describe('the notation', () => {
  it('reads a line into an entry', () => {
    const [entry] = readField(
      'politics',
      'administration +president|White_House | Verwaltung, Verwaltungs+ | Regierung/f, im Amt bleiben | sense major | bureaucracy | a | b | c | d',
    )
    expect(entry).toMatchObject({
      id: 'politics.administration-with-president.verwaltung',
      source: { with: [['president', 'White House']], unless: [] },
      wrong: [{ parts: [{ lemma: 'Verwaltung', match: 'lemma' }] }, { parts: [{ match: 'first' }] }],
      right: [
        { kind: 'noun', lemma: 'Regierung', gender: 'f' },
        { kind: 'phrase', text: 'im Amt bleiben', head: 'bleiben' },
      ],
      kind: 'sense',
      severity: 'major',
      sure: false,
      means: ['bureaucracy'],
    })
  })

  it('refuses a line with a column missing', () => {
    expect(() => readField('politics', 'state | Staat | Bundesstaat/m')).toThrow('3 columns')
  })
})
