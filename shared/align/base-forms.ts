/** Base forms that an English form may belong to, itself first. Guesses by ending; a lexicon ignores the wrong ones. */
export function englishBaseForms(form: string): string[] {
  const word = form.toLowerCase().replace(/['’]s?$/u, '')
  const forms = new Set([word])
  const irregular = IRREGULAR.get(word)
  if (irregular !== undefined) forms.add(irregular)
  for (const [ending, replacements] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue
    const stem = word.slice(0, -ending.length)
    for (const replacement of replacements) forms.add(stem + replacement)
    if (ending !== 's' && stem.at(-1) === stem.at(-2)) forms.add(stem.slice(0, -1))
  }
  return [...forms]
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y', 'ie']],
  ['ves', ['f', 'fe', 've']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ying', ['ie', 'y']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ly', ['', 'le']],
]

const IRREGULAR_FORMS =
  'was be|were be|is be|are be|am be|been be|had have|has have|did do|done do|does do|said say|made make|went go|gone go|' +
  'took take|taken take|came come|saw see|seen see|knew know|known know|got get|gotten get|gave give|given give|' +
  'found find|thought think|told tell|became become|left leave|felt feel|brought bring|began begin|begun begin|' +
  'kept keep|held hold|wrote write|written write|stood stand|heard hear|meant mean|met meet|ran run|paid pay|sat sit|' +
  'spoke speak|spoken speak|led lead|grew grow|grown grow|lost lose|fell fall|fallen fall|sent send|built build|' +
  'understood understand|drew draw|drawn draw|broke break|broken break|spent spend|rose rise|risen rise|drove drive|' +
  'driven drive|bought buy|wore wear|worn wear|chose choose|chosen choose|fought fight|threw throw|thrown throw|' +
  'caught catch|dealt deal|won win|shot shoot|struck strike|sold sell|sought seek|taught teach|flew fly|flown fly|' +
  'forgot forget|forgotten forget|laid lay|lay lie|slept sleep|stuck stick|hung hang|swore swear|sworn swear|' +
  'hid hide|hidden hide|shook shake|shaken shake|froze freeze|frozen freeze|woke wake|ate eat|eaten eat|drank drink|' +
  'sang sing|sung sing|swam swim|tore tear|torn tear|stole steal|stolen steal|fled flee|bore bear|born bear|' +
  'men man|women woman|children child|people person|feet foot|teeth tooth|mice mouse|lives life|wives wife|' +
  'worse bad|worst bad|better good|best good'
const IRREGULAR = new Map(IRREGULAR_FORMS.split('|').map((pair) => pair.split(' ') as [string, string]))
