import type { TargetToken } from '../../../analysis/pair.ts'
import { defineRule } from '../../rule.ts'

/**
 * Particles that are hardly words of their own before a verb. Not wieder, weiter, zusammen, frei, fest: they are („wieder
 * kam“, „zusammen gehören“).
 */
const PARTICLES =
  /^(?:entlang|statt|teil|vorbei|vorüber|zurück|hin(?:aus|ein|auf|unter|ab|weg|über|zu|durch|aus)|her(?:aus|ein|auf|unter|ab|an|bei|um|vor|über)|umher|voran|voraus|entgegen|heim|preis|auseinander|bevor|nieder|weg|fort|hervor)$/u

/** „um das Haus herum standen“: the word belongs to the preposition before it, and may stand apart. */
function closesPhrase({ text, index, sentence }: TargetToken, tokens: readonly TargetToken[]): boolean {
  if (text !== 'herum') return false
  const before = tokens.slice(0, index).reverse()
  const end = before.findIndex((token) => token.sentence !== sentence || token.kind === 'punctuation')
  const clause = end < 0 ? before : before.slice(0, end)
  return clause.some((token) => /^(?:um|ums|drum)$/iu.test(token.text) && token.tag.startsWith('APPR'))
}

/** „als er die Straße entlang ging“: at the end of a clause particle and verb are one word. */
export const splitVerb = defineRule({
  id: 'split-verb',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.8,
  name: { de: 'Verb getrennt geschrieben', en: 'Verb written apart' },
  wordings: {
    main: {
      de: { what: '„{text}“ schreibt man zusammen', why: 'Am Ende des Satzes steht „{fix}“ in einem Wort.' },
      en: { what: '“{text}” is written as one word', why: 'At the end of the clause it is “{fix}”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Sie sah ihn, als er die Straße «entlang ging».', fix: 'entlangging' },
      { target: 'Er sagt, dass die Wahl im Mai «statt finden» soll.', fix: 'stattfinden' },
      { target: 'Er ärgert die Kinder, die im Hof «herum stehen».', fix: 'herumstehen' },
    ],
    good: [
      { target: 'Er ging die Straße entlang. Gehen hilft.' },
      { target: 'Als die Läden wieder öffneten, kamen alle.' },
      { target: 'Er ging hinaus, kaufte Brot und kam zurück.' },
      { target: 'Sie wollen zurück nach Hause.' },
      { target: 'Er sah die Leute, die um das Zelt herum standen.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    const { tokens } = target
    for (const particle of tokens) {
      const verb = tokens[particle.index + 1]
      const next = tokens[particle.index + 2]
      if (!verb?.spaced || !verb.tag.startsWith('VV') || verb.tag === 'VVIMP') continue
      if (!PARTICLES.test(particle.text) || closesPhrase(particle, tokens)) continue
      if (next && next.kind !== 'punctuation' && !/^(?:KON|V[AM])/u.test(next.tag)) continue
      const text = particle.text + verb.text
      if (!german.readings(text).some(({ pos }) => pos === 'verb')) continue
      const at = { start: particle.start, end: verb.end }
      yield { target: [at], fixes: [{ at, text }] }
    }
  },
})
