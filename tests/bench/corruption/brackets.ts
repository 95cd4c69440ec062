/** Verb forms at the end of clauses, the case of objects, and zu: what weak machine translation gets wrong. */
import type { Clause, TargetToken } from '../../../shared/analysis/pair.ts'
import { agreementMask, FINITE, VERB } from '../../../shared/lexicon/agreement.ts'
import { determiners } from '../../../shared/lexicon/closed-class.ts'
import type { GermanLexicon } from '../../../shared/lexicon/lexicon.ts'
import { corruptor, damaged, spanOf } from './corruptor.ts'
import type { Change, Corruptor, Sample } from './corruptor.ts'
import { numberOfVerb } from '../../../shared/analysis/verbs.ts'
import { WITH_HABEN, WITH_SEIN } from '../../../shared/rules/fluency/verbs/intransitive-passive.data.ts'

type Bracket = {
  readonly clause: Clause
  readonly finite: TargetToken
  /** The other verb forms of the clause. */
  readonly rest: readonly TargetToken[]
  /** The words of the clause, when it is in one piece. */
  readonly words: readonly TargetToken[]
}

/** Clauses in one piece with one finite verb, whose other verb forms, if there must be any, stand together at the end. */
function brackets({ pair }: Sample, mayBeSimple = false): Bracket[] {
  const { tokens, clauses } = pair().target
  return clauses.flatMap((clause): Bracket[] => {
    const finite = tokens[clause.finite ?? -1]
    const rest = clause.verbs
      .flatMap((at) => tokens[at] ?? [])
      .filter(({ tag, index }) => index !== finite?.index && tag !== 'PTKVZ')
    const last = rest.at(-1) ?? finite
    const end = finite && last && finite.index > last.index ? finite : last
    const next = tokens[(end?.index ?? -2) + 1]
    const isTogether = rest.every(({ index }, at) => at === 0 || index === (rest[at - 1]?.index ?? 0) + 1)
    const isLast = next === undefined || /^[,.!?]$/u.test(next.text) || (mayBeSimple && rest.length === 0)
    const words = tokens.slice(clause.first, clause.last + 1)
    return finite && clause.parts.length === 1 && isTogether && isLast
      ? [{ clause, finite, rest, words }]
      : []
  })
}

const lemmaOf = ({ readings, lemma }: TargetToken, form: number) =>
  readings.find(({ verb }) => (verb & form) !== 0)?.lemma ?? lemma

/** The infinitive of a participle that is none itself. */
function infinitiveOf(participle: TargetToken, german: GermanLexicon): string | null {
  const [form] = german.conjugate(lemmaOf(participle, VERB.participle), VERB.infinitive)
  return form === undefined || form === participle.text ? null : form
}

/** The same cell of the other auxiliary. */
function auxiliary(verb: TargetToken, lemma: string, german: GermanLexicon): string | null {
  const mask = verb.readings.reduce((sum, reading) => sum | reading.verb, 0) & FINITE
  const [form] = german.conjugate(lemma, mask)
  return form === undefined
    ? null
    : /^\p{Lu}/u.test(verb.text)
      ? form.charAt(0).toUpperCase() + form.slice(1)
      : form
}

const isPassive = ({ finite }: Bracket) => /^wurden?$/u.test(finite.text)

const PASSIVE: readonly Corruptor[] = [
  corruptor('geworden for worden', 'passive-form', (sample) =>
    brackets(sample).flatMap(({ rest }): Change[] =>
      rest.flatMap((token) => (token.text === 'worden' ? [{ at: spanOf(token), text: 'geworden' }] : [])),
    ),
  ),
  corruptor('infinitive in the passive', 'passive-form', (sample, { lexicons }) =>
    brackets(sample).flatMap((bracket): Change[] => {
      const [participle, more] = bracket.rest
      const text = participle?.tag === 'VVPP' && !more ? infinitiveOf(participle, lexicons.german) : null
      return participle && text !== null && isPassive(bracket) ? [{ at: spanOf(participle), text }] : []
    }),
  ),
  corruptor('passive said twice', 'passive-form', (sample, { random }) =>
    brackets(sample).flatMap((bracket): Change[] => {
      const [participle, more] = bracket.rest
      const again = random.pick(['worden', 'geworden', 'werden']) ?? ''
      return participle?.tag === 'VVPP' && !more && isPassive(bracket)
        ? [{ at: spanOf(participle), text: `${participle.text} ${again}` }]
        : []
    }),
  ),
  corruptor('werden gone behind a modal', 'passive-form', (sample) =>
    brackets(sample).flatMap(({ finite, rest, clause }): Change[] => {
      const [participle, werden, more] = rest
      const isPlain = participle?.tag === 'VVPP' && werden?.text === 'werden' && !more
      return isPlain && finite.tag === 'VMFIN' && clause.kind === 'main'
        ? [{ at: { start: participle.start, end: werden.end }, text: participle.text }]
        : []
    }),
  ),
]

