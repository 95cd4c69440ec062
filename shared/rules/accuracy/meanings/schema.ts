import * as v from 'valibot'

/**
 * The knowledge pack of meanings: what machine translation from English into German gets wrong in news, conditioned on
 * the source. The entries are written by us, one line each, in `fields/*.ts`; `notation.ts` reads the lines, this file
 * says what an entry is. A line has seven columns, or nine, separated by ` | `:
 *
 *     source | wrong | right | class | means | bad source | bad target | good source | good target
 *
 * source   English lemmas in order. `charge/n` part of speech (n v a adv p d = noun verb adjective adverb particle determiner) ·
 *          `see|hear` alternatives · `the?` optional · `*` gap of up to four tokens · `_` exactly one token · `#` number ·
 *          `one's` any possessive (these two also among alternatives) · `=means` exact form instead of lemma · `White` (capital) exact form in this case ·
 *          then `+court|judge` at least one of these must also stand in the sentence, `-ring|wedding` none of them may
 *          (`White_House` is one word pair; several groups must all hold). Hyphens are tokens of their own: `long-term` reads as three.
 * wrong    German lemmas that are wrong there, separated by commas. Nominalised adjectives in the weak form (`Offizielle`) ·
 *          `am Boden` in sequence · `Anklage & führen` in one clause,
 *          any order, any inflection · `Verwaltungs+` first part of a compound · `+beamte` last part (a hyphen
 *          needs no mark: `Verwaltung` also catches Biden-Verwaltung) · `=ersucht` exact form · `#` number.
 * right    German replacements, best first. `Regierung/f` noun with its gender (`/pl` plural only,
 *          `Abgeordneter/ma` declined like an adjective) · `sagen` verb ·
 *          `vernünftig` adjective · `/v` `/a` `/adv` where the ending misleads · `Regierungs+` first part of a compound ·
 *          several words: a phrase; the infinitive at its end is inflected (`seit langem/a`: it is none), adjectives and noun
 *          are declined · `Supreme Court/m` `Tag der Abrechnung/m` a name of several words, or a phrase, with its gender · with `…`: only a hint how to rewrite ·
 *          `\,` a comma inside (in the template literals of the fields `\\,`).
 * class    kind (ff false friend, calque, idiom, sense, term, prep, pv particle verb), then `major` (else minor), then
 *          `sure` where the German is wrong practically always.
 * means    What the wrong German says, in English, comma-separated; `-` when nothing sensible. If the source has one of
 *          these, the German is explained by it and the entry is silent. `:: de :: en` gives the reason in own words.
 * bad      A pair where it fires, the wrong words in «…».
 * good     A pair where it is silent: the likeliest false alarm. Left out only when no such sentence exists.
 *
 * An entry fires when source and target match, no word of `means` stands in the source, no replacement stands in the
 * target yet, and the German is no name copied from the source (Bobcat Stadium).
 */

export const KINDS = [
  'false-friend',
  'calque',
  'idiom',
  'sense',
  'term',
  'preposition',
  'particle-verb',
] as const

export const FIELDS = [
  'politics',
  'war',
  'justice',
  'crime',
  'economy',
  'sport',
  'health',
  'science',
  'weather',
  'culture',
  'media',
  'idioms',
  'verbs',
  'false-friends',
  'prepositions',
  'everyday',
  'news',
  'senses',
  'public-life',
  'daily-news',
  'phrasal-verbs',
  'set-phrases',
  'common-nouns',
  'common-verbs',
  'courts-and-disasters',
  'business-and-tech',
  'sport-and-culture',
  'markets-pitch-and-stage',
  'power-and-health',
  'parliament-picket-and-front',
  'courts-wards-and-fires',
  'borders-crowns-and-pulpits',
  'fields-rails-and-finds',
] as const

const text = v.pipe(v.string(), v.minLength(1), v.trim())

/** Longest reason, in characters: it stands on one line of the inspector. */
export const REASON_LIMIT = 160

const reason = v.pipe(text, v.maxLength(REASON_LIMIT))

