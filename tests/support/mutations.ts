/** What is put into files to see whether they are still read or refused with a reason. */
const NUISANCES = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '&a;',
  '&#0;',
  '&#xD800;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x',
  '\0',
  '\uFEFF',
  '\uFFFF',
  '\uE000\uE001',
  '\u202E',
  '<b>',
  '</b>',
  '"',
  "'",
  '\r',
  '\t',
  '{{{{',
  '[[[[',
  '\n\n',
  'x'.repeat(5000),
].map((text) => new TextEncoder().encode(text))

type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array

const place = (bytes: Uint8Array, random: () => number): number => Math.floor(random() * (bytes.length + 1))

/** Two places, the first before the second, at most `most` bytes apart. */
function stretch(bytes: Uint8Array, random: () => number, most: number): [number, number] {
  const start = place(bytes, random)
  return [start, Math.min(bytes.length, start + Math.floor(random() * most))]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const flipBits: Mutation = (bytes, random) => {
  const flipped = bytes.slice()
  for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
    const at = Math.floor(random() * flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  }
  return flipped
}

const truncate: Mutation = (bytes, random) => bytes.slice(0, place(bytes, random))

const cutOut: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random, 400)
  return joined(bytes.subarray(0, start), bytes.subarray(end))
}

const repeat: Mutation = (bytes, random) => {
  const [start, end] = stretch(bytes, random, 600)
  const times = random() < 0.1 ? 500 : 1 + Math.floor(random() * 4)
  const chunk = bytes.subarray(start, end)
  return joined(bytes.subarray(0, end), ...Array.from({ length: times }, () => chunk), bytes.subarray(end))
}

const insert: Mutation = (bytes, random) => {
  const at = place(bytes, random)
  const nuisance = NUISANCES[Math.floor(random() * NUISANCES.length)] ?? new Uint8Array()
  return joined(bytes.subarray(0, at), nuisance, bytes.subarray(at))
}

/** Two pieces of markup change places: `<…>` of a text file; of others two stretches of the same length. */
const swap: Mutation = (bytes, random) => {
  const tags: [number, number][] = []
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    const end = bytes.indexOf(0x3e, at)
    if (end > at) tags.push([at, end + 1])
  }
  const pick = (): [number, number] => tags[Math.floor(random() * tags.length)] ?? stretch(bytes, random, 20)
  const [first, second] = [pick(), pick()].toSorted((a, b) => a[0] - b[0])
  if (!first || !second || first[1] > second[0]) return flipBits(bytes, random)
  return joined(
    bytes.subarray(0, first[0]),
    bytes.subarray(...second),
    bytes.subarray(first[1], second[0]),
    bytes.subarray(...first),
    bytes.subarray(second[1]),
  )
}

const MUTATIONS: readonly Mutation[] = [flipBits, truncate, cutOut, repeat, insert, swap]

/** The file with one to three things done to it. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutated = bytes
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)] ?? flipBits
    mutated = mutation(mutated, random)
  }
  return mutated
}
