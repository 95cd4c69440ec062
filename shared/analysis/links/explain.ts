import { cached } from '../../lexicon/cache.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import type { LinkEvidence, SourceToken, TargetToken } from '../pair.ts'
import { areCognates } from './cognates.ts'
import { isNumeral, numberValue } from './numerals.ts'
import { readLearned } from './learned.ts'

/** Says why a German token may be the translation of an English one; null when nothing does. */
export type Explain = (german: TargetToken, english: SourceToken) => LinkEvidence | null

/** Shorter parts of compounds (um, see) match too much by chance. */
const SHORTEST_PART = 4

/**
 * @param learned contents of shared/analysis/data/learned-translations.tsv; null does without
 */
export function createExplain({ german, translations }: Lexicons, learned: string | null): Explain {
  const pairs = readLearned(learned ?? '')
  const partsOf = cached((form) => german.parts(form))
  return (target, source) => {
    if (sameString(target, source)) return 'copy'
    if (isNumeral(target) && isNumeral(source)) {
      return numberValue(target) === numberValue(source) ? 'copy' : null
    }
    const ours = lemmasOf(target)
    const theirs = variants(source)
    if (ours.some((a) => theirs.some((b) => translations.linked(a, b)))) return 'dictionary'
    if (theirs.some((b) => pairs.has(`${target.lemma}\t${b}`))) return 'learned'
    if (!ours.some((lemma) => translations.isHeadword(lemma)) && byPart(target, theirs)) return 'part'
    return areCognates(target, source) ? 'cognate' : null
  }

  function byPart(target: TargetToken, theirs: readonly string[]): boolean {
    return partsOf(target.lemma)
      .flatMap((part) => [part, ...(part.includes('-') ? part.split('-') : [])])
      .filter((part) => part.length >= SHORTEST_PART)
      .some((part) => partForms(part).some((a) => theirs.some((b) => a === b || translations.linked(a, b))))
  }
}

function partForms(part: string): string[] {
  const capital = part.charAt(0).toUpperCase() + part.slice(1)
  const lower = part.charAt(0).toLowerCase() + part.slice(1)
  return [...new Set([part, capital, lower, `${lower}en`])]
}

/** Lemma under the tag first, then those of its other readings. */
function lemmasOf({ lemma, readings, tag, particle }: TargetToken): string[] {
  if (particle !== null) return [lemma]
  const others = readings
    .filter((reading) => reading.pos !== 'other' || tag.startsWith('P'))
    .map((each) => each.lemma)
  return [...new Set([lemma, ...others])]
}

/** Lemma and form of an English word in the spellings a dictionary may have it in. */
function variants({ lemma, text, pos }: SourceToken): string[] {
  const forms = [lemma, lemma.toLowerCase(), text.toLowerCase(), text]
  if (pos === 'PROPN' && /[^s]s$/u.test(text)) forms.push(text.slice(0, -1))
  if (pos === 'ADV' || pos === 'ADJ') forms.push(...simpler(lemma))
  if (lemma.includes('-')) forms.push(lemma.replaceAll('-', ''), lemma.replaceAll('-', ' '))
  return [...new Set(forms)]
}

/** Words that an adverb, a comparative or a participle may come from: heavily → heavy, later → late, married → marry. */
function simpler(lemma: string): string[] {
  const found = [
    lemma.replace(/ily$/u, 'y'),
    lemma.replace(/ly$/u, ''),
    lemma.replace(/ally$/u, ''),
    lemma.replace(/bly$/u, 'ble'),
    lemma.replace(/(?:er|est)$/u, ''),
    lemma.replace(/(?<=e)(?:r|st)$/u, ''),
    lemma.replace(/i(?:er|est)$/u, 'y'),
    lemma.replace(/ied$/u, 'y'),
    lemma.replace(/(?:ed|ing)$/u, ''),
    lemma.replace(/(?<=e)d$/u, ''),
  ]
  return found.filter((form) => form !== lemma && form.length > 2)
}

function sameString(target: TargetToken, source: SourceToken): boolean {
  const ours = target.text.toLowerCase()
  const theirs = source.text.toLowerCase()
  if (ours === theirs) return theirs.length > 1
  return (
    target.tag === 'NE' &&
    theirs.length > 3 &&
    (ours === `${theirs}s` || ours === `${theirs}’` || ours === `${theirs}'`)
  )
}
