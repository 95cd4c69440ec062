import type { AnalysedTarget, NounPhrase, TargetToken } from '../../../analysis/pair.ts'
import { ACCUSATIVE, NOMINATIVE, VERB, agreementMask } from '../../../lexicon/agreement.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf } from '../../brackets.ts'
import { isMeasure } from '../../measure-nouns.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { ALWAYS_HABEN, ALWAYS_SEIN, SEIN_WITH_DIRECTION, SEIN_WITHOUT_OBJECT } from './perfect.data.ts'
import { inSameCell } from '../../inflect-verb.ts'

const ONLY_ACCUSATIVE = /^(?:mich|dich|ihn|einander)$/u
const MAY_BE_ACCUSATIVE =
  /^(?:mich|dich|ihn|einander|uns|euch|sie|es|sich|das|dies|was|wen|den|die|viel|nichts|alles|etwas|einiges|manches|vieles|mehr|eine[ns]?|welche[ns]?|keine[ns]?)$/iu
/** Lemmas whose participle a form is; null when it has another reading as a participle outside of the set. */
function participleIn(token: TargetToken, verbs: ReadonlySet<string>): string | null {
  if (!/^\p{Ll}/u.test(token.text)) return null
  const lemmas = token.readings.filter(({ verb }) => (verb & VERB.participle) !== 0).map(({ lemma }) => lemma)
  return lemmas.length > 0 && lemmas.every((lemma) => verbs.has(lemma)) ? (lemmas[0] ?? null) : null
}

const phraseAt = ({ phrases }: AnalysedTarget, index: number): NounPhrase | undefined =>
  phrases.find(({ first, noun }) => index >= first && index <= noun)

/** Words that can be an accusative, without a preposition; each phrase once. */
function objects(target: AnalysedTarget, words: readonly TargetToken[]): TargetToken[] {
  const found: TargetToken[] = []
  for (const word of words) {
    const phrase = phraseAt(target, word.index)
    if (phrase) {
      if (phrase.noun !== word.index || phrase.preposition !== null) continue
      const mask = phrase.agreement === 0 ? ACCUSATIVE : phrase.agreement
      if ((mask & ACCUSATIVE) !== 0 && !isMeasure(word.text)) found.push(word)
    } else if (/^(?:P(?:PER|RF|IS|DS|RELS|WS)|ART)$/u.test(word.tag)) {
      if (MAY_BE_ACCUSATIVE.test(word.text) && !/^APPR/u.test(target.tokens[word.index - 1]?.tag ?? ''))
        found.push(word)
    } else if (/^N[NE]$/u.test(word.tag)) {
      const before = target.tokens[word.index - 1]?.tag ?? ''
      if (!/^(?:APPR|APPRART|N[NE]|ART|ADJA|CARD|TRUNC)$/u.test(before) && !isMeasure(word.text))
        found.push(word)
    }
  }
  return found
}

/** er, wir, der Mann: a subject that is no object as well. */
const hasSureSubject = ({ phrases }: AnalysedTarget, words: readonly TargetToken[]) =>
  words.some(
    ({ text, index }) =>
      /^(?:ich|du|er|wir|man|wer)$/iu.test(text) ||
      phrases.some(
        ({ noun, preposition, agreement }) =>
          noun === index &&
          preposition === null &&
          (agreement & NOMINATIVE) !== 0 &&
          (agreement & ACCUSATIVE) === 0,
      ),
  )

/** The subject alone is left where a verb has no object. */
function hasObject(target: AnalysedTarget, { words, middle }: Bracket): boolean {
  if (words.some(({ text }) => ONLY_ACCUSATIVE.test(text)) || middle.some(({ tag }) => tag === 'PRF'))
    return true
  const all = objects(target, words)
  const isSure = all.some((word) => {
    const phrase = phraseAt(target, word.index)
    return phrase && phrase.agreement !== 0 && (phrase.agreement & ~ACCUSATIVE) === 0
  })
  return isSure || all.length > (hasSureSubject(target, words) ? 0 : 1)
}

/** Motion and change by the ends of their participles, whatever is put in front: zurückgekommen, losgegangen. */
const SEIN_ENDS =
  /^(?!angegangen|umgangen)\p{L}*ge(?:kommen|gangen|blieben|stiegen|wachsen|storben|sunken|reist|schritten|rannt|glitten|rutscht|krochen|schlichen|schlüpft|stolpert|flüchtet|wandert|schehen|worden)$|^\p{L}+gefallen$/u
