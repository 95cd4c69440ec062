/** Tags, placeholders, links and emphasis: a sentence gets them on both sides, and the translation's are damaged. */
import type { Corruptor, Damage, Sample } from './corruptor.ts'

type Marked = { readonly source: string; readonly target: string; readonly wrong: string }

/** The first words of both sides in marks; what the damaged translation has instead. */
const marked = (
  id: string,
  rule: string,
  mark: (source: string, target: string) => Marked | null,
): Corruptor => ({
  id,
  rules: [rule],
  damage({ source, target }: Sample): Damage | null {
    const found = mark(source, target)
    if (!found || found.wrong === found.target) return null
    return {
      article: [{ source: found.source, target: found.wrong }],
      good: [{ source: found.source, target: found.target }],
      at: 0,
      places: [{ start: 0, end: found.wrong.length }],
    }
  },
})

const WORD = /^\p{L}+/u

/** The first word on each side between two marks. */
function around(source: string, target: string, open: string, close: string) {
  const first = WORD.exec(source)?.[0]
  const word = WORD.exec(target)?.[0]
  if (first === undefined || word === undefined) return null
  const rest = target.slice(word.length)
  return { source: `${open}${first}${close}${source.slice(first.length)}`, word, rest }
}

const inMarks = (
  id: string,
  rule: string,
  marks: readonly [string, string],
  wrong: readonly [string, string],
) =>
  marked(id, rule, (source, target) => {
    const found = around(source, target, ...marks)
    return (
      found && {
        source: found.source,
        target: `${marks[0]}${found.word}${marks[1]}${found.rest}`,
        wrong: `${wrong[0]}${found.word}${wrong[1]}${found.rest}`,
      }
    )
  })

const appended = (id: string, rule: string, source: string, target: string, wrong: string) =>
  marked(id, rule, (before, after) => ({
    source: `${before} ${source}`,
    target: `${after} ${target}`,
    wrong: `${after} ${wrong}`,
  }))

export const MARKUP: readonly Corruptor[] = [
  inMarks('tag translated', 'tag-changed', ['<b>', '</b>'], ['<fett>', '</b>']),
  inMarks('closing tag gone', 'tag-changed', ['<i>', '</i>'], ['<i>', '']),
  inMarks('emphasis gone', 'emphasis-changed', ['**', '**'], ['', '']),
  inMarks('half of the emphasis gone', 'emphasis-changed', ['**', '**'], ['**', '']),
  appended(
    'placeholder translated',
    'placeholder-changed',
    'Photo: {author}.',
    'Foto: {author}.',
    'Foto: {autor}.',
  ),
  appended(
    'placeholder gone',
    'placeholder-changed',
    'Updated %s ago.',
    'Vor %s aktualisiert.',
    'Aktualisiert.',
  ),
  appended(
    'address of a page translated',
    'link-changed',
    'More on www.example.org/news today.',
    'Mehr heute auf www.example.org/news.',
    'Mehr heute auf www.example.org/nachrichten.',
  ),
  appended(
    'mail address translated',
    'link-changed',
    'Write to desk@example.org now.',
    'Schreiben Sie jetzt an desk@example.org!',
    'Schreiben Sie jetzt an tisch@example.org!',
  ),
]
