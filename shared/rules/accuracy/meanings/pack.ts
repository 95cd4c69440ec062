import { once } from '../../../lexicon/cache.ts'
import { BORDERS_CROWNS_AND_PULPITS } from './fields/borders-crowns-and-pulpits.ts'
import { BUSINESS_AND_TECH } from './fields/business-and-tech.ts'
import { COMMON_NOUNS } from './fields/common-nouns.ts'
import { COMMON_VERBS } from './fields/common-verbs.ts'
import { COURTS_AND_DISASTERS } from './fields/courts-and-disasters.ts'
import { COURTS_WARDS_AND_FIRES } from './fields/courts-wards-and-fires.ts'
import { CRIME } from './fields/crime.ts'
import { CULTURE } from './fields/culture.ts'
import { DAILY_NEWS } from './fields/daily-news.ts'
import { ECONOMY } from './fields/economy.ts'
import { EVERYDAY } from './fields/everyday.ts'
import { FALSE_FRIENDS } from './fields/false-friends.ts'
import { FIELDS_RAILS_AND_FINDS } from './fields/fields-rails-and-finds.ts'
import { HEALTH } from './fields/health.ts'
import { IDIOMS } from './fields/idioms.ts'
import { JUSTICE } from './fields/justice.ts'
import { MARKETS_PITCH_AND_STAGE } from './fields/markets-pitch-and-stage.ts'
import { MEDIA } from './fields/media.ts'
import { NEWS } from './fields/news.ts'
import { PARLIAMENT_PICKET_AND_FRONT } from './fields/parliament-picket-and-front.ts'
import { PHRASAL_VERBS } from './fields/phrasal-verbs.ts'
import { POLITICS } from './fields/politics.ts'
import { POWER_AND_HEALTH } from './fields/power-and-health.ts'
import { PREPOSITIONS } from './fields/prepositions.ts'
import { PUBLIC_LIFE } from './fields/public-life.ts'
import { SCIENCE } from './fields/science.ts'
import { SENSES } from './fields/senses.ts'
import { SET_PHRASES } from './fields/set-phrases.ts'
import { SPORT } from './fields/sport.ts'
import { SPORT_AND_CULTURE } from './fields/sport-and-culture.ts'
import { VERBS } from './fields/verbs.ts'
import { WAR } from './fields/war.ts'
import { WEATHER } from './fields/weather.ts'
import { anchorsOf } from './find-source.ts'
import { shelve, wantedWords } from './quick-look.ts'
import type { Shelf, WantedWords } from './quick-look.ts'
import { linesOf, readField, readLine, sourceOf } from './notation.ts'
import type { Meaning, MeaningField } from './schema.ts'

const LINES: Partial<Record<MeaningField, string>> = {
  politics: POLITICS,
  war: WAR,
  justice: JUSTICE,
  crime: CRIME,
  economy: ECONOMY,
  sport: SPORT,
  health: HEALTH,
  science: SCIENCE,
  weather: WEATHER,
  culture: CULTURE,
  media: MEDIA,
  idioms: IDIOMS,
  verbs: VERBS,
  'false-friends': FALSE_FRIENDS,
  prepositions: PREPOSITIONS,
  everyday: EVERYDAY,
  news: NEWS,
  senses: SENSES,
  'public-life': PUBLIC_LIFE,
  'daily-news': DAILY_NEWS,
  'phrasal-verbs': PHRASAL_VERBS,
  'set-phrases': SET_PHRASES,
  'common-nouns': COMMON_NOUNS,
  'common-verbs': COMMON_VERBS,
  'courts-and-disasters': COURTS_AND_DISASTERS,
  'business-and-tech': BUSINESS_AND_TECH,
  'sport-and-culture': SPORT_AND_CULTURE,
  'markets-pitch-and-stage': MARKETS_PITCH_AND_STAGE,
  'power-and-health': POWER_AND_HEALTH,
  'parliament-picket-and-front': PARLIAMENT_PICKET_AND_FRONT,
  'courts-wards-and-fires': COURTS_WARDS_AND_FIRES,
  'borders-crowns-and-pulpits': BORDERS_CROWNS_AND_PULPITS,
  'fields-rails-and-finds': FIELDS_RAILS_AND_FINDS,
}

/** All entries of the pack, in the order of their fields: for lists and tests. Reading them takes a fifth of a second. */
export function readMeanings(): Meaning[] {
  return entries().flatMap(([field, lines]) => readField(field, lines))
}

/** An entry, and the words that its wrong German needs. */
export type Entry = { readonly meaning: Meaning; readonly wanted: WantedWords }

/**
 * The entries that a word of a source anchors, in lower case (see anchorsOf). They are read when it is first asked for: of
 * thousands an article needs some hundred.
 */
export function entriesByAnchor(): (anchor: string) => Shelf<Entry> | undefined {
  const found = new Map<string, (() => Entry)[]>()
  for (const [field, lines] of entries())
    for (const line of linesOf(lines)) {
      const entry = once((): Entry => {
        const meaning = readLine(field, line)
        return { meaning, wanted: wantedWords(meaning.wrong) }
      })
      for (const anchor of anchorsOf(sourceOf(line))) {
        const known = found.get(anchor)
        if (known) known.push(entry)
        else found.set(anchor, [entry])
      }
    }
  const shelves = new Map(
    [...found].map(([anchor, lazy]) => [anchor, once(() => shelve(lazy.map((read) => read())))]),
  )
  return (anchor) => shelves.get(anchor)?.()
}

const entries = () => Object.entries(LINES) as [MeaningField, string][]
