import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf, hasVerbForm, isOnlyInfinitive } from '../../brackets.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { spanOf } from '../../../text/span.ts'
import { inSameCell } from '../../inflect-verb.ts'

const isPast = ({ text }: TargetToken) => /^wurde(?:n|st|t)?$/iu.test(text)
const isParticiple = (token: TargetToken) => token.tag === 'VVPP' || hasVerbForm(token, VERB.participle)

/** What one can become: with these, geworden is right („ist bekannt geworden“). */
const STATES =
  /^(?:(?:un)?(?:be)?(?:bekannt|beliebt|begehrt|geduldig|gewohnt|geübt|geeignet|bewusst|bestimmt|beständig|berühmt)|verrückt|vertraut|verwandt|verliebt|befreundet|erwachsen|erfahren|gelassen|gespannt|begeistert|betrunken|verschieden|verlegen|verschlossen|verbittert|zerstritten|zufrieden|entspannt|gereizt|gebildet|gewandt|\p{L}*süchtig|\p{L}*schwanger|ausgelassen|abgeklärt|verhasst|belesen|verstockt|überflüssig|verzweifelt|angesehen|anerkannt|geworden|überholt|erschöpft|verwirrt|verunsichert|misstrauisch|überzeugt|interessiert|engagiert|kompliziert|motiviert|konzentriert|spezialisiert|abgelegen|verbreitet|verletzt|betagt|gefragt|umstritten|ausgeprägt|vermögend|angespannt|differenziert|organisiert|diversifiziert)$/u

/** Words of the source around what the participle stands for. */
function sourceAuxiliary({ source, links }: AnalysedPair, { index }: TargetToken): string {
  const [at] = links.toSource[index] ?? []
  if (at === undefined || !source) return ''
  return source.tokens
    .slice(Math.max(0, at - 4), at)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
}

function participleOf(token: TargetToken, german: GermanLexicon): string | null {
  const lemma = token.readings.find(({ verb }) => (verb & VERB.infinitive) !== 0)?.lemma ?? token.lemma
  return german.conjugate(lemma, VERB.participle)[0] ?? null
}

/** „gewählt geworden“: the participle of the passive is worden. */
function becomeForm({ finite, end }: Bracket): Finding | null {
  const at = end.findIndex(({ text }) => text === 'geworden')
  const participle = end[at - 1]
  const become = end[at]
  if (!become || !participle || !isParticiple(participle) || STATES.test(participle.text)) return null
  if (isPast(finite))
    return {
      target: [spanOf(participle, become)],
      fixes: [{ at: spanOf(participle, become), text: participle.text }],
      strength: 'geworden',
      wording: 'twice',
      evidence: { finite: finite.text },
    }
  if (finite.lemma !== 'sein' && !/^VM/u.test(finite.tag)) return null
  return {
    target: [spanOf(become)],
    fixes: [{ at: spanOf(become), text: 'worden' }],
    strength: 'geworden',
    evidence: { participle: participle.text },
  }
}

/** „hat gebaut worden“, „wurde gebaut worden“, „muss gebaut worden“. */
function withWorden({ finite, end }: Bracket, german: GermanLexicon): Finding | null {
  const at = end.findIndex(({ text }) => text === 'worden')
  const worden = end[at]
  const participle = end[at - 1]
  const behind = end[at + 1]
  if (worden && !participle && behind?.tag === 'VVPP' && isPast(finite))
    return {
      target: [spanOf(worden, behind)],
      fixes: [{ at: spanOf(worden, behind), text: behind.text }],
      strength: 'twice',
      wording: 'twice',
      evidence: { finite: finite.text },
    }
  if (!worden || !participle) return null
  const isClosed = end[at + 1] !== undefined
  if (finite.lemma === 'haben' && !isClosed) {
    const text = inSameCell(finite, 'sein', german)
    return {
      target: [spanOf(finite)],
      fixes: text === null ? [] : [{ at: spanOf(finite), text }],
      strength: 'haben',
      wording: 'haben',
      evidence: { participle: participle.text },
    }
  }
  if (finite.lemma === 'werden' && !isClosed)
    return {
      target: [spanOf(participle, worden)],
      fixes: [{ at: spanOf(participle, worden), text: participle.text }],
      strength: 'twice',
      wording: 'twice',
      evidence: { finite: finite.text },
    }
  if (/^VM/u.test(finite.tag) && !isClosed)
    return {
      target: [spanOf(worden)],
      fixes: [{ at: spanOf(worden), text: 'werden' }],
      strength: 'modal',
      wording: 'modal',
      evidence: { finite: finite.text },
    }
  if (!isOnlyInfinitive(participle)) return null
  const text = participleOf(participle, german)
  return {
    target: [spanOf(participle)],
    fixes: text === null ? [] : [{ at: spanOf(participle), text }],
    strength: 'infinitive',
    wording: 'infinitive',
    evidence: { finite: 'worden' },
  }
}

