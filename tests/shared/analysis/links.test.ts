import { describe, expect, it } from 'vitest'
import { createLinker } from '../../../shared/analysis/links/linker.ts'
import { analyse, learnedTranslations, lexicons } from './resources.ts'

/** Links as "German=English:evidence". */
function links(target: string, source: string): string[] {
  const pair = analyse(target, source)
  return pair.links.list.map(
    (link) =>
      `${pair.target.tokens[link.target]?.text}=${pair.source?.tokens[link.source]?.text}:${link.evidence}`,
  )
}

describe('word links', () => {
  it('follow the dictionary across word order', () => {
    const found = links(
      'Gestern hat der Präsident das Gesetz unterschrieben.',
      'The president signed the law yesterday.',
    )
    expect(found).toEqual([
      'Gestern=yesterday:dictionary',
      'Präsident=president:dictionary',
      'Gesetz=law:dictionary',
      'unterschrieben=signed:dictionary',
    ])
  })

  it('link names, numbers and number words', () => {
    const found = links(
      'Anna Berg kaufte drei Äpfel für 4,50 Euro.',
      'Anna Berg bought 3 apples for 4.50 euros.',
    )
    expect(found).toContain('Anna=Anna:copy')
    expect(found).toContain('drei=3:copy')
    expect(found).toContain('4,50=4.50:copy')
  })

  it('link separated verbs by the whole', () => {
    expect(links('Er wies den Plan zurück.', 'He rejected the plan.')).toContain('wies=rejected:dictionary')
  })

  it('do not explain a compound that is a headword by its parts', () => {
    const found = links('Zehn Landkreise stimmten zu.', 'Ten countries agreed.')
    expect(found).not.toContain('Landkreise=countries:dictionary')
    expect(found).not.toContain('Landkreise=countries:part')
    expect(found).toContain('Landkreise=countries:place')
  })

  it('explain a new compound by its parts', () => {
    const pair = analyse('Die Brückenreparatur dauert.', 'The bridge repair takes time.')
    expect(pair.links.toSource[1]?.map((at) => pair.source?.tokens[at]?.text)).toContain('bridge')
  })

  it('keep links by place out of toSource and toTarget', () => {
    const pair = analyse('Zehn Landkreise stimmten zu.', 'Ten countries agreed.')
    expect(pair.links.toSource[1]).toEqual([])
    expect(pair.links.toTarget[1]).toEqual([])
  })

  it('tell of every word whether anything explains it, even where another word won', () => {
    const { links: found, target } = analyse('Häuser, Häuser und Landkreise.', 'Houses and countries.')
    const at = (form: string) => target.tokens.findIndex((token) => token.text === form)
    expect(found.targetEvidence[at('Häuser')]).toBe('dictionary')
    expect(found.targetEvidence[2]).toBe('dictionary')
    expect(found.targetEvidence[at('Landkreise')]).toBeNull()
    expect(found.sourceEvidence).toEqual(['dictionary', null, null, null])
  })

  it('give each word of the source to one word at most, and scores between 0 and 1', () => {
    const { links: found } = analyse(
      'Das Haus neben dem Haus hinter dem Haus ist ein Haus.',
      'The house beside the house behind the house is a house.',
    )
    expect(new Set(found.list.map((link) => link.source)).size).toBe(found.list.length)
    expect(found.list.every(({ score }) => score >= 0 && score <= 1)).toBe(true)
  })

  it('tell for any two words why they may belong together', () => {
    const { explains } = createLinker(lexicons, learnedTranslations)
    const pair = analyse('Der Präsident mag Landkreise.', 'The president likes countries.')
    const german = (at: number) => pair.target.tokens[at] as (typeof pair.target.tokens)[number]
    const english = (at: number) => {
      const token = pair.source?.tokens[at]
      if (token === undefined) throw new Error('no such token')
      return token
    }
    expect(explains(german(1), english(1))).toBe('dictionary')
    expect(explains(german(3), english(3))).toBeNull()
  })

  it('are empty without a source', () => {
    const pair = analyse('Ein Satz ohne Quelle.')
    expect(pair.links.list).toEqual([])
    expect(pair.links.toSource).toHaveLength(pair.target.tokens.length)
  })
})
