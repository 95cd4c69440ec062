import { ACCURACY } from './accuracy.ts'
import { AGREEMENT } from './agreement.ts'
import { ARTICLES } from './articles.ts'
import { BRACKETS } from './brackets.ts'
import type { Corruptor } from './corruptor.ts'
import { DOUBLED } from './doubled.ts'
import { LOCALE } from './locale.ts'
import { MARKUP } from './markup.ts'
import { MEANINGS } from './meanings.ts'
import { ORDER } from './order.ts'
import { PRONOUNS } from './pronouns.ts'
import { PUNCTUATION } from './punctuation.ts'
import { QUANTITIES } from './quantities.ts'
import { SPELLING } from './spelling.ts'
import { VERBS } from './verbs.ts'
import { WORDS } from './words.ts'

/** All ways in which good sentences are damaged. */
export const corruptors: readonly Corruptor[] = [
  ...ACCURACY,
  ...ARTICLES,
  ...AGREEMENT,
  ...PRONOUNS,
  ...WORDS,
  ...DOUBLED,
  ...VERBS,
  ...ORDER,
  ...BRACKETS,
  ...SPELLING,
  ...PUNCTUATION,
  ...LOCALE,
  ...MEANINGS,
  ...QUANTITIES,
  ...MARKUP,
]
