import type { Category, Severity } from '../../review/mqm.ts'

/**
 * Types of ITS 2.0 (Internationalization Tag Set, appendix C) for our MQM categories, by the table of correspondences that
 * MQM gives itself. The category proper travels along as the profile's address.
 */
export const ITS_TYPES: Readonly<Record<Category, string>> = {
  'accuracy/mistranslation': 'mistranslation',
  'accuracy/untranslated': 'untranslated',
  'accuracy/addition': 'addition',
  'accuracy/omission': 'omission',
  'accuracy/reinterpretation': 'mistranslation',
  'fluency/grammar': 'grammar',
  'fluency/spelling': 'misspelling',
  'fluency/punctuation': 'typographical',
  'fluency/register': 'register',
  'fluency/inconsistency': 'inconsistency',
  'fluency/encoding': 'characters',
  'style/awkward': 'style',
  'style/structure': 'style',
  'terminology/inappropriate': 'terminology',
  'terminology/inconsistent': 'terminology',
  'locale/number': 'locale-violation',
  'locale/currency': 'locale-violation',
  'locale/date': 'locale-violation',
  'locale/time': 'locale-violation',
  'locale/name': 'locale-violation',
  'locale/address': 'locale-violation',
  'locale/telephone': 'locale-violation',
  'markup/tag': 'markup',
  'non-translation': 'non-conformance',
  'source-issue': 'other',
  other: 'other',
}

/** From 0 to 100, as ITS has it. */
export const ITS_SEVERITIES: Readonly<Record<Severity, number>> = {
  critical: 100,
  major: 66,
  minor: 33,
  neutral: 0,
}

/** Address of the typology that our categories belong to; the category is its fragment. */
export const PROFILE = 'https://themqm.org/error-types-2/typology/'