const PERFECT: readonly Corruptor[] = [
  corruptor('haben for sein', 'perfect-auxiliary', (sample, { lexicons }) => {
    const { links, source } = sample.pair()
    return brackets(sample).flatMap(({ finite, rest }): Change[] => {
      const [participle, more] = rest
      if (finite.lemma !== 'sein' || participle?.tag !== 'VVPP' || more) return []
      // Only the perfect: elsewhere the German may say how things are.
      const [at] = links.toSource[participle.index] ?? []
      const before = source?.tokens.slice(Math.max(0, (at ?? 0) - 3), at) ?? []
      const isPerfect =
        at !== undefined &&
        before.some(({ lemma }) => lemma === 'have') &&
        !before.some(({ lemma }) => lemma === 'be')
      const text = auxiliary(finite, 'haben', lexicons.german)
      return isPerfect && text !== null ? [{ at: spanOf(finite), text }] : []
    })
  }),
  corruptor('sein for haben', 'perfect-auxiliary', (sample, { lexicons }) => {
    const { phrases } = sample.pair().target
    return brackets(sample).flatMap(({ finite, rest, words }): Change[] => {
      const [participle, more] = rest
      if (finite.lemma !== 'haben' || participle?.tag !== 'VVPP' || more) return []
      const hasObject = words.some(({ index, tag, text }) =>
        phrases.some(
          ({ noun, preposition, agreement }) =>
            (noun === index &&
              preposition === null &&
              (agreement & ~agreementMask(['acc'])) === 0 &&
              agreement !== 0) ||
            (tag === 'PRF' && text === 'sich'),
        ),
      )
      const text = auxiliary(finite, 'sein', lexicons.german)
      return hasObject && text !== null ? [{ at: spanOf(finite), text }] : []
    })
  }),
  corruptor('infinitive in the perfect', 'participle-form', (sample, { lexicons }) =>
    brackets(sample).flatMap(({ finite, rest }): Change[] => {
      const [participle, more] = rest
      const text = participle?.tag === 'VVPP' && !more ? infinitiveOf(participle, lexicons.german) : null
      return participle && text !== null && finite.lemma === 'haben' ? [{ at: spanOf(participle), text }] : []
    }),
  ),
  corruptor('perfect with seit', 'lasting-perfect', (sample, { lexicons: { german } }) => {
    const { source, links, target } = sample.pair()
    return target.clauses.flatMap((clause): Change[] => {
      const words = target.tokens.slice(clause.first, clause.last + 1)
      const finite = target.tokens[clause.finite ?? -1]
      const last = words.at(-1)
      if (clause.kind !== 'main' || clause.verbs.length !== 1 || finite?.tag !== 'VVFIN' || !last) return []
      if (finite.particle !== null || !words.some(({ text }) => /^seit$/iu.test(text))) return []
      const [at] = links.toSource[finite.index] ?? []
      const isPerfect = source?.tokens
        .slice(Math.max(0, (at ?? 0) - 3), at)
        .some(({ text }) => /^(?:has|have)$/u.test(text))
      const [participle] = german.conjugate(finite.lemma, VERB.participle)
      if (isPerfect !== true || participle === undefined) return []
      const have = /(?:en|n)$/u.test(finite.text) ? 'haben' : 'hat'
      const text = `${have}${target.text.slice(finite.end, last.end)} ${participle}`
      return [{ at: { start: finite.start, end: last.end }, text }]
    })
  }),
]

/** Forms of the same determiner in another case that it does not have in its own. */
function inCase(determiner: TargetToken, from: number, to: number): string | null {
  const lower = determiner.text.toLowerCase()
  const [entry] = determiners.filter(({ form, agreement }) => form === lower && (agreement & from) !== 0)
  const next = determiners.find(
    ({ form, lemma, agreement }) => lemma === entry?.lemma && (agreement & to) !== 0 && form !== lower,
  )
  if (!next) return null
  return lower === determiner.text ? next.form : next.form.charAt(0).toUpperCase() + next.form.slice(1)
}

/**
 * Nothing but the subject: a nominative by its form, or a plural before a plural verb. Else what was the object could now be the
 * subject, as in „Dies kann ein Fehler bewirken“.
 */
function hasSureSubject({ pair }: Sample, words: readonly TargetToken[], finite: TargetToken): boolean {
  const { phrases } = pair().target
  const isNominative = phrases.some(
    ({ preposition, noun, agreement }) =>
      preposition === null &&
      agreement !== 0 &&
      (agreement & ~agreementMask(['nom'])) === 0 &&
      words.some(({ index }) => index === noun),
  )
  const isPronoun = words.some(({ tag, text }) => tag === 'PPER' && /^(?:er|ich|du|wir)$/iu.test(text))
  return isNominative || isPronoun || numberOfVerb(finite) === 'pl'
}

