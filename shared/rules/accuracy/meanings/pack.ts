import { CRIME } from './fields/crime.ts'
import { CULTURE } from './fields/culture.ts'
import { DAILY_NEWS } from './fields/daily-news.ts'
import { ECONOMY } from './fields/economy.ts'
import { EVERYDAY } from './fields/everyday.ts'
import { FALSE_FRIENDS } from './fields/false-friends.ts'
import { HEALTH } from './fields/health.ts'
import { IDIOMS } from './fields/idioms.ts'
import { JUSTICE } from './fields/justice.ts'
import { MEDIA } from './fields/media.ts'
import { NEWS } from './fields/news.ts'
import { POLITICS } from './fields/politics.ts'
import { PREPOSITIONS } from './fields/prepositions.ts'
import { PUBLIC_LIFE } from './fields/public-life.ts'
import { SCIENCE } from './fields/science.ts'
import { SENSES } from './fields/senses.ts'
import { SPORT } from './fields/sport.ts'
import { VERBS } from './fields/verbs.ts'
import { WAR } from './fields/war.ts'
import { WEATHER } from './fields/weather.ts'
import { readField } from './notation.ts'
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
}

/** All entries of the pack, in the order of their fields. Reading them takes some ten milliseconds; do it once. */
export function readMeanings(): Meaning[] {
  return Object.entries(LINES).flatMap(([field, lines]) => readField(field as MeaningField, lines))
}
