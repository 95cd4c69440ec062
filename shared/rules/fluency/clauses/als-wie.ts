import type { TargetToken } from '../../../analysis/pair.ts'
import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** Comparatives of common adjectives, then "wie"; "mehr wie ein Fest" compares likeness and is right. */
const WIE =
  /(?<!\p{L})((?:größer|kleiner|besser|schlechter|höher|niedriger|schneller|langsamer|stärker|schwächer|älter|jünger|länger|kürzer|weniger|früher|später|teurer|billiger|schwerer|leichter|weiter|näher|anders|schlimmer|wichtiger|einfacher|schöner|reicher|ärmer|heißer|kälter|wärmer|tiefer|breiter)e?[rsnm]?(?:\s\p{Lu}\p{Ll}+)?)\s(wie)(?=\s(?:je\b|zuvor|der|die|das|den|dem|ein|eine|einen|einem|im|in|vor|er|sie|ich|wir|andere|alle|erwartet|gedacht|früher|bisher|sonst|üblich|\d))/gu
/** so … als: only "so … wie" compares equals; "so bald als möglich" is set. */
const ALS =
  /(?<!\p{L})((?:[Ee]benso|[Gg]enauso|doppelt\sso|halb\sso|dreimal\sso)\s\p{Ll}{3,})\s(als)(?=\s(?!möglich|ob|dass|wenn|auch))/gu

/** Any comparative where the source has "than", and "so … als" where it has "as … as". */
const ANY_WIE =
  /(?<!\p{L})(\p{L}{2,}er(?:e[nrsm]?)?|mehr|weniger|höher|anders|(?:eher|lieber))((?:\s\p{L}+)?)\s(wie)(?=\s)/gu
const ANY_ALS =
  /(?<!\p{L})((?:[Ss]o|[Ee]benso|[Gg]enauso)\s\p{Ll}{3,})\s(als)(?=\s(?!möglich|ob|dass|wenn|auch))/gu
const MORE = /(?<!\p{L})([Mm]ehr|[Ww]eniger)\s(wie)(?=\s\d)/gu
const THAN = /(?<!\p{L})than(?!\p{L})/giu
const AS_AS = /(?<!\p{L})as\s\p{L}+\sas(?!\p{L})/iu

/** A comparative that ends in -er as the bare form or with an ending: schneller, höhere. */
function isComparative(word: string, tokens: readonly TargetToken[], end: number): boolean {
  if (/^(?:mehr|weniger|höher|anders|eher|lieber)$/iu.test(word)) return true
  const token = tokens.find((each) => each.end === end && each.text === word)
  return (
    token !== undefined &&
    /^ADJ[AD]$|^ADV$/u.test(token.tag) &&
    /^\p{Ll}/u.test(word) &&
    !NO_COMPARATIVES.test(word)
  )
}
const NO_COMPARATIVES =
  /^(?:ander|unser|besonder|weiter|immer|wieder|aber|sicher|bisher|vorher|daher|sehr|früher|später|leider|jeder|dieser|welcher|dieser|deutscher|solcher|vieler|aller|neuer|guter|großer|alter|junger)/u

export const alsWie = defineRule({
  id: 'als-wie',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'als und wie im Vergleich', en: '“als” and “wie” in comparisons' },
  wordings: {
    main: {
      de: { what: 'Im Vergleich steht hier „{fix}“', why: 'Nach „{compared}“ folgt „{fix}“.' },
      en: { what: 'This comparison takes “{fix}”', why: '“{compared}” is followed by “{fix}”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er ist größer «wie» der Bruder.', fix: 'als' },
      { source: 'It takes more than two hours.', target: 'Es dauert mehr «wie» zwei Stunden.', fix: 'als' },
      {
        source: 'It is not as big as the old one.',
        target: 'Es ist nicht so groß «als» das alte.',
        fix: 'wie',
      },
      { target: 'Das dauert doppelt so lange «als» früher.', fix: 'wie' },
    ],
    good: [
      { target: 'Es war mehr wie ein Fest, und größer als gedacht.' },
      { source: 'More than ever he knew how he felt.', target: 'Mehr denn je wusste er, wie es ihm ging.' },
      { target: 'Genauso schnell wie er, so bald als möglich.' },
      { target: 'Die Lage wird schlimmer, wie der Bericht zeigt.' },
    ],
  },
  *check({ source, target }) {
    const than = source?.text.match(THAN)?.length ?? 0
    const enough = than > (target.text.match(/(?<!\p{L})als(?!\p{L})/gu)?.length ?? 0)
    const equal = source !== null && AS_AS.test(source.text)
    for (const [pattern, fix] of [
      [enough ? ANY_WIE : WIE, 'als'],
      ...(enough ? [] : [[MORE, 'als'] as const]),
      [equal ? ANY_ALS : ALS, 'wie'],
    ] as const)
      for (const { start, end, groups } of matches(target.text, pattern)) {
        const [word = ''] = groups
        if (pattern === ANY_WIE && !isComparative(word, target.tokens, start + word.length)) continue
        const at = { start: end - 3, end }
        yield { target: [at], fixes: [{ at, text: fix }], evidence: { compared: groups[0] ?? '' } }
      }
  },
})