/**
 * „ein Jungen“ is another error, for the nominative has another form; „half den Jungen“ stays good German, as a dative plural.
 */
function isWrongAs(to: 'nom' | 'acc', determiner: TargetToken, { readings }: TargetToken): boolean {
  const mask = readings.reduce((cells, { pos, agreement }) => (pos === 'noun' ? cells | agreement : cells), 0)
  if (to === 'nom') return mask === 0 || (mask & agreementMask(['nom'], ['sg'], ['m'])) !== 0
  return determiner.text === 'einem' || (mask & agreementMask(['dat'], ['pl'])) === 0
}

/** An object of a clause with one full verb, in the singular, with nothing but its article before it. */
const otherCase = (id: string, from: 'acc' | 'dat', to: 'nom' | 'acc'): Corruptor =>
  corruptor(id, 'object-case', (sample) => {
    const { tokens, phrases } = sample.pair().target
    return brackets(sample, true).flatMap(({ words, finite, rest, clause }): Change[] => {
      const full = [finite, ...rest].filter(({ tag }) => tag.startsWith('VV'))
      if (full.length !== 1 || clause.kind !== 'main') return []
      if (to === 'nom' && !hasSureSubject(sample, words, finite)) return []
      return phrases.flatMap((phrase): Change[] => {
        const determiner = tokens[phrase.determiner ?? -1]
        const own = agreementMask([from], ['sg'], ['m'])
        // „mit einem Hammer und einem Nagel“: the preposition governs both.
        const isJoined = tokens[phrase.first - 1]?.tag === 'KON'
        const isObject =
          phrase.preposition === null &&
          phrase.agreement === own &&
          phrase.adjectives.length === 0 &&
          phrase.first > finite.index
        if (!determiner || !isObject || isJoined) return []
        if (!words.some(({ index }) => index === phrase.noun)) return []
        const noun = tokens[phrase.noun]
        if (!noun || !isWrongAs(to, determiner, noun)) return []
        // „Die Fechter begrüßen der Trainer und die Zuschauer“: several together are the subject of a plural verb.
        if (to === 'nom' && tokens[phrase.noun + 1]?.tag === 'KON') return []
        const text = inCase(determiner, own, agreementMask([to], ['sg'], ['m']))
        return text === null ? [] : [{ at: spanOf(determiner), text }]
      })
    })
  })

const INTO_PASSIVE: Readonly<Record<string, string>> = {
  ist: 'wird',
  sind: 'werden',
  war: 'wurde',
  waren: 'wurden',
  hat: 'wird',
  haben: 'werden',
  hatte: 'wurde',
  hatten: 'wurden',
}

/**
 * „wurden gestrandet“: the perfect of what happens by itself turned into a passive. Auxiliary and participle make it together, so
 * both are its place, however far apart.
 */
const intransitivePassive: Corruptor = {
  id: 'passive of an intransitive verb',
  rules: ['intransitive-passive'],
  damage(sample, { random }) {
    const found = random.pick(
      brackets(sample).flatMap(({ finite, rest }) => {
        const [participle, more] = rest
        const text = INTO_PASSIVE[finite.text]
        const verbs = finite.lemma === 'haben' ? WITH_HABEN : WITH_SEIN
        return text !== undefined && participle && verbs.has(participle.lemma) && !more
          ? [{ change: { at: spanOf(finite), text }, participle }]
          : []
      }),
    )
    const damage = found ? damaged(sample, found.change) : null
    if (!found || !damage) return null
    const { change, participle } = found
    const shift =
      participle.start > change.at.start ? change.text.length - (change.at.end - change.at.start) : 0
    const place = { start: participle.start + shift, end: participle.end + shift }
    return { ...damage, places: [...damage.places, place] }
  },
}

const CASES: readonly Corruptor[] = [
  intransitivePassive,
  otherCase('object in the nominative', 'acc', 'nom'),
  otherCase('object of a dative verb in the accusative', 'dat', 'acc'),
  corruptor('nominative in the passive of a dative verb', 'dative-passive', ({ pair }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const text = { Ihm: 'Er', ihm: 'er', Mir: 'Ich', mir: 'ich', Ihr: 'Sie' }[token.text]
      const beside = [tokens[token.index - 1], tokens[token.index + 1]]
      return text !== undefined && beside.some((verb) => /^w[iu]rde?$/u.test(verb?.text ?? ''))
        ? [{ at: spanOf(token), text }]
        : []
    })
  }),
]

