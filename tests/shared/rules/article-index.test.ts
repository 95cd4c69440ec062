/** After any edits, an index kept up says what one made anew says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createArticleIndex } from '../../../shared/rules/article-index.ts'

type Words = readonly string[] | null

const open = () =>
  createArticleIndex((words: readonly string[]) => words.map((word, at) => [word, `${word} ${at}`] as const))

const words: fc.Arbitrary<Words> = fc.option(
  fc.array(fc.constantFrom('Kiew', 'Kyjiw', 'Riad'), { maxLength: 3 }),
)
const article = fc.array(words, { minLength: 1, maxLength: 6 })

type Written = { readonly at: number; readonly words: Words }
const isWritten = (edit: Written | readonly Words[]): edit is Written => !Array.isArray(edit)

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => a.localeCompare(b))

test('single segments written over, articles exchanged', () => {
  fc.assert(
    fc.property(
      article,
      fc.array(fc.oneof(fc.record({ at: fc.nat(5), words }), article), { maxLength: 8 }),
      (first, edits) => {
        const kept = open()
        kept.update(first)
        let now: readonly Words[] = first
        for (const edit of edits) {
          now = isWritten(edit) ? now.with(edit.at % now.length, edit.words) : edit
          const before = new Map(sorted(kept.places).map(([key, places]) => [key, JSON.stringify(places)]))
          const changed = kept.update(now)
          const fresh = open()
          fresh.update(now)
          expect(sorted(kept.places)).toEqual(sorted(fresh.places))
          expect([...kept.repeated].sort()).toEqual([...fresh.repeated].sort())
          for (const key of new Set([...before.keys(), ...kept.places.keys()])) {
            const places = kept.places.get(key)
            const isSame = before.get(key) === (places && JSON.stringify(places))
            if (!isSame) expect(changed).toContain(key)
          }
        }
      },
    ),
  )
})
