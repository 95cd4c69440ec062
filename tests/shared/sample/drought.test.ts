import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Defect = { id: string; line: number; start: number; end: number; text: string; why: string }

const file = (name: string) =>
  readFileSync(new URL(`../../../shared/sample/drought.${name}`, import.meta.url), 'utf8')
const german = file('de.txt')
const defects = JSON.parse(file('gold.json')) as readonly Defect[]
const paragraphs = (text: string) => text.trim().split(/\n{2,}/)

describe('the sample article', () => {
  it('has at least 25 planted defects', () => {
    expect(defects.length).toBeGreaterThanOrEqual(25)
    expect(new Set(defects.map(({ id }) => id)).size).toBe(defects.length)
  })

  it.each(defects)('$id stands where its offsets say', ({ line, start, end, text, why }) => {
    expect(german.slice(start, end)).toBe(text)
    expect(german.slice(0, start).split('\n')).toHaveLength(line)
    expect(why).not.toBe('')
  })

  it('has a German paragraph for each English one', () => {
    expect(paragraphs(german)).toHaveLength(paragraphs(file('en.txt')).length)
  })
})
