import { describe, expect, test } from 'vitest'
import { covers, subjectOf } from '../../../shared/review/dismissal.ts'

const span = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('what a dismissal is about', () => {
  const german = 'Zehn Landkreise waren dort.'
  const english = 'Ten countries were there.'

  test('the flagged words and the evidence, without case and spacing', () => {
    const one = subjectOf(german, [span(german, 'Landkreise')], english, [span(english, 'countries')])
    const other = 'die LANDKREISE'
    const source = 'Countries'
    expect(subjectOf(other, [span(other, 'LANDKREISE')], source, [span(source, 'Countries')])).toBe(one)
  })

  test('other words or other evidence are another matter', () => {
    const at = [span(german, 'Landkreise')]
    const one = subjectOf(german, at, english, [span(english, 'countries')])
    expect(subjectOf(german, at, 'Ten counties', [span('Ten counties', 'counties')])).not.toBe(one)
    expect(subjectOf(german, [span(german, 'Zehn')], english, [span(english, 'countries')])).not.toBe(one)
  })

  test('a mark or a gap is known by the words beside it, so that one comma does not stand for all', () => {
    const comma = (text: string) => subjectOf(text, [span(text, ',')], '', [])
    expect(comma('Ja, gut')).not.toBe(comma('Nein, danke'))
    expect(comma('Ja, gut')).toBe(comma('Also ja, gut so'))
    const gap = (text: string, at: number) => subjectOf(text, [{ start: at, end: at }], '', [])
    expect(gap('das ist alt', 3)).not.toBe(gap('das ist alt', 7))
  })
})

test('how far a dismissal reaches', () => {
  const flag = { id: 'f1', ruleId: 'r', subject: 's', articleId: 'a' }
  const like = { ...flag, id: 'f2' }
  const elsewhere = { ...flag, id: 'f3', articleId: 'b' }
  const other = { ...flag, id: 'f4', subject: 't' }
  const reach = (scope: 'here' | 'article' | 'everywhere') =>
    [flag, like, elsewhere, other]
      .filter((each) => covers({ scope, ruleId: 'r', subject: 's', articleId: 'a', flagId: 'f1' }, each))
      .map((each) => each.id)
  expect(reach('here')).toEqual(['f1'])
  expect(reach('article')).toEqual(['f1', 'f2'])
  expect(reach('everywhere')).toEqual(['f1', 'f2', 'f3'])
})
