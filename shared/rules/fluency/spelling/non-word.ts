import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { isRegularLoan } from '../../../lexicon/cognates.ts'
import type { GermanLexicon, Lexicons } from '../../../lexicon/lexicon.ts'

import { isLooseCompound } from '../../loose-compound.ts'
import { isSameName } from '../../names.ts'
import { defineRule } from '../../rule.ts'
import { capitalised } from '../../../text/capitals.ts'

/** Frequency (Zipf) from which a form is in use whatever the lexicons say: jargon, new words. */
const IN_USE = 2.2

/** A word that only exists with a capital: „wasser“. */
function isSmallNoun(token: TargetToken, { german }: Lexicons): boolean {
  return (
    /^\p{Ll}+$/u.test(token.text) &&
    !/zu\p{L}+en$|end\p{L}{0,2}$|tausend|(?:ig|lich|isch)\p{L}{0,2}$/u.test(token.text) &&
    german.readings(capitalised(token.text)).some(({ pos }) => pos === 'noun')
  )
}

/** Part of a name or of a phrase in another language: its neighbours stand in the source or are unknown, too. */
function inForeignPhrase(token: TargetToken, { target }: AnalysedPair): boolean {
  const foreign = (other: TargetToken | undefined) =>
    other !== undefined &&
    other.kind === 'word' &&
    (other.tag === 'FM' || (other.copied && /^\p{L}{3}/u.test(other.text) && !other.known))
  return foreign(target.tokens[token.index - 1]) || foreign(target.tokens[token.index + 1])
}

