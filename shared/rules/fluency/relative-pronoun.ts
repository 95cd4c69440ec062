import type { TargetToken } from '../../analysis/pair.ts'
import { endsClause, upTo } from '../../analysis/pieces.ts'
import { isFinite } from '../../analysis/verbs.ts'
import { FINITE } from '../../lexicon/agreement.ts'
import { kindsOf } from '../antecedents.ts'
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

/** Words that hardly follow an article or begin a main clause behind a demonstrative: the tagger took a relative pronoun for one. */
const BEHIND_RELATIVE = /^(?:APPR|APPRART|ADV|PPER|PRF|PIS)$/u

function isRelative(token: TargetToken, next: TargetToken | undefined): boolean {
  return token.tag === 'PRELS' || (/^(?:ART|PDS)$/u.test(token.tag) && BEHIND_RELATIVE.test(next?.tag ?? ''))
}

/** A verb stands in the clause, but not right behind the pronoun, as it does in „das ist gut“. */
function isClause(tokens: readonly TargetToken[], pronoun: TargetToken): boolean {
  const rest = tokens.slice(pronoun.index + 1)
  const verb = rest.find(isFinite) ?? lastVerb(upTo(tokens, pronoun, endsClause).words)
  const between = rest.slice(0, verb === undefined ? 0 : rest.indexOf(verb))
  return between.length > 0 && !between.some(({ text }) => /^[.;:!?–]$/u.test(text))
}

/** „enthalten“ at the end of a clause without any other verb is its finite one. */
function lastVerb(words: readonly TargetToken[]): TargetToken | undefined {
  const last = words.at(-1)
  return last?.readings.some(({ verb }) => (verb & FINITE) !== 0) ? last : undefined
}

export const relativePronoun = defineRule({
  id: 'relative-pronoun',
  version: 3,
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
      { target: 'Dort kniet ein weiterer Ritter, «die» wiederum eine Fahne trägt.', fix: null },
      { target: 'Sie kauften Kisten, «das» je zwölf Flaschen enthalten.', fix: null },
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
      if (!kinds || comma?.text !== ',' || noun?.tag !== 'NN') continue
      if (!isRelative(pronoun, target.tokens[pronoun.index + 1])) continue
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
      const possible = nouns.map((each) => kindsOf(each, german, target.tokens))
      if (possible.some((each) => each.length === 0 || each.some((kind) => kinds.includes(kind)))) continue
      if (!isClause(target.tokens, pronoun)) continue
      yield { target: [{ start: pronoun.start, end: pronoun.end }], evidence: { noun: noun.text } }
    }
  },
})
