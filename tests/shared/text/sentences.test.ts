import { describe, expect, it } from 'vitest'
import type { Language } from '../../../shared/text/language.ts'
import { sentences } from '../../../shared/text/sentences.ts'
import { slice } from '../../../shared/text/span.ts'

/** Texts with ⏐ where a sentence must end. */
const GERMAN = [
  'Er kam am 7. Oktober.⏐ Sie blieb.',
  'Das war 2006.⏐ Peter kam später.',
  'Es gefiel.⏐Aber nicht allen.',
  'Obst, z. B. Äpfel, u. a. vom Markt, usw.⏐ Das reicht.',
  '„Kommst du?“, fragte Dr. Vogt.⏐ „Ja!“⏐ Er ging.',
  '„Kommst du?“ fragte sie.',
  'Sie wartete......⏐ Dann ging sie.',
  'Er sagte: „Gut.“⏐ Sie nickte.',
  'Der 2. Weltkrieg und Ludwig XIV. waren Thema.',
  'Rund 3,5 Mio. Euro bzw. 2,1 Mrd. Dollar kostete es.',
  'Der Verein J. Maier e. V. lädt ein.',
  'Erste Zeile\n\n⏐Zweite Zeile',
  'Siehe www.beispiel.de oder schreiben Sie.',
  'Er zahlte auf Amazon.de und ging.',
]
const ENGLISH = [
  'The U.S. Senate met.⏐ It voted at 5 p.m.⏐ They left.',
  'Mr. Smith and Dr. J. Brown agreed.⏐ "Fine."⏐ He left.',
  'It was 2006.⏐ The war ended.',
  'He said: "Now... let us go."⏐ She did.',
  'No. 5 was e.g. the best.',
]

describe('sentences', () => {
  const cases: [Language, string][] = [
    ...GERMAN.map((marked): [Language, string] => ['de', marked]),
    ...ENGLISH.map((marked): [Language, string] => ['en', marked]),
  ]
  it.each(cases)('%s: %s', (language, marked) => {
    const text = marked.replaceAll('⏐', '')
    const found = sentences(text, language).map((span) => slice(text, span))
    expect(found).toEqual(marked.split('⏐').map((part) => part.trim()))
  })

  it('finds nothing in white space', () => {
    expect(sentences(' \n\n\t', 'de')).toEqual([])
  })
})