/** The same, where no accusative object is beside: losgefahren, abgestürzt. */
const SEIN_ENDS_WITHOUT_OBJECT =
  /ge(?:fahren|flogen|laufen|sprungen|klettert|stürzt|startet|schwommen|flossen)$/u

/** „ist um drei Prozent gefallen“, but „hat allen gefallen“. */
const falls = (participle: TargetToken, words: readonly TargetToken[]) =>
  participle.text === 'gefallen' &&
  words.some(({ text }) => /^(?:um|unter|vom|aus|ins|in|auf)$/u.test(text)) &&
  words.some(({ text }) =>
    /^(?:Prozent|Prozentpunkte?|Dollar|Euro|Punkte?|Leiter|Treppe|Wasser|Bäume?|Dach|Grad|Hände?)$/u.test(
      text,
    ),
  )

/** „nach Turin“, „in den Tod“ straight before the participle. */
function saysWhither({ tokens, phrases }: AnalysedTarget, { index }: TargetToken): boolean {
  const phrase = phrases.find(({ noun }) => noun === index - 1)
  const at = phrase ? phrase.preposition : index - 2
  const text = tokens[at ?? -1]?.lower ?? ''
  if (/^(?:nach|zu|zum|zur|ins|aufs|ans)$/u.test(text)) return true
  return (
    /^(?:in|auf|an|gegen|über|vor)$/u.test(text) &&
    phrase !== undefined &&
    phrase.agreement !== 0 &&
    (phrase.agreement & agreementMask(['dat'])) === 0
  )
}

/** „hat gestorben“, „hat nach Turin gewechselt“. */
function wantsSein(
  target: AnalysedTarget,
  bracket: Bracket,
): { participle: TargetToken; strength: string } | null {
  const { end, middle, words } = bracket
  const [participle, more] = end
  if (!participle || more || participle.tag === 'VVINF') return null
  if (/^(?:gewesen|geworden)$/u.test(participle.text)) return { participle, strength: 'sein' }
  if (middle.some(({ tag, text }) => tag === 'PRF' || text === 'es')) return null
  if (falls(participle, words)) return { participle, strength: 'sein' }
  const isVerb = participle.readings.some(({ verb }) => (verb & VERB.participle) !== 0)
  if (participleIn(participle, ALWAYS_SEIN) !== null || (isVerb && SEIN_ENDS.test(participle.text)))
    return hasObject(target, bracket) ? null : { participle, strength: 'sein' }
  if (participleIn(participle, SEIN_WITH_DIRECTION) !== null && !hasObject(target, bracket))
    return saysWhither(target, participle) ? { participle, strength: 'direction' } : null
  const isMotion = isVerb && SEIN_ENDS_WITHOUT_OBJECT.test(participle.text)
  if ((!isMotion && participleIn(participle, SEIN_WITHOUT_OBJECT) === null) || hasObject(target, bracket))
    return null
  return { participle, strength: 'change' }
}

const mayTakeSein = (participle: TargetToken) =>
  SEIN_ENDS.test(participle.text) ||
  SEIN_ENDS_WITHOUT_OBJECT.test(participle.text) ||
  /(?:lassen|treten|zogen|gangen|worden|wesen|gewohnt|folgt)$/u.test(participle.text) ||
  participle.readings.some(
    ({ lemma }) => ALWAYS_SEIN.has(lemma) || SEIN_WITHOUT_OBJECT.has(lemma) || SEIN_WITH_DIRECTION.has(lemma),
  )

/** „ist den Vertrag unterzeichnet“: an object that can be nothing but accusative. */
function hasSureObject(
  target: AnalysedTarget,
  participle: TargetToken,
  words: readonly TargetToken[],
): boolean {
  if (mayTakeSein(participle)) return false
  return objects(target, words).some((word) => {
    const phrase = phraseAt(target, word.index)
    const before = target.tokens[(phrase?.first ?? 0) - 1]
    return (
      phrase !== undefined &&
      phrase.determiner !== null &&
      phrase.agreement !== 0 &&
      (phrase.agreement & ~ACCUSATIVE) === 0 &&
      !/^(?:APPR|KON|KOKOM|ART|APPO)/u.test(before?.tag ?? '')
    )
  })
}

