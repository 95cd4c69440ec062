import type { TaggedText } from '../formats/bare.ts'
import type { SegmentTags } from '../formats/tags.ts'
import type { Span } from '../text/span.ts'
import type { Reading } from '../lexicon/lexicon.ts'

/** A token of either side. Offsets are UTF-16 units of the segment's text. */
export type Token = Span & {
  readonly text: string
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol'
  /** True when white space (or the start of the text) comes before it. */
  readonly spaced: boolean
  /** Number of the sentence inside the segment, from 0. */
  readonly sentence: number
}

/** German token: lexicon readings, STTS tag from the tagger, the lemma that fits the tag. */
export type TargetToken = Token & {
  readonly index: number
  /** The text in lower case. */
  readonly lower: string
  /** STTS part of speech (NN, NE, ADJA, VVFIN, KOUS, $. …). */
  readonly tag: string
  readonly lemma: string
  /** All lexicon readings of the form; empty for unknown words. */
  readonly readings: readonly Reading[]
  /** In a lexicon, the spelling dictionary, or a compound of known parts. */
  readonly known: boolean
  /** The same string stands in the source (case kept). */
  readonly copied: boolean
  /** Finite verb: index of its separated particle ("wies … zurück"); `lemma` is then the whole verb (zurückweisen). */
  readonly particle: number | null
}

/**
 * English token: lemma and universal part of speech (wink-nlp). Contractions and possessives are two tokens (do|n't,
 * president|'s). The lemma is lower case, of proper nouns as written.
 */
export type SourceToken = Token & {
  readonly index: number
  /** The text in lower case. */
  readonly lower: string
  readonly pos: string
  readonly lemma: string
}

/**
 * A noun phrase of the target: determiner? adjective* noun, with what its words agree on. Words between them that do not
 * decline (adverbs, numbers, "von der Regierung" in "der von der Regierung geplante Angriff") are passed over.
 */
export type NounPhrase = {
  /** Token indexes, in order. A contraction (im, zur) is preposition and determiner at once. */
  readonly determiner: number | null
  readonly adjectives: readonly number[]
  readonly noun: number
  /** Preposition directly before it, if any. */
  readonly preposition: number | null
  /** Agreement bits (see lexicon/agreement.ts) that all its words share, the preposition apart; 0 = they do not agree. */
  readonly agreement: number
  /** Agreement bits of the cases that the preposition governs; all bits without one. */
  readonly government: number
  /** Token indexes of its first word (the preposition not counted) and its noun. */
  readonly first: number
  readonly last: number
}

/**
 * A clause of the target. A main or subordinate clause has a finite verb or is left out; an infinitive clause has zu and
 * an infinitive. Clauses joined by und that share their introducer each have it.
 */
export type Clause = {
  readonly kind: 'main' | 'subordinate' | 'infinitive'
  readonly span: Span
  /** Index of the subordinating word (dass, weil, um, relative pronoun); null in a main clause. */
  readonly introducer: number | null
  /** Index of the finite verb; null in infinitive clauses, and where several could be it. */
  readonly finite: number | null
  /** Indexes of all verb forms and particles of the clause, finite, infinitives, participles, in order. */
  readonly verbs: readonly number[]
  /** Index of the subject's noun or pronoun; null when none or several could be it. */
  readonly subject: number | null
  /** The subject can be nothing but nominative (er, der Mann), so it is the subject whatever else the clause has. */
  readonly subjectIsSure: boolean
  /** Token indexes [first, last] of the clause, embedded clauses included. */
  readonly first: number
  readonly last: number
  /** Its own pieces, embedded clauses left out, as token indexes [first, last]; the punctuation between is in none. */
  readonly parts: readonly (readonly [number, number])[]
}

/**
 * Why two words are taken for each other's translation, strongest first: the same string or number; listed in the
 * dictionary; part of a phrase that the dictionary lists; seen often in translations; only a part of the compound is
 * listed; alike in letters; nothing but their place and class.
 */
export type LinkEvidence = 'copy' | 'dictionary' | 'phrase' | 'learned' | 'part' | 'cognate' | 'place'

/** A link between a word of the source and one of the target (token indexes); score 0…1. */
export type WordLink = {
  readonly source: number
  readonly target: number
  readonly evidence: LinkEvidence
  readonly score: number
}

/**
 * Word alignment inside a segment: source token indexes for each target token and back. Function words are mostly left
 * out. `toSource` and `toTarget` hold the links with evidence in the words; those by place alone are only in `list`.
 */
export type WordLinks = {
  readonly toSource: readonly (readonly number[])[]
  readonly toTarget: readonly (readonly number[])[]
  readonly list: readonly WordLink[]
  /**
   * For each target and source token the strongest evidence that any word of the other side gives it, whether or not it
   * won that word: null says that nothing over there explains it ('place' does not count).
   */
  readonly targetEvidence: readonly (LinkEvidence | null)[]
  readonly sourceEvidence: readonly (LinkEvidence | null)[]
}

export type AnalysedSource = {
  readonly text: string
  readonly tokens: readonly SourceToken[]
  readonly sentences: readonly Span[]
}

export type AnalysedTarget = {
  readonly text: string
  readonly tokens: readonly TargetToken[]
  readonly sentences: readonly Span[]
  readonly phrases: readonly NounPhrase[]
  readonly clauses: readonly Clause[]
}

/** Both texts of a segment that has tags. */
export type TaggedPair = {
  readonly source: TaggedText | null
  readonly target: TaggedText
  readonly tags: SegmentTags
}

/** Everything a rule may look at in one segment. */
export type AnalysedPair = {
  /** Position in the article. */
  readonly index: number
  readonly kind: 'heading' | 'text'
  readonly source: AnalysedSource | null
  readonly target: AnalysedTarget
  /** Empty lists when there is no source. */
  readonly links: WordLinks
  /** The texts with the tags that were taken out of the ones above; absent where there were none. */
  readonly tagged?: TaggedPair
}