const ZU: readonly Corruptor[] = [
  corruptor('zu before a separable verb', 'zu-inside', ({ pair }, { lexicons: { german } }) =>
    pair().target.tokens.flatMap((token): Change[] => {
      if (token.tag !== 'VVIZU') return []
      const [infinitive] = german.conjugate(lemmaOf(token, VERB.zuInfinitive), VERB.infinitive)
      return infinitive === undefined ? [] : [{ at: spanOf(token), text: `zu ${infinitive}` }]
    }),
  ),
  corruptor('zu in the wrong place', 'misplaced-zu', ({ pair, target }) => {
    const { tokens } = pair().target
    return tokens.flatMap((zu): Change[] => {
      const infinitive = tokens[zu.index + 1]
      const comma = tokens.findLast(({ index, kind }) => index < zu.index && kind === 'punctuation')
      const first = tokens[(comma?.index ?? -2) + 1]
      const next = tokens[zu.index + 2]
      if (zu.tag !== 'PTKZU' || infinitive?.tag !== 'VVINF' || comma?.text !== ',' || !first) return []
      if (
        tokens.slice(first.index, zu.index).some(({ tag }) => /^V|KO/u.test(tag)) ||
        !/^[,.]$/u.test(next?.text ?? '')
      )
        return []
      const late = { at: { start: zu.start, end: infinitive.end }, text: `${infinitive.text} zu` }
      const isArticle = first.index < zu.index && /^(?:das|die|eine?|seine|ihre|nicht)$/u.test(first.text)
      const rest = target.slice(first.start, zu.start)
      const early = { at: { start: first.start, end: infinitive.end }, text: `zu ${rest}${infinitive.text}` }
      return isArticle ? [late, early] : [late]
    })
  }),
  corruptor('zu behind a modal', 'superfluous-zu', (sample) =>
    brackets(sample).flatMap(({ finite, rest }): Change[] => {
      const [infinitive, more] = rest
      return finite.tag === 'VMFIN' && infinitive?.tag === 'VVINF' && !more
        ? [{ at: spanOf(infinitive), text: `zu ${infinitive.text}` }]
        : []
    }),
  ),
  corruptor('is expected to', 'english-infinitive', (sample) =>
    brackets(sample).flatMap(({ finite, rest, clause, words }): Change[] => {
      const [infinitive, more] = rest
      const isPlain =
        finite.lemma === 'sollen' && infinitive?.tag === 'VVINF' && !more && clause.kind === 'main'
      if (
        !isPlain ||
        words.some(({ text }) => /^(?:es|von|vom)$/iu.test(text)) ||
        infinitive.index - finite.index < 2
      )
        return []
      if (!words.some(({ index, tag }) => index < finite.index && /^(?:N[NE]|PPER)$/u.test(tag))) return []
      const middle = sample.target.slice(finite.end, infinitive.start)
      return [
        {
          at: { start: finite.start, end: infinitive.end },
          text: `wird erwartet,${middle}zu ${infinitive.text}`,
        },
      ]
    }),
  ),
]

const TWICE: readonly Corruptor[] = [
  corruptor('finite verb once more at the end', 'verb-twice', (sample) =>
    brackets(sample).flatMap(({ finite, rest, clause }): Change[] => {
      const last = rest.at(-1)
      return last &&
        last.index > finite.index &&
        clause.kind === 'main' &&
        !/^(?:werden|ist|sind)$/u.test(finite.text)
        ? [{ at: spanOf(last), text: `${last.text} ${finite.text}` }]
        : []
    }),
  ),
  corruptor('sich once more', 'sich-twice', (sample) =>
    brackets(sample).flatMap(({ words, rest, finite }): Change[] => {
      const sich = words.find(({ text }) => text === 'sich')
      const next = words.find(
        ({ index, tag }) => index > (sich?.index ?? 1e9) && /^(?:ADV|ADJD|PTKNEG)$/u.test(tag),
      )
      const full = [finite, ...rest].filter(({ tag }) => tag.startsWith('VV'))
      return sich && next && full.length === 1 && next.index < sich.index + 4
        ? [{ at: spanOf(next), text: `${next.text} sich` }]
        : []
    }),
  ),
  corruptor('double negative', 'double-denial', (sample) =>
    brackets(sample).flatMap(({ words }): Change[] => {
      const first = words.find(({ text }) => /^(?:nie|niemals|niemand|kein\p{L}*)$/iu.test(text))
      return words.flatMap((token): Change[] => {
        if (!first || token.index <= first.index) return []
        if (/^(?:etwas|jemand(?:en|em)?)$/u.test(token.text))
          return [
            { at: spanOf(token), text: token.text === 'etwas' ? 'nichts' : `nie${token.text.slice(2)}` },
          ]
        return token.tag === 'ART' && /^eine?[nmr]?$/u.test(token.text)
          ? [{ at: spanOf(token), text: `k${token.text}` }]
          : []
      })
    }),
  ),
]

export const BRACKETS: readonly Corruptor[] = [...PASSIVE, ...PERFECT, ...CASES, ...ZU, ...TWICE]