/** The source has the word too, perhaps with another ending or capital: a name or loan the lexicons lack. */
function inSource(token: TargetToken, source: AnalysedPair['source']): boolean {
  if (!source) return false
  const text = source.text.toLowerCase()
  const word = token.lower
  if (text.includes(word) || text.includes(word.replace(/(?:s|’|')$/u, ''))) return true
  if (
    /^\p{Lu}\p{L}+er$/u.test(token.text) &&
    source.tokens.some(({ pos, text: name }) => pos === 'PROPN' && name === token.text.slice(0, -2))
  )
    return true
  return token.text.split('-').some((part, _, parts) => {
    const abbreviation = parts.length > 1 && /^\p{Lu}{2,}$/u.test(part) && source.text.includes(part)
    return (
      abbreviation || (part.length > 3 && /^\p{Lu}/u.test(token.text) && text.includes(part.toLowerCase()))
    )
  })
}

/** First parts that join any adjective or verb: innerafghanisch, herumtragen. */
const PREFIX =
  /^(?:inner|außer|über|unter|anti|neo|pan|proto|quasi|pseudo|post|prä|sub|super|hyper|ultra|mikro|makro|nano|bio|geo|multi|poly|mono|inter|intra|trans|ko|ent|ost|west|nord|süd|un|nicht|nach|vor|herum|hervor|heraus|herein|herunter|hinaus|hinunter|hoch|raus|rein|runter|rüber|rum|vorbei|zurück|zusammen|weiter|wieder|fort|weg|ab|an|auf|aus|ein|um|zu|be|ver|zer|er|mit|ernst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|groß|klein|halb|voll|zwölf|zehn|elf|acht|sechs|sieben|fünf|vier|drei|zwei|ein|mehr|viel|all|selbst)(?=\p{L}{4})/u

/** „rekonvaleszentes“ beside der Rekonvaleszent: persons named after what they are have an adjective beside them. */
function isOfPerson(word: string, { german }: Lexicons): boolean {
  const person = /^(\p{Ll}{4,}(?:ent|ant|at|ist))e[nrsm]?$/u.exec(word)?.[1]
  return (
    person !== undefined &&
    (german.isWord(capitalised(person)) || german.readings(capitalised(person)).length > 0)
  )
}

/** Formed by rule from a known word: compared, prefixed. */
function isDerived(word: string, lexicons: Lexicons): boolean {
  const { german } = lexicons
  const known = (form: string) => form.length > 3 && (german.readings(form).length > 0 || german.isWord(form))
  if (isOfPerson(word, lexicons)) return true
  const plain = word.replace(/(?:er|e?st)e[nrsm]?$/u, '')
  if (plain !== word && (known(plain) || known(`${plain}e`))) return true
  const rest = word.replace(PREFIX, '')
  return (
    rest !== word &&
    (known(rest) || known(rest.replace(/e[nrsm]?$/u, '')) || known(rest.replace(/(?:er|e?st)e[nrsm]?$/u, '')))
  )
}

/** Somebody wrote it before (Zipf): of such words editors changed a third, of those never seen two thirds. */
const SEEN = 1
/** Endings of terms that are made as in English and right more often than not: Hypoxämie, ektotherm, Dysphemismus. */
const TERM =
  /(?:ämie|ism(?:us|en)|graph(?:ie|isch\p{L}*)|log(?:ie|isch\p{L}*)|therm\p{L}{0,2}|itisch\p{L}*|isten?|itis|phob\p{L}{0,2}|planetar\p{L}{0,2})$/u

/** Letters that stand for each other at the beginning of loans: Kalzium/calcium, Fotograf/photographer, Ästhet/esthete. */
const INITIALS = ['ckz', 'aäæeoö', 'pf', 'yi']

const mayBeginAlike = (one: string, other: string) =>
  one === other || INITIALS.some((letters) => letters.includes(one) && letters.includes(other))

function isCognate({ text }: TargetToken, source: AnalysedPair['source']): boolean {
  const word = text.toLowerCase()
  const isLoanOf = (english: string) =>
    mayBeginAlike(word.charAt(0), english.charAt(0)) && isRegularLoan(word, english)
  return source?.tokens.some((other) => isLoanOf(other.lower) || isLoanOf(other.lemma.toLowerCase())) === true
}

/** How telling it is that no dictionary has the word. */
function strengthOf(token: TargetToken, source: AnalysedPair['source'], german: GermanLexicon): string {
  if (TERM.test(token.text)) return 'term'
  if (/^\p{Ll}/u.test(token.text)) return isCognate(token, source) ? 'cognate' : 'small'
  if (german.zipf(token.text) >= SEEN) return 'seen'
  if (isLooseCompound(token.text, german)) return 'compound'
  if (isCognate(token, source)) return 'cognate-capital'
  const name = source?.tokens.some(({ text }) => /^\p{Lu}/u.test(text) && isSameName(token.text, text))
  return name ? 'name' : 'capital'
}

export const nonWord = defineRule({
  id: 'non-word',
  version: 2,
  category: 'fluency/spelling',
  severity: 'major',
  needs: 'target',
  prior: {
    small: 0.75,
    noun: 0.75,
    capital: 0.55,
    cognate: 0.5,
    'cognate-capital': 0.4,
    compound: 0.35,
    seen: 0.3,
    term: 0.3,
    name: 0.25,
  },
  name: { de: 'Kein deutsches Wort', en: 'Not a German word' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist kein deutsches Wort',
        why: 'Es steht in keinem Wörterbuch und ist keine Zusammensetzung bekannter Wörter.',
      },
      en: {
        what: '“{text}” is not a German word',
        why: 'It is in no dictionary and no compound of known words.',
      },
    },
    noun: {
      de: { what: '„{text}“ ist kleingeschrieben', why: 'Das Wort gibt es nur als Substantiv: {fix}.' },
      en: { what: '“{text}” is in lower case', why: 'The word exists only as a noun: {fix}.' },
    },
  },
  examples: {
    bad: [
      { target: 'Die «konservatischen» Minister schwiegen.', fix: null },
      { target: 'Sie bauten neue «häuser» am Fluss.', fix: 'Häuser' },
    ],
    good: [
      { target: 'Das An- und Ausschalten der Straßenbahnweiche gelang.' },
      { source: 'He fought ABW wrestlers.', target: 'Er kämpfte mit ABW-Wrestlern.' },
      { source: 'She ate kimchi.', target: 'Sie aß kimchi.' },
      { source: 'the court at Wimbledon', target: 'der Wimbledoner Platz' },
      { target: 'Sie behandelten ihn mit rekonvaleszentem Plasma.' },
      { target: 'Der Name der Rose stammt von Umberto Eco.' },
      { target: 'Das macht die Sache noch vager, ja zur vageren von beiden.' },
      { target: 'Eine 21-tägige Waffenruhe zwischen München und Łódź.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    for (const token of target.tokens) {
      if (token.kind !== 'word' || token.known || token.copied || token.text.length < 4) continue
      if (
        !/^[a-zäöüßé-]+$/iu.test(token.text) ||
        /^-|-$/u.test(token.text) ||
        /\p{Ll}\p{Lu}/u.test(token.text)
      )
        continue
      if (inSource(token, source) || inForeignPhrase(token, pair)) continue
      if (
        !isSmallNoun(token, lexicons) &&
        (lexicons.german.zipf(token.text) >= IN_USE || lexicons.german.zipf(token.lower) >= IN_USE)
      )
        continue
      if (isDerived(token.text, lexicons)) continue
      const at = { start: token.start, end: token.end }
      if (isSmallNoun(token, lexicons))
        yield {
          target: [at],
          fixes: [{ at, text: capitalised(token.text) }],
          wording: 'noun',
          strength: 'noun',
        }
      else
        yield {
          target: [at],
          strength: strengthOf(token, source, lexicons.german),
        }
    }
  },
})
