import { matchesAround } from '../../find.ts'
import { defineRule } from '../../rule.ts'

type Country = { readonly dative: string; readonly accusative: string }

const country = (dative: string, accusative: string): Country => ({ dative, accusative })
/** Countries and regions whose name has an article in German. */
const WITH_ARTICLE: Readonly<Record<string, Country>> = {
  ...Object.fromEntries(
    'Türkei Schweiz Ukraine Slowakei Mongolei Elfenbeinküste Karibik Antarktis Arktis Bretagne Toskana Lombardei Provence Normandie Steiermark Pfalz'
      .split(' ')
      .map((name) => [name, country('der', 'die')]),
  ),
  USA: country('den', 'die'),
  Niederlande: country('den', 'die'),
  Niederlanden: country('den', 'die'),
  Philippinen: country('den', 'die'),
  Malediven: country('den', 'die'),
  Seychellen: country('den', 'die'),
  Bahamas: country('den', 'die'),
  Sudan: country('dem', 'den'),
  Libanon: country('dem', 'den'),
  Vatikan: country('dem', 'den'),
  Tschad: country('dem', 'den'),
  Balkan: country('dem', 'den'),
}
const NAMES = Object.keys(WITH_ARTICLE).join('|')
const ANY_NAME = new RegExp(`\\s(?:${NAMES})`, 'u')
const BARE = new RegExp(
  `(?<!\\p{L})([Ii]n|[Aa]us|[Nn]ach|[Vv]on|[Mm]it|[Dd]urch|[Ff]ür|[Gg]egen)\\s(${NAMES})(?![\\p{L}-])`,
  'gu',
)
const ACCUSATIVE = /^(?:durch|für|gegen)$/iu

/** Dative "in dem" and "von dem" are contracted before these names. */
function withArticle(preposition: string, name: string): string {
  const forms = WITH_ARTICLE[name]
  if (!forms) return name
  if (/^nach$/iu.test(preposition))
    return `${preposition.startsWith('N') ? 'In' : 'in'} ${forms.accusative} ${name}`
  const article = ACCUSATIVE.test(preposition) ? forms.accusative : forms.dative
  const full = name === 'Niederlande' && article === 'den' ? 'Niederlanden' : name
  if (article === 'dem' && /^in$/iu.test(preposition)) return `${preposition.slice(0, 1)}m ${full}`
  if (article === 'dem' && /^von$/iu.test(preposition)) return `${preposition.slice(0, 2)}m ${full}`
  return `${preposition} ${article} ${full}`
}

export const countryArticle = defineRule({
  id: 'country-article',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Ländername ohne Artikel', en: 'Country name without its article' },
  wordings: {
    main: {
      de: {
        what: 'Vor dem Ländernamen fehlt der Artikel',
        why: 'Dieser Name steht im Deutschen mit Artikel: {fix}.',
      },
      en: {
        what: 'The country’s name lacks its article',
        why: 'In German this name takes an article: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie lebt «in Türkei» und arbeitet.', fix: 'in der Türkei' },
      { target: 'Er flog «nach USA» zurück.', fix: 'in die USA' },
      { target: 'Er kam «aus Libanon» zurück.', fix: 'aus dem Libanon' },
    ],
    good: [
      { target: 'Sie lebt in der Türkei, im Sudan und in den USA.' },
      { target: 'Er reiste nach Syrien, in USA-Häfen und durch die Schweiz.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, groups } of matchesAround(ANY_NAME, target.text, BARE)) {
      const [preposition = '', name = ''] = groups
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: withArticle(preposition, name) }] }
    }
  },
})
