import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { agreementMask, features } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { nounMaskOf } from '../../noun-cells.ts'
import { defineRule } from '../../rule.ts'

/** „no“ before a noun, with nothing but adjectives between. */
function noBefore({ source }: AnalysedPair, noun: number): SourceToken | null {
  let before = noun - 1
  while (/^(?:ADJ|NOUN|ADV)$/u.test(source?.tokens[before]?.pos ?? '')) before--
  const no = source?.tokens[before]
  return no && /^no$/iu.test(no.text) ? no : null
}

/** A word left in English, as in „nicht Assists“ for "no assists". */
function noBeforeSameWord({ source }: AnalysedPair, noun: TargetToken): SourceToken | null {
  const same = source?.tokens.find(({ text }) => text.toLowerCase() === noun.text.toLowerCase())
  const no = source?.tokens[(same?.index ?? 0) - 1]
  return no && /^no$/iu.test(no.text) ? no : null
}

/** "bring no relief": the one "no" of the source, whose noun nothing else in the translation stands for. */
function noWithoutLink({ source, links }: AnalysedPair): SourceToken | null {
  const [no, more] = source?.tokens.filter(({ text }) => /^(?:no|not|n['’]t|never)$/iu.test(text)) ?? []
  const noun = source?.tokens[(no?.index ?? -2) + 1]
  if (!no || more || !/^no$/iu.test(no.text) || noun?.pos !== 'NOUN') return null
  return (links.toTarget[noun.index] ?? []).length === 0 ? no : null
}

/** Nouns that belong to their verb as a part of it does, and are denied with nicht: „nicht Fußball spielen“, „nicht Mitglied sein“. */
const WITH_OWN_NOUN =
  /^(?:sein|werden|bleiben|heißen|fahren|laufen|gehen|spielen|sprechen|reden|halten|nehmen|leisten|machen|treiben|tanzen|lernen|studieren|lehren|unterrichten|schreiben|lesen|stehen|leiten|gelten|kennen|wissen|sagen|fallen|geben)$/u

/** "do not eat meat": a bare object straight behind the verb that "not" denies. */
function notBeforeVerb({ source, target, links }: AnalysedPair, noun: number): SourceToken | null {
  const [not, verb, object, next] = source?.tokens.slice(noun - 2, noun + 2) ?? []
  if (!not || !verb || object?.pos !== 'NOUN' || next?.pos === 'NOUN') return null
  if (!/^(?:not|n['’]t|never)$/iu.test(not.text) || source?.tokens.some(({ text }) => /^but$/iu.test(text)))
    return null
  const own = (links.toTarget[verb.index] ?? []).flatMap((at) => target.tokens[at] ?? [])
  return own.length > 0 && own.every(({ tag, lemma }) => tag.startsWith('VV') && !WITH_OWN_NOUN.test(lemma))
    ? not
    : null
}

/** What the source says for „nicht“ before this noun: "no", or a denied verb. */
function deniedInSource(pair: AnalysedPair, noun: TargetToken, isArticle: boolean): SourceToken | null {
  if (noun.tag !== 'NN') return noBeforeSameWord(pair, noun)
  const own = pair.links.toSource[noun.index] ?? []
  if (own.length === 0) return noun.copied ? null : noWithoutLink(pair)
  for (const at of own) {
    const found = noBefore(pair, at) ?? (isArticle ? null : notBeforeVerb(pair, at))
    if (found) return found
  }
  return null
}

/** Forms of kein that the noun may take, the likeliest first. */
function formsFor(noun: TargetToken, german: GermanLexicon): string[] {
  const mask = nounMaskOf(noun, german)
  const isPlural = (mask & agreementMask(['nom', 'acc'], ['sg'])) === 0
  const { genders } = features(mask)
  if (isPlural || (genders.length === 1 && genders[0] === 'f')) return ['keine']
  if (genders.length > 1) return []
  return genders[0] === 'm' ? ['keinen', 'kein'] : ['kein']
}

type Found = { readonly from: TargetToken; readonly to: TargetToken; readonly forms: readonly string[] }

const isNoun = ({ tag, text, known, copied }: TargetToken): boolean =>
  tag === 'NN' ? known || copied : /^(?:NE|FM)$/u.test(tag) && /\p{Ll}s$/u.test(text)

/** „nicht einen Grund“, „nicht Pläne“: what stands for "no" behind „nicht“. */
function behindNot({ target: { tokens } }: AnalysedPair, not: TargetToken, german: GermanLexicon) {
  const next = tokens[not.index + 1]
  if (!next || next.sentence !== not.sentence) return null
  const isArticle = /^ein(?:e[mnrs]?)?$/u.test(next.text)
  let at = not.index + (isArticle ? 2 : 1)
  while (tokens[at]?.tag === 'ADJA') at++
  const noun = tokens[at]
  const single = tokens.slice(not.index, at).some(({ text }) => /^einzig/u.test(text))
  if (!noun || single || !isNoun(noun)) return null
  if (isArticle) return { noun, found: { from: not, to: next, forms: [`k${next.text}`] } satisfies Found }
  // „nicht Pläne, sondern Taten“
  const rest = tokens.slice(at)
  if (rest.some(({ text }) => text === 'sondern') || tokens[at - 1]?.tag === 'ADJA') return null
  return { noun, found: { from: not, to: not, forms: formsFor(noun, german) } satisfies Found }
}

const YET = /^(?:yet|still)$/iu

/** „nicht einen Grund“ for "no reason", „nicht noch“ for "not yet". */
export const notForNo = defineRule({
  id: 'not-for-no',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'pair',
  prior: 0.8,
  name: { de: '„nicht“ statt „kein“', en: '“nicht” for “kein”' },
  wordings: {
    main: {
      de: {
        what: 'Statt „{text}“ heißt es „{fix}“',
        why: 'Vor einem Substantiv verneint „kein“: „{source}“.',
      },
      en: { what: 'Instead of “{text}” it is “{fix}”', why: '“{source}” before a noun is “kein”.' },
    },
    yet: {
      de: { what: 'Es heißt „noch nicht“', why: 'Im Original steht „{source}“.' },
      en: { what: 'It is “noch nicht”', why: 'The original says “{source}”.' },
    },
    twice: {
      de: {
        what: '„kein“ und „nicht“ heben einander auf',
        why: 'Das Substantiv ist mit „{negated}“ schon verneint.',
      },
      en: {
        what: '“kein” and “nicht” cancel each other',
        why: 'The noun is denied by “{negated}” already.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'He sees «no» need.', target: 'Er sieht «nicht eine» Notwendigkeit.', fix: 'keine' },
      {
        source: 'The firm has «no» offices here.',
        target: 'Die Firma hat hier «nicht» Büros.',
        fix: 'keine',
      },
      {
        source: 'The cause is «not» «yet» known.',
        target: 'Die Ursache ist «nicht noch» bekannt.',
        fix: 'noch nicht',
      },
      { source: 'Two goals, «no» assists.', target: 'Zwei Tore, «nicht» Assists.', fix: 'keine' },
      { source: 'Rain brings «no» ease.', target: 'Regen bringt «nicht» Linderung.', fix: 'keine' },
      { source: 'Bears do «not» hunt fish.', target: 'Bären jagen «nicht» Fische.', fix: 'keine' },
      { source: 'He saw «no» way.', target: 'Er sah keinen Weg «nicht».', fix: '' },
    ],
    good: [
      { source: 'He has no plan.', target: 'Er hat keinen Plan.' },
      { source: 'They do not play football.', target: 'Sie spielen nicht Fußball.' },
      {
        source: 'She did not thank voters but friends.',
        target: 'Sie dankte nicht Wählern. Sie lobte Freunde.',
      },
      { source: 'It is not an option.', target: 'Nicht eine einzige Frau kam.' },
      { source: 'It is about no plans but deeds.', target: 'Es geht nicht Pläne an, sondern Taten.' },
      { source: 'It is not yet known.', target: 'Das ist noch nicht bekannt, und nicht noch mehr.' },
      { source: 'No man came who did not pay.', target: 'Kein Mann, der nicht zahlte, kam.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { source, target } = pair
    if (!source) return
    for (const not of target.tokens) {
      if (not.text !== 'nicht') continue
      const next = target.tokens[not.index + 1]
      if (next?.text === 'noch') {
        const yet = source.tokens.find(
          ({ text, index }) =>
            YET.test(text) && /^(?:not|n['’]t)$/iu.test(source.tokens[index - 1]?.text ?? ''),
        )
        const denied = yet && source.tokens[yet.index - 1]
        const more = /^(?:mehr|ein|eine|einen|einmal|weiter)/u.test(target.tokens[next.index + 1]?.text ?? '')
        if (!yet || !denied || more) continue
        const at = { start: not.start, end: next.end }
        yield {
          target: [at],
          source: [denied, yet].map(({ start, end }) => ({ start, end })),
          fixes: [{ at, text: 'noch nicht' }],
          wording: 'yet',
        }
        continue
      }
      const twice = deniedTwice(pair, not)
      if (twice) {
        const at = { start: not.start, end: not.end }
        yield {
          target: [at],
          source: [{ start: twice.no.start, end: twice.no.end }],
          fixes: [withoutWord(target.text, not)],
          evidence: { negated: twice.kein.text },
          wording: 'twice',
        }
        continue
      }
      const behind = behindNot(pair, not, german)
      const no = behind && deniedInSource(pair, behind.noun, behind.found.from !== behind.found.to)
      if (!behind || !no) continue
      const at = { start: behind.found.from.start, end: behind.found.to.end }
      yield {
        target: [at],
        source: [{ start: no.start, end: no.end }],
        fixes: behind.found.forms.map((text) => ({ at, text })),
        evidence: { fix: behind.found.forms[0] ?? 'kein' },
      }
    }
  },
})

/** „sah keinen Weg nicht“: kein, its noun and nicht at the end of the piece, for one "no". */
function deniedTwice(pair: AnalysedPair, not: TargetToken): { kein: TargetToken; no: SourceToken } | null {
  const { tokens } = pair.target
  const noun = tokens[not.index - 1]
  const after = tokens[not.index + 1]
  if (noun?.tag !== 'NN' || (after && after.kind !== 'punctuation')) return null
  let at = noun.index - 1
  while (tokens[at]?.tag === 'ADJA') at--
  const kein = tokens[at]
  const denials =
    pair.source?.tokens.filter(({ text }) => /^(?:no|not|n['’]t|never|nor|without)$/iu.test(text)) ?? []
  const [no] = denials
  return kein && /^kein/iu.test(kein.text) && no && denials.length === 1 ? { kein, no } : null
}

/** The word taken out, with the space before it. */
function withoutWord(text: string, { start, end }: TargetToken): Fix {
  const from = text.charAt(start - 1) === ' ' ? start - 1 : start
  return { at: { start: from, end }, text: '' }
}
