/** Cleans groups of Ding down to lemmas and short phrases. */

/** Phrases longer than this many words are sentences or definitions. */
const LONGEST_PHRASE = 4

const GERMAN_OBJECT =
  /^(?:jdn\.?|jdm\.?|jds\.?|jd\.?|etw\.?|sich|jdn\.\/etw\.|jdm\.\/etw\.|etw\.\/jdn\.|etw\.\/jdm\.|jdn\.\/sich|sich\/jdn\.|jdm\.\/sich|etwas|jemanden|jemandem)[,:]?$/
const GERMAN_PREPOSITION =
  /^(?:an|auf|aus|bei|durch|für|gegen|in|mit|nach|über|um|unter|von|vor|zu|hinter|neben|wegen)$/

/** Lemmas and phrases a German group stands for; usually one. */
export function germanKeys(text: string): string[] {
  if (/[.!?…]$/.test(text.replace(/\b(?:jdn|jdm|jds|jd|etw)\.$/, '')) || text.includes('…')) return []
  const words = text.split(' ')
  const kept: string[] = []
  words.forEach((word, i) => {
    if (GERMAN_OBJECT.test(word)) {
      // "auf etw. hinweisen": the preposition goes with its object.
      if (GERMAN_PREPOSITION.test(words[i - 1] ?? '') && kept.at(-1) === words[i - 1]) kept.pop()
    } else if (word === 'Sache' && words[i - 1] === 'einer') kept.pop()
    else kept.push(word)
  })
  return expandSlashes(kept.join(' ').replace(/^(?:der|die|das|ein|eine) (?=\p{L})/u, '')).filter((key) =>
    isPhrase(key),
  )
}

const ENGLISH_OBJECT =
  /^(?:sth\.?|sb\.?|sb\.?\/sth\.?|sth\.?\/sb\.?|sb\.'s|sth\.'s|s\.o\.|so\.|one's|oneself|sb\.'s\/sth\.'s|somebody|something|yourself|your)[,:]?$/
const ENGLISH_PREPOSITION =
  /^(?:to|of|for|on|in|with|at|by|from|about|over|against|into|as|upon|towards?|between|after|through)$/
/** Verbs that mean little without their preposition: "get to" must not translate ankommen as get. */
const LIGHT = new Set(
  'be have get go make take do put set come give keep let bring turn look run hold call cut break pull pass stand fall act play work lay fit fill stick draw live blow bear throw catch point show carry back pick send'.split(
    ' ',
  ),
)

/** Lemmas and phrases an English group stands for: "to insist on sth." gives "insist on" and "insist". */
export function englishKeys(text: string): string[] {
  if (/[.!?…]$/.test(text.replace(/\b(?:sb|sth|s\.o|so)\.$/, ''))) return []
  const found = new Set<string>()
  for (const variant of expandSlashes(text.replace(/\b(sb\.|sth\.)\/(sb\.|sth\.)/g, '$1'))) {
    const words = variant
      .replace(/^(?:to|the|an?) (?=\S)/, '')
      .split(' ')
      .filter((word) => !ENGLISH_OBJECT.test(word))
    const phrase = words.join(' ')
    if (!isPhrase(phrase)) continue
    found.add(phrase)
    while (words.length > 1 && ENGLISH_PREPOSITION.test(words.at(-1) ?? '')) words.pop()
    if (words.join(' ') !== phrase && words.length === 1 && !LIGHT.has(words[0] ?? ''))
      found.add(words.join(' '))
  }
  return [...found]
}

function isPhrase(text: string): boolean {
  return (
    text !== '' &&
    text.length < 60 &&
    text.split(' ').length <= LONGEST_PHRASE &&
    /^[\p{L}\d][\p{L}\d' .,&-]*$/u.test(text)
  )
}

/** "to call/proclaim a truce" is two phrases. More than one slash is left out. */
function expandSlashes(text: string): string[] {
  const slash = /^(.*?)(\S+?)\s?\/\s?([^\s/]+)(.*)$/.exec(text)
  if (!slash) return [text]
  const [, before = '', left = '', right = '', after = ''] = slash
  if (after.includes('/')) return []
  return [before + left + after, before + right + after]
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  lives: 'life',
  wives: 'wife',
  knives: 'knife',
  leaves: 'leaf',
  halves: 'half',
  thieves: 'thief',
  shelves: 'shelf',
  wolves: 'wolf',
  selves: 'self',
  loaves: 'loaf',
  data: 'datum',
  media: 'medium',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  crises: 'crisis',
  analyses: 'analysis',
  bases: 'basis',
  theses: 'thesis',
  hypotheses: 'hypothesis',
  indices: 'index',
  oxen: 'ox',
}

/** The singular of an English noun or noun phrase by its ending; null when it does not look like a plural. */
export function englishSingular(text: string): string | null {
  const [, before = '', last = ''] = /^(.*?)(\S+)$/.exec(text) ?? []
  const irregular =
    IRREGULAR_PLURALS[last] ??
    (last.endsWith('men') && last.length > 5 ? `${last.slice(0, -2)}an` : undefined)
  if (irregular !== undefined) return before + irregular
  if (!/[^siu]s$/.test(last) || last.length < 4) return null
  if (/[^aeiou]ies$/.test(last)) return `${before}${last.slice(0, -3)}y`
  if (/(?:s|x|z|ch|sh)es$/.test(last)) return before + last.slice(0, -2)
  return before + last.slice(0, -1)
}
