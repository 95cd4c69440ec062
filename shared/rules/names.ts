/** Comparing names letter by letter. */

/** Letters to change, add or drop until one word is the other (Levenshtein). */
export function lettersApart(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    previous = row
  }
  return previous[b.length] ?? 0
}

/** What names written in other alphabets turn into, in English and in German: Netanyahu/Netanjahu, Zhukov/Schukow. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/kh/gu, 'ch'],
  [/gh/gu, 'g'],
  [/tsch|tsh|tch/gu, 'C'],
  [/dsch|sch|sh|zh|š|ş|ž|j(?=[aeou])|y(?=[aeou])/gu, 'J'],
  [/cz|ch|č|ć/gu, 'C'],
  [/ou|oo|u/gu, 'u'],
  [/w|v|ff|f|ph/gu, 'v'],
  [/(?:tz|ts|z|ss|s|c(?=[eiy]))(?!$)/gu, 's'],
  [/iy|yj|ij|ii|y|j|ee|ie|i/gu, 'i'],
  [/ck|q|c|k/gu, 'k'],
  [/ae|ä/gu, 'e'],
  [/oe|ö/gu, 'o'],
  [/ue|ü/gu, 'u'],
  [/(.)\1/gu, '$1'],
]

const sound = (name: string) =>
  SPELLINGS.reduce(
    (text, [pattern, letter]) => text.replace(pattern, letter),
    name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  )

/** The same name as German writes names from other alphabets, and no slip. */
export function isTransliteration(german: string, english: string): boolean {
  return sound(german) === sound(english) || sound(german.replace(/s$/u, '')) === sound(english)
}
