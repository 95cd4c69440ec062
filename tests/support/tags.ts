import type { InlineTag } from '../../shared/formats/document.ts'
import type { SegmentTags } from '../../shared/formats/tags.ts'
import { tagCharacter } from '../../shared/formats/tags.ts'

const NOTATION = /⟨(\/?)([^⟨⟩/]+)(\/?)⟩/gu

/** Gives ⟨b⟩, ⟨/b⟩ and ⟨br/⟩ the characters that stand for them: the same notation, the same character. */
export class TagNotation {
  private readonly tags = new Map<string, InlineTag>()

  write(text: string): string {
    return text.replace(NOTATION, (notation, close: string, label: string, standalone: string) => {
      const kind = close === '/' ? 'close' : standalone === '/' ? 'standalone' : 'open'
      const tag = this.tags.get(notation) ?? { char: tagCharacter(this.tags.size), kind, id: label, label }
      this.tags.set(notation, tag)
      return tag.char
    })
  }

  read(text: string): string {
    return [...this.tags].reduce(
      (readable, [notation, { char }]) => readable.replaceAll(char, notation),
      text,
    )
  }

  /** What a segment of a file with both languages knows of them. */
  of(source: string | null, target: string): SegmentTags {
    const all = [...this.tags.values()]
    const within = (text: string) => all.filter(({ char }) => text.includes(char))
    const expected = Array.from(source ?? '').filter((char) => all.some((tag) => tag.char === char))
    return {
      source: within(source ?? ''),
      target: within(target + (source ?? '')),
      expected: expected.join(''),
    }
  }
}