/** „wurde gebaut werden“. */
function withWerden(pair: AnalysedPair, { finite, end }: Bracket): Finding | null {
  const [participle, werden] = end.slice(-2)
  if (!isPast(finite) || !participle || werden?.text !== 'werden' || !isParticiple(participle)) return null
  const isFuture = /\bwould\b/u.test(sourceAuxiliary(pair, participle))
  return {
    target: [spanOf(participle, werden)],
    fixes: isFuture
      ? [{ at: spanOf(finite), text: finite.text.replace('u', 'ü') }]
      : [{ at: spanOf(participle, werden), text: participle.text }],
    strength: 'twice',
    wording: 'twice',
    evidence: { finite: finite.text },
  }
}

/** „wurde versorgen“: no verb form goes with it but the participle. */
function withInfinitive(
  pair: AnalysedPair,
  { finite, end, middle, words }: Bracket,
  german: GermanLexicon,
): Finding | null {
  const [infinitive, more] = end
  if (!isPast(finite) || !infinitive || more || !isOnlyInfinitive(infinitive)) return null
  if (infinitive.tag === 'VVIZU' || !infinitive.tag.startsWith('VV') || infinitive.text === 'lassen')
    return null
  const before = words[words.indexOf(infinitive) - 1]
  if (!before || before.text === 'zu' || before.tag === 'KON' || middle.some(isVerbForm)) return null
  const text = participleOf(infinitive, german)
  const isWould = /\bwould\b/u.test(sourceAuxiliary(pair, infinitive))
  const would = { at: spanOf(finite), text: finite.text.replace('u', 'ü') }
  const participle = text === null ? [] : [{ at: spanOf(infinitive), text }]
  return {
    target: [spanOf(infinitive)],
    fixes: isWould ? [would, ...participle] : participle,
    strength: 'infinitive',
    wording: 'infinitive',
    evidence: { finite: finite.text },
  }
}

const isVerbForm = ({ tag }: TargetToken) => tag.startsWith('V') || tag === 'PTKZU'

/** A verb form that others before it share: „müssen geprüft und genehmigt werden“. */
function goesOn({ tokens }: AnalysedTarget, { index, sentence }: TargetToken): boolean {
  const next = tokens[index + 1]
  if (next?.tag === 'KON' || next?.text === '/') return true
  for (let at = index + 1; tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at] as TargetToken
    if (isFinite(token) || /^(?:KOU|PREL|PW)/u.test(token.tag)) return false
    if (/^V.INF$/u.test(token.tag)) return true
  }
  return false
}