const sourcePart = v.variant('kind', [
  v.object({
    kind: v.literal('word'),
    /** Lemmas, any of them; forms when `exact`. */
    words: v.pipe(v.array(text), v.minLength(1)),
    pos: v.optional(v.picklist(['n', 'v', 'a', 'adv', 'p', 'd'])),
    exact: v.boolean(),
    optional: v.boolean(),
  }),
  /** `one's`: any possessive. */
  v.object({ kind: v.literal('possessive') }),
  v.object({ kind: v.literal('number') }),
  /** Tokens that do not matter, from `least` to `most` of them. */
  v.object({ kind: v.literal('gap'), least: v.number(), most: v.number() }),
])

const sourcePattern = v.object({
  text,
  parts: v.pipe(v.array(sourcePart), v.minLength(1)),
  /** Each group: at least one of these words (lemma; form when capitalised; `a b` a pair) stands in the sentence. */
  with: v.array(v.pipe(v.array(text), v.minLength(1))),
  /** None of these stands in the sentence. */
  unless: v.array(text),
})

const wrongPart = v.object({
  lemma: text,
  /** `first` and `last`: part of a compound. */
  match: v.picklist(['lemma', 'form', 'first', 'last', 'number']),
  /** As the line spells it, where the word before a noun may be an infinitive: `nehmen Verantwortung`. */
  asVerb: v.optional(text),
})

const wrongPattern = v.object({
  text,
  parts: v.pipe(v.array(wrongPart), v.minLength(1)),
  order: v.picklist(['sequence', 'any']),
})

const replacement = v.variant('kind', [
  v.object({
    kind: v.literal('noun'),
    lemma: text,
    gender: v.picklist(['m', 'f', 'n', 'pl']),
    /** Declined like an adjective; the lemma is the strong form (ein Abgeordneter, der Abgeordnete). */
    adjectival: v.optional(v.literal(true)),
  }),
  v.object({ kind: v.literal('verb'), lemma: text }),
  v.object({ kind: v.literal('adjective'), lemma: text }),
  v.object({ kind: v.literal('adverb'), lemma: text }),
  /** First part of a compound, with its linking element (`Regierungs`). */
  v.object({ kind: v.literal('first'), lemma: text }),
  /** Several words. `head` is the infinitive at the end that has to be inflected, if there is one. */
  v.object({
    kind: v.literal('phrase'),
    text,
    head: v.optional(text),
    /** Of the noun that carries it, where the lexicon leaves a choice: Tag der Abrechnung. */
    gender: v.optional(v.picklist(['m', 'f', 'n', 'pl'])),
  }),
  /** Shows how to rewrite (`nach Angaben …`); cannot be put in as it stands. */
  v.object({ kind: v.literal('frame'), text }),
])

const example = v.object({ source: text, target: text })

export const entrySchema = v.object({
  /** Field, source (and first context word) and first wrong words: stable as long as these two are. */
  id: v.pipe(v.string(), v.regex(/^[a-z-]+\.[a-z0-9-]+\.[a-z0-9-]+$/)),
  field: v.picklist(FIELDS),
  source: sourcePattern,
  wrong: v.pipe(v.array(wrongPattern), v.minLength(1)),
  right: v.pipe(v.array(replacement), v.minLength(1)),
  kind: v.picklist(KINDS),
  severity: v.picklist(['major', 'minor']),
  /** The German is wrong beside this English practically always. */
  sure: v.boolean(),
  /** English for which the wrong German would be right. */
  means: v.array(text),
  /** In the entry's own words, where it has any. */
  reason: v.optional(v.object({ de: reason, en: reason })),
  /** `target` has the wrong words between « and ». */
  bad: example,
  good: v.optional(example),
})

export type Meaning = v.InferOutput<typeof entrySchema>
export type SourcePattern = Meaning['source']
export type SourcePart = SourcePattern['parts'][number]
export type WrongPattern = Meaning['wrong'][number]
export type WrongPart = WrongPattern['parts'][number]
export type Replacement = Meaning['right'][number]
export type MeaningKind = Meaning['kind']
export type MeaningField = Meaning['field']
