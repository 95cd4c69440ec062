import type { AnalysedTarget } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { abbreviationKind } from '../../../text/abbreviations.ts'
import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** The verb of saying after a quotation is set off with a comma. */
const MISSING =
  /(?<=[\p{L}\p{N}!?])(["“”])\s(?=(?:sagt|sagte|sagten|erklärte|erklärt|meinte|meint|schrieb|schreibt|berichtete|fügte|betonte|rief|fragte|twitterte|so|heißt es|hieß es)\s)/gu

/** „Wir kommen,“ sagte sie: the comma stands inside, as in English. */
const INSIDE = /(?<=[\p{L}\p{N}]),(["“”])(?=\s\p{Ll})/gu

/** „Wir kommen.“, sagte sie: before the verb of saying a quotation loses its full stop. */
const STOP = /([\p{L}\p{N}.]+)\.(["“”]),(?=\s\p{Ll})/gu

/** What is quoted behind these is a title or a word, no speech. */
const TITLED =
  /(?:^|\s)(?:a[mn]|auf|aus|bei|beim|im?n?|von|vom|zur?|zum|mit|de[rmns]|die|das|ein(?:e[rmns]?)?)\s$/iu

/**
 * „In der Sendung „Am Abend“ sagte sie …“: without a mark or a verb before it, what is quoted belongs to the words before it,
 * and the verb of saying comes second in its own clause.
 */
function isPartOfPhrase({ text, tokens }: AnalysedTarget, opened: number): boolean {
  const before = tokens.filter(({ end }) => end <= opened)
  const sentence = tokens.find(({ start }) => start >= opened)?.sentence
  const words = before.filter((token) => token.sentence === sentence)
  return (
    words.length > 0 &&
    /[\p{L}\p{N}]\s$/u.test(text.slice(0, opened)) &&
    !words.some((token) => isFinite(token))
  )
}

export const quoteComma = defineRule({
  id: 'quote-comma',
  version: 3,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { '': 0.6, inside: 0.75, stop: 0.85 },
  name: { de: 'Fehlendes Komma nach einem Zitat', en: 'Missing comma after a quotation' },
  wordings: {
    main: {
      de: { what: 'Nach dem Zitat fehlt ein Komma', why: 'Der Begleitsatz wird mit Komma abgetrennt.' },
      en: {
        what: 'A comma is missing after the quotation',
        why: 'The reporting clause is set off with a comma.',
      },
    },
    inside: {
      de: {
        what: 'Das Komma gehört hinter das Anführungszeichen',
        why: 'Innen steht es nur im Englischen.',
      },
      en: {
        what: 'The comma goes behind the quotation mark',
        why: 'Inside is where English has it.',
      },
    },
    stop: {
      de: {
        what: 'Der Schlusspunkt des Zitats fällt weg',
        why: 'Vor dem Begleitsatz steht nach dem Zitat nur ein Komma.',
      },
      en: {
        what: 'The full stop of the quotation goes',
        why: 'Before the reporting clause a quotation has only the comma behind it.',
      },
    },
  },
  examples: {
    bad: [
      { target: '„Wir kommen«“» sagte sie.', fix: '“,' },
      { target: '„Wir kommen«,“» sagte sie.', fix: '“,' },
      { target: '„Wir kommen«.“,» sagte sie.', fix: '“,' },
    ],
    good: [
      { target: '„Wir kommen“, sagte sie, „und bleiben.“' },
      { target: '„Wir haben Äpfel, Birnen usw.“, sagte sie.' },
      { target: '„Er kommt am 3.“, sagte sie.' },
      { target: 'Das Wort „Ja“ sagt er selten.' },
      { target: 'Er rief „Halt!“ und lief.' },
      { target: 'Der Gast bei „Kunst am Abend“ sagte es deutlicher.' },
      { target: 'Im Magazin „Heute und hier“ schrieb sie von ihrer Reise.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, groups } of matches(target.text, INSIDE)) {
      const at = { start, end }
      yield {
        target: [at],
        fixes: [{ at, text: `${groups[0] ?? ''},` }],
        strength: 'inside',
        wording: 'inside',
      }
    }
    for (const { start, end, groups } of matches(target.text, STOP)) {
      const [word = '', mark = ''] = groups
      if (abbreviationKind(word) !== null || /^\d+$|\.$/u.test(word)) continue
      const at = { start: start + word.length, end }
      yield { target: [at], fixes: [{ at, text: `${mark},` }], strength: 'stop', wording: 'stop' }
    }
    for (const { start, groups } of matches(target.text, MISSING)) {
      const opened = Math.max(
        target.text.lastIndexOf('„', start - 1),
        target.text.lastIndexOf('"', start - 1),
      )
      const words = opened < 0 ? 0 : target.text.slice(opened, start).split(/\s/u).length
      const [mark = ''] = groups
      if (words < 3 && opened > 0) continue
      if (opened > 0 && TITLED.test(target.text.slice(0, opened))) continue
      if (opened > 0 && isPartOfPhrase(target, opened)) continue
      const at = { start, end: start + 1 }
      yield { target: [at], fixes: [{ at, text: `${mark},` }] }
    }
  },
})
