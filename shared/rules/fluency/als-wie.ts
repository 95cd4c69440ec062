import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Comparatives of common adjectives, then "wie"; "mehr wie ein Fest" compares likeness and is right. */
const WIE =
  /(?<!\p{L})((?:größer|kleiner|besser|schlechter|höher|niedriger|schneller|langsamer|stärker|schwächer|älter|jünger|länger|kürzer|weniger|früher|später|teurer|billiger|schwerer|leichter|weiter|näher|anders|schlimmer|wichtiger|einfacher|schöner|reicher|ärmer|heißer|kälter|wärmer|tiefer|breiter)e?[rsnm]?(?:\s\p{Lu}\p{Ll}+)?)\s(wie)(?=\s(?:je\b|zuvor|der|die|das|den|dem|ein|eine|einen|einem|im|in|vor|er|sie|ich|wir|andere|alle|erwartet|gedacht|früher|bisher|sonst|üblich|\d))/gu
/** so … als: only "so … wie" compares equals; "so bald als möglich" is set. */
const ALS =
  /(?<!\p{L})((?:[Ee]benso|[Gg]enauso|doppelt\sso|halb\sso|dreimal\sso)\s\p{Ll}{3,})\s(als)(?=\s(?!möglich|ob|dass|wenn|auch))/gu

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
      de: { what: 'Im Vergleich steht hier „{fix}“.', why: 'Nach „{compared}“ folgt „{fix}“.' },
      en: { what: 'This comparison takes “{fix}”.', why: '“{compared}” is followed by “{fix}”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er ist größer «wie» der Bruder.', fix: 'als' },
      { target: 'Das dauert doppelt so lange «als» früher.', fix: 'wie' },
    ],
    good: [
      { target: 'Es war mehr wie ein Fest, und größer als gedacht.' },
      { target: 'Genauso schnell wie er, so bald als möglich.' },
      { target: 'Die Lage wird schlimmer, wie der Bericht zeigt.' },
    ],
  },
  *check({ target }) {
    for (const [pattern, fix] of [
      [WIE, 'als'],
      [ALS, 'wie'],
    ] as const)
      for (const { end, groups } of matches(target.text, pattern)) {
        const at = { start: end - 3, end }
        yield { target: [at], fixes: [{ at, text: fix }], evidence: { compared: groups[0] ?? '' } }
      }
  },
})
