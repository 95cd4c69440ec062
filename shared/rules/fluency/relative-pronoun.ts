import type { TargetToken } from '../../analysis/pair.ts'
import { isFinite } from '../../analysis/verbs.ts'
import { features } from '../../lexicon/agreement.ts'
import { nounMaskOf } from '../agreeing-phrase.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'

/** What a relative pronoun can refer to, as "number gender"; plural has no gender. */
const REFERS: Readonly<Record<string, readonly string[]>> = {
  der: ['sg m', 'sg f'],
  die: ['sg f', 'pl'],
  das: ['sg n'],
  den: ['sg m'],
  dem: ['sg m', 'sg n'],
  denen: ['pl'],
}

/** What a noun can be, in the same terms. */
function kindsOf(noun: TargetToken, german: GermanLexicon): string[] {
  const mask = nounMaskOf(noun, german)
  const { numbers, genders } = features(mask)
  // „im Jahre“: a dative that only set phrases have; Haare and Jahre are plurals.
  const old =
    numbers.length === 2 && noun.text.endsWith('e') && !noun.readings.some(({ lemma }) => lemma === noun.text)
  return [
    ...(numbers.includes('pl') ? ['pl'] : []),
    ...(numbers.includes('sg') && !old ? genders.map((gender) => `sg ${gender}`) : []),
  ]
}

/** A verb stands in the clause, but not right behind the pronoun, as it does in „das ist gut“. */
function isClause(tokens: readonly TargetToken[], pronoun: TargetToken): boolean {
  const rest = tokens.slice(pronoun.index + 1)
  const verb = rest.find(isFinite)
  const between = rest.slice(0, verb === undefined ? 0 : rest.indexOf(verb))
  return between.length > 0 && !between.some(({ text }) => /^[.;:!?–]$/u.test(text))
}

export const relativePronoun = defineRule({
  id: 'relative-pronoun',
  version: 2,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.6,
  name: { de: 'Relativpronomen ohne Bezugswort', en: 'Relative pronoun without antecedent' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ passt zu keinem Wort davor.',
        why: 'Geschlecht und Zahl müssen zum Bezugswort stimmen, etwa „{noun}“.',
      },
      en: {
        what: '“{text}” fits no word before it.',
        why: 'Gender and number have to match the antecedent, perhaps “{noun}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie las die Zeitung, «das» der Nachbar gebracht hatte.', fix: null },
      { target: 'Sie trugen die Haare, «das» in Tücher gehüllt waren wie früher.', fix: null },
    ],
    good: [
      { target: 'Sie las die Zeitung, die der Nachbar gebracht hatte.' },
      { target: 'Das Kind des Mannes, das gestern kam, schlief.' },
      { target: 'Er fand alles, das er suchte, und das Haus, das er mochte.' },
      { target: 'Sie las die Zeitung, das Kind schlief.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    for (const pronoun of target.tokens) {
      const comma = target.tokens[pronoun.index - 1]
      const noun = target.tokens[pronoun.index - 2]
      const kinds = REFERS[pronoun.text]
      if (pronoun.tag !== 'PRELS' || comma?.text !== ',' || noun?.tag !== 'NN' || !kinds) continue
      const verb = target.tokens.findLast(({ index, tag }) => index < pronoun.index && tag.startsWith('V'))
      const nouns = target.tokens.filter(
        ({ index, sentence, tag }) =>
          index < pronoun.index &&
          index > (verb?.index ?? -1) &&
          sentence === pronoun.sentence &&
          /^(?:N[NE]|PIS|PDS|CARD|FM)$/u.test(tag) &&
          !(tag === 'CARD' && /^(?:NN|ADJA)$/u.test(target.tokens[index + 1]?.tag ?? '')),
      )
      if (nouns.some(({ tag, known, copied }) => tag !== 'NN' || !known || copied)) continue
      const possible = nouns.map((each) => kindsOf(each, german))
      if (possible.some((each) => each.length === 0 || each.some((kind) => kinds.includes(kind)))) continue
      if (!isClause(target.tokens, pronoun)) continue
      yield { target: [{ start: pronoun.start, end: pronoun.end }], evidence: { noun: noun.text } }
    }
  },
})
