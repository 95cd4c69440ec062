import type { InlineTag } from '../document.ts'
import { tagCharacter } from '../tags.ts'

/**
 * What a program puts something into, by the flag that says the string is such a format (gettext manual, 15.3).
 * `%%` is a sign of its own that must stay doubled: protected too.
 */
const PATTERNS: readonly (readonly [flag: RegExp, pattern: RegExp])[] = [
  [
    /^(?:c|objc|python|php|perl|awk|gcc-internal|lua|tcl|ruby|qt|boost)-format$/u,
    /%(?:%|(?:\d+\$)?(?:\([\w.]+\)|<\w+>|\{\w+\})?[-+#0']*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|ll|[hlLqjzt])?[a-zA-Z@]|\d+|\{\w+\}|L?n\b)/gu,
  ],
  [
    /^(?:python-brace|csharp|java|java-printf|kde|javascript|rust|perl-brace|c\+\+20)-format$/u,
    /\{[\w.[\]!:]*\}/gu,
  ],
  [/^(?:sh|librep|scheme|smalltalk)-format$/u, /\$\{?\w+\}?/gu],
  [/^qt-(?:plural-)?format$|^kde-(?:kuit-)?format$/u, /%(?:L?\d+|n)/gu],
]

/** Turns the placeholders of an entry into tags and back; source and target share the characters. */
export type Placeholders = {
  readonly tags: readonly InlineTag[]
  readonly hide: (text: string) => string
  readonly show: (text: string) => string
}

/** Placeholders by an entry's flags; `texts` are all its texts, the source first. */
export function placeholdersOf(flags: readonly string[], texts: readonly string[]): Placeholders {
  const patterns = PATTERNS.filter(([flag]) => flags.some((each) => flag.test(each))).map(([, each]) => each)
  const own = new Set(texts.join('').match(/[\uE000-\uF8FF]/gu))
  const tags: InlineTag[] = Array.from(own, (char) => ({ char, kind: 'standalone', id: char, label: char }))
  const chars = new Map<string, string>()
  let n = 0
  for (const found of patterns.flatMap((pattern) => texts.flatMap((text) => text.match(pattern) ?? []))) {
    if (chars.has(found)) continue
    while (own.has(tagCharacter(n))) n++
    const char = tagCharacter(n++)
    chars.set(found, char)
    tags.push({ char, kind: 'standalone', id: found, label: found, raw: found })
  }
  const raws = new Map([...chars].map(([raw, char]) => [char, raw]))
  return {
    tags,
    hide: (text) =>
      patterns.reduce((hidden, pattern) => hidden.replace(pattern, (raw) => chars.get(raw) ?? raw), text),
    show: (text) => text.replace(/[\uE000-\uF8FF]/gu, (char) => raws.get(char) ?? char),
  }
}