/** „muss geklärt“: werden is missing. Elliptic in headlines of lists, so only where the participle is nothing else. */
function withoutWerden(
  { target }: AnalysedPair,
  { finite, end, middle, isVerbLast }: Bracket,
): Finding | null {
  const [participle, more] = end
  // „als so schlecht, ‚wie man sich denken kann‘ beschrieben“: the quotation ends the clause.
  if (participle && /["„“”‚‘»«]/u.test(target.text.slice(finite.end, participle.start))) return null
  if (finite.tag !== 'VMFIN' || !participle || more || participle.tag !== 'VVPP') return null
  if (hasVerbForm(participle, VERB.infinitive) || isVerbLast || goesOn(target, participle)) return null
  if (middle.some(isVerbForm) || !hasVerbForm(participle, VERB.participle)) return null
  return {
    target: [{ start: participle.end, end: participle.end }],
    fixes: [{ at: { start: participle.end, end: participle.end }, text: ' werden' }],
    strength: 'werden',
    wording: 'werden',
    evidence: { participle: participle.text, finite: finite.text },
  }
}

/** „werden bauen“ for are built: what is future in German is the passive in the source. */
function future(
  pair: AnalysedPair,
  { finite, end, middle, words }: Bracket,
  german: GermanLexicon,
): Finding | null {
  const [infinitive, more] = end
  if (!/^w(?:ird|erden)$/iu.test(finite.text) || !infinitive || more || !isOnlyInfinitive(infinitive))
    return null
  if (!infinitive.tag.startsWith('VV') || infinitive.tag === 'VVIZU' || middle.some(isVerbForm)) return null
  if (words[words.indexOf(infinitive) - 1]?.tag === 'KON' || goesOn(pair.target, infinitive)) return null
  const [at, other] = pair.links.toSource[infinitive.index] ?? []
  const verb = pair.source?.tokens[at ?? -1]
  if (
    !verb ||
    other !== undefined ||
    verb.pos !== 'VERB' ||
    /ing$/u.test(verb.text) ||
    verb.text === verb.lemma
  )
    return null
  if (
    !/(?:^|\s)(?:is|are|being)(?: (?:not|also|often|usually|now|\w+ly))?$/u.test(
      sourceAuxiliary(pair, infinitive),
    )
  )
    return null
  if (/\b(?:will|shall|would|going|to)\b/u.test(sourceAuxiliary(pair, infinitive))) return null
  const text = participleOf(infinitive, german)
  return {
    target: [spanOf(infinitive)],
    fixes: text === null ? [] : [{ at: spanOf(infinitive), text }],
    strength: 'future',
    wording: 'infinitive',
    evidence: { finite: finite.text },
  }
}

/** „hat in Rom gedreht“ for was shot: nobody is there who did it. */
function activeForPassive(pair: AnalysedPair, { finite, end, words }: Bracket): Finding | null {
  const [participle, more] = end
  if (finite.lemma !== 'haben' || !participle || more || participle.tag !== 'VVPP') return null
  const before = sourceAuxiliary(pair, participle)
  if (!/(?:^|\s)(?:is|are|was|were|been)$/u.test(before)) return null
  const isAgent = words.some(({ text }) => /^(?:von|vom|durch)$/u.test(text))
  const [at] = pair.links.toSource[participle.index] ?? []
  const by = pair.source?.tokens.slice((at ?? 0) + 1, (at ?? 0) + 4).some(({ text }) => text === 'by')
  if (!isAgent || !by) return null
  return {
    target: [spanOf(finite)],
    strength: 'agent',
    wording: 'active',
    evidence: { participle: participle.text },
  }
}

/** Participles that name how something is, whoever made it so: „war von Bergen umgeben“. */
const STATIC =
  /^(?:um(?:geben|ringt|zingelt|schlossen|säumt)|ge(?:prägt|säumt|kennzeichnet|trennt|fesselt|trieben|tragen|schmückt|füllt|fragt)|be(?:troffen|droht|wohnt|wachsen|deckt|setzt|einflusst|geistert|eindruckt|stimmt|legen|gleitet|sessen|lagert|herrscht)|über(?:zeugt|rascht|wältigt|schattet|sät|wachsen)|ver(?:bunden|pflichtet|wüstet|ursacht)|ab(?:hängig|geschnitten|gelenkt)|an(?:getan|gewidert)|ent(?:täuscht|setzt|fernt)|inspiriert|motiviert|fasziniert|dominiert|isoliert|kontaminiert)$/u

/** „war 2019 von Männern gestohlen“ for had been stolen by: what happened, not how things are. */
function withoutWorden(pair: AnalysedPair, { finite, end, middle }: Bracket): Finding | null {
  const [participle, more] = end
  if (finite.lemma !== 'sein' || !participle || more || participle.tag !== 'VVPP') return null
  if (STATIC.test(participle.text)) return null
  if (!/\b(?:has|have|had) (?:\w+ )?been(?: \w+)?$/u.test(sourceAuxiliary(pair, participle))) return null
  const [at] = pair.links.toSource[participle.index] ?? []
  const isAgent = pair.source?.tokens.slice((at ?? 0) + 1, (at ?? 0) + 6).some(({ text }) => text === 'by')
  const hasAgent = middle.some(({ text }) => /^(?:von|vom|durch)$/u.test(text))
  if (!isAgent || !hasAgent) return null
  return {
    target: [{ start: participle.end, end: participle.end }],
    fixes: [{ at: { start: participle.end, end: participle.end }, text: ' worden' }],
    strength: 'agent',
    wording: 'worden',
    evidence: { participle: participle.text, finite: finite.text },
  }
}

export const passiveForm = defineRule({
  id: 'passive-form',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: {
    geworden: 0.85,
    haben: 0.85,
    twice: 0.85,
    modal: 0.85,
    infinitive: 0.8,
    agent: 0.6,
    werden: 0.75,
    future: 0.6,
  },
  name: { de: 'Form des Passivs', en: 'Form of the passive' },
  wordings: {
    main: {
      de: { what: 'Hier heißt es „worden“', why: 'Hinter „{participle}“ bildet „worden“ das Passiv.' },
      en: {
        what: 'It is “worden” here',
        why: 'Behind “{participle}” it is “worden” that forms the passive.',
      },
    },
    twice: {
      de: { what: 'Das Passiv steht hier zweimal', why: '„{finite}“ mit dem Partizip genügt.' },
      en: { what: 'The passive is there twice', why: '“{finite}” and the participle are enough.' },
    },
    haben: {
      de: {
        what: 'Das Passiv bildet man nicht mit „{text}“',
        why: 'Zu „{participle} worden“ gehört eine Form von „sein“.',
      },
      en: {
        what: 'The passive is not formed with “{text}”',
        why: '“{participle} worden” takes a form of “sein”.',
      },
    },
    modal: {
      de: { what: 'Hier heißt es „werden“', why: 'Nach „{finite}“ steht der Infinitiv.' },
      en: { what: 'It is “werden” here', why: 'After “{finite}” the infinitive follows.' },
    },
    infinitive: {
      de: { what: '„{text}“ ist die falsche Form', why: 'Mit „{finite}“ steht das Partizip.' },
      en: { what: '“{text}” is the wrong form', why: 'With “{finite}” it is the participle.' },
    },
    werden: {
      de: {
        what: 'Hinter „{participle}“ fehlt „werden“',
        why: 'Nach „{finite}“ steht der Infinitiv, hier der des Passivs.',
      },
      en: {
        what: '“werden” is missing behind “{participle}”',
        why: 'After “{finite}” the infinitive follows, here the passive one.',
      },
    },
    active: {
      de: {
        what: 'Hier fehlt das Passiv',
        why: 'Im Original tut das Subjekt nichts, es wird etwas mit ihm getan.',
      },
      en: {
        what: 'The passive is missing here',
        why: 'In the original the subject does nothing; something is done to it.',
      },
    },
    worden: {
      de: {
        what: 'Hinter „{participle}“ fehlt „worden“',
        why: 'Das Original sagt, was geschehen war, nicht, wie etwas ist.',
      },
      en: {
        what: '“worden” is missing behind “{participle}”',
        why: 'The original says what had happened, not how things are.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Die Ursache muss noch geklärt«».', fix: ' werden' },
      {
        source: 'The houses are built by hand.',
        target: 'Die Häuser werden mit der Hand «bauen».',
        fix: 'gebaut',
      },
      { target: 'Das Haus wurde 1950 «worden gebaut».', fix: 'gebaut' },
      { target: 'Das Haus wurde 1950 «bauen».', fix: 'gebaut' },
      { target: 'Er sei dort zum König gekrönt «geworden».', fix: 'worden' },
      { target: 'Die Brücke wurde im Krieg «gesprengt geworden».', fix: 'gesprengt' },
      { target: 'Die Brücke wurde im Krieg «gesprengt worden».', fix: 'gesprengt' },
      { target: 'Die Lampen wurden gestern «geliefert werden».', fix: 'geliefert' },
      { target: 'Die Lampe «hat» gestern geliefert worden.', fix: 'ist' },
      { target: 'Die Lampen müssen heute geliefert «worden».', fix: 'werden' },
      { target: 'Sie sagt, dass die Lampen gestern «liefern» worden seien.', fix: 'geliefert' },
      {
        source: 'The painting had been sold by the heirs in 1950.',
        target: 'Das Gemälde war 1950 von den Erben verkauft«».',
        fix: ' worden',
      },
    ],
    good: [
      { target: 'Die Pläne müssen geprüft, bewertet und genehmigt werden, und er will verstanden sein.' },
      { source: 'They will be built.', target: 'Sie werden Häuser bauen.' },
      { target: 'Er ist im Alter sehr bekannt geworden, und sie ist Ärztin geworden.' },
      { target: 'Die Lampen werden morgen geliefert werden.' },
      { target: 'Die Lampen sollen gestern geliefert worden sein.' },
      { target: 'Der Hut wurde vergessen, das Land verlassen, der Brief erhalten.' },
      { target: 'Es wurde Zeit zu gehen.' },
      { target: 'Er wurde fallen lassen, weil er alt wurde.' },
      { target: 'Sie wurden Freunde, leben aber weit voneinander.' },
      {
        source: 'The city had been surrounded by high walls.',
        target: 'Die Stadt war von hohen Mauern umgeben.',
      },
      { target: 'Sie hat gesagt, dass er gefunden worden ist.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    for (const bracket of bracketsOf(pair.target)) {
      if (!/^V[AM]FIN$/u.test(bracket.finite.tag) || bracket.end.length === 0) continue
      const found =
        becomeForm(bracket) ??
        withWorden(bracket, german) ??
        withWerden(pair, bracket) ??
        withInfinitive(pair, bracket, german) ??
        withoutWorden(pair, bracket) ??
        withoutWerden(pair, bracket) ??
        future(pair, bracket, german) ??
        activeForPassive(pair, bracket)
      if (found) yield found
    }
  },
})