/** „ist stattgefunden“, „war sich gestritten“. */
function wantsHaben(
  target: AnalysedTarget,
  bracket: Bracket,
): { participle: TargetToken; strength: string } | null {
  const { end, words } = bracket
  const [participle, more] = end
  if (!participle || more || participle.tag !== 'VVPP') return null
  if (participleIn(participle, ALWAYS_HABEN) !== null) return { participle, strength: 'haben' }
  if (hasSureObject(target, participle, words)) return { participle, strength: 'object' }
  const reflexive = words.find(({ tag }) => tag === 'PRF')
  const before = target.tokens[(reflexive?.index ?? 0) - 1]
  const behind = target.tokens[(reflexive?.index ?? -2) + 1]
  if (!reflexive || !before || /^(?:APPR|APPRART|APPO)$/u.test(before.tag)) return null
  if (
    /^(?:selbst|selber|einig|uneinig|sicher|bewusst|näher|nahe|treu|gleich|fremd|ähnlich|darüber)$/u.test(
      behind?.text ?? '',
    )
  )
    return null
  if (
    words.some(({ text }) =>
      /^(?:einig|uneinig|sicher|bewusst|näher|nahe|treu|gleich|fremd|ähnlich|selbst|schuldig)$/u.test(text),
    )
  )
    return null
  const isKnown = participle.readings.some(({ verb }) => (verb & VERB.participle) !== 0)
  return isKnown && !mayTakeSein(participle) ? { participle, strength: 'reflexive' } : null
}

export const perfectAuxiliary = defineRule({
  id: 'perfect-auxiliary',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { sein: 0.8, direction: 0.75, change: 0.6, haben: 0.75, reflexive: 0.75, object: 0.7 },
  name: { de: 'Perfekt mit „haben“ oder „sein“', en: 'Perfect with “haben” or “sein”' },
  wordings: {
    main: {
      de: {
        what: '„{participle}“ steht mit „sein“, nicht mit „haben“',
        why: 'Verben der Bewegung und der Veränderung bilden die Vergangenheit mit „sein“.',
      },
      en: {
        what: '“{participle}” takes “sein”, not “haben”',
        why: 'Verbs of motion and change form the perfect with “sein”.',
      },
    },
    haben: {
      de: {
        what: '„{participle}“ steht mit „haben“, nicht mit „sein“',
        why: 'Dieses Verb bildet die Vergangenheit mit „haben“.',
      },
      en: {
        what: '“{participle}” takes “haben”, not “sein”',
        why: 'This verb forms the perfect with “haben”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Dichter «hat» 1832 in Weimar gestorben.', fix: 'ist' },
      { target: 'Niemand weiß, wie das passiert «hatte».', fix: 'war' },
      { target: 'Die Spielerin «hat» im Mai nach Lyon gewechselt.', fix: 'ist' },
      { target: 'Die Messe «ist» im Mai stattgefunden.', fix: 'hat' },
      { target: 'Die Brüder «waren» sich oft gestritten.', fix: 'hatten' },
      { target: 'Er «hat» im Alter blind geworden.', fix: 'ist' },
      { target: 'Der Kurs «hat» um drei Prozent gefallen.', fix: 'ist' },
      { target: 'Der Minister «ist» den Vertrag schon unterzeichnet.', fix: 'hat' },
    ],
    good: [
      { target: 'Die Spielerin hat im Mai den Verein gewechselt.' },
      { target: 'Er hat den Wagen nach Lyon gefahren und die Grenze passiert.' },
      { target: 'Das hat mir sehr gefallen.' },
      { target: 'Der Pilot, den sie nach Rom geflogen hat, schwieg.' },
      { target: 'Sie sind sich im Mai begegnet und sich nähergekommen.' },
      { target: 'Er hat sich umgezogen und sich verlaufen.' },
      { target: 'Die Kinder waren sich selbst überlassen.' },
      { target: 'Er ist für sich gewonnen, sie sind von sich überzeugt.' },
      { target: 'Er ist den Weg gegangen und den ganzen Tag gefahren.' },
      { target: 'Er hat zu bleiben, sie hat zwei Kinder.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    for (const bracket of bracketsOf(target)) {
      const { finite, end } = bracket
      if (finite.tag !== 'VAFIN' || end.length !== 1) continue
      const isHaben = finite.lemma === 'haben'
      if (!isHaben && finite.lemma !== 'sein') continue
      const found = isHaben ? wantsSein(target, bracket) : wantsHaben(target, bracket)
      if (!found) continue
      const at = { start: finite.start, end: finite.end }
      const text = inSameCell(finite, isHaben ? 'sein' : 'haben', german)
      const finding: Finding = {
        target: [at],
        fixes: text === null ? [] : [{ at, text }],
        strength: found.strength,
        wording: isHaben ? 'main' : 'haben',
        evidence: { participle: found.participle.text },
      }
      yield finding
    }
  },
})
