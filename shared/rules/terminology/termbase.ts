import { lessonFindings } from '../../taught/findings.ts'
import { NO_LESSONS } from '../../taught/compile.ts'
import { defineRule } from '../rule.ts'

/** The newsroom's own terms (shared/taught): words it does not want for a word of the source, and terms that are missing. */
export const termbase = defineRule({
  id: 'termbase',
  version: 1,
  category: 'terminology/inappropriate',
  severity: 'major',
  needs: 'target',
  // What a newsroom wrote down itself is meant; a term that is not there may be said by a pronoun.
  prior: { word: 0.95, compound: 0.75, missing: 0.6, unlinked: 0.4 },
  name: { de: 'Begriffe des Hauses', en: 'Terms of the house' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ soll hier „{better}“ heißen',
        why: 'So steht es bei den Begriffen des Hauses für „{source}“.{note}',
      },
      en: {
        what: '“{text}” should be “{better}” here',
        why: 'The terms of the house say so for “{source}”.{note}',
      },
    },
    unwanted: {
      de: {
        what: '„{text}“ schreibt das Haus nicht, sondern „{better}“',
        why: 'Das Wort steht bei den Begriffen des Hauses als unerwünscht.{note}',
      },
      en: {
        what: 'The house does not write “{text}” but “{better}”',
        why: 'The word is listed as unwanted in the terms of the house.{note}',
      },
    },
    never: {
      de: {
        what: '„{text}“ ist hier unerwünscht',
        why: 'Das Wort steht bei den Begriffen des Hauses als unerwünscht.{note}',
      },
      en: {
        what: '“{text}” is not wanted here',
        why: 'The word is listed as unwanted in the terms of the house.{note}',
      },
    },
    missing: {
      de: {
        what: 'Für „{source}“ soll hier „{better}“ stehen',
        why: 'So steht es bei den Begriffen des Hauses.{note}',
      },
      en: { what: '“{source}” should be “{better}” here', why: 'The terms of the house say so.{note}' },
    },
  },
  taught: {
    rules: [],
    terms: [
      {
        id: 'a',
        source: 'ceasefire',
        preferred: ['Waffenruhe'],
        forbidden: ['Waffenstillstand', 'Feuerpause'],
        note: '',
        domain: '',
      },
      {
        id: 'b',
        source: 'artificial intelligence',
        preferred: ['künstliche Intelligenz'],
        forbidden: ['maschinelle Klugheit'],
        note: '',
        domain: '',
      },
      { id: 'c', source: 'state of emergency', preferred: ['Notstand'], forbidden: [], note: '', domain: '' },
      { id: 'd', source: '', preferred: ['Geflüchteter'], forbidden: ['Asylant'], note: '', domain: '' },
      { id: 'e', source: 'state', preferred: ['Bundesstaat'], forbidden: ['Staat'], note: '', domain: 'USA' },
      {
        id: 'f',
        source: 'WHO',
        preferred: ['Weltgesundheitsorganisation', 'WHO'],
        forbidden: [],
        note: '',
        domain: '',
      },
      { id: 'g', source: 'reject', preferred: ['ablehnen'], forbidden: ['verwerfen'], note: '', domain: '' },
    ],
  },
  examples: {
    bad: [
      { source: 'The «ceasefire» holds.', target: 'Der «Waffenstillstand» hält.', fix: 'Die Waffenruhe' },
      {
        source: 'Details of the «ceasefire» are unknown.',
        target: 'Einzelheiten des «Waffenstillstands» sind unbekannt.',
        fix: 'der Waffenruhe',
      },
      {
        source: 'They spoke about «artificial intelligence».',
        target: 'Sie sprachen über die «maschinelle Klugheit».',
        fix: 'künstliche Intelligenz',
      },
      { source: 'They declared a «state of emergency».', target: 'Sie riefen den «Ausnahmezustand» aus.' },
      { target: 'Die «Asylanten» warten.', fix: 'Geflüchteten' },
      {
        source: 'Many states «reject» the plan.',
        target: 'Viele Bundesstaaten «verwerfen» den Plan.',
        fix: 'lehnen den Plan ab',
      },
    ],
    good: [
      // A headword is not explained by its parts, and the county is no state.
      { source: 'The state helps the county.', target: 'Der Bundesstaat hilft dem Landkreis.' },
      { source: 'The ceasefire holds.', target: 'Die Waffenruhe hält.' },
      { source: 'The ceasefire agreement holds.', target: 'Das Waffenruheabkommen hält.' },
      { source: 'The armistice holds.', target: 'Der Waffenstillstand hält.' },
      { source: 'They declared a state of emergency.', target: 'Sie riefen den Notstand aus.' },
      { source: 'Those who stay are safe.', target: 'Wer bleibt, ist sicher.' },
      { source: 'The WHO warns.', target: 'Die WHO warnt.' },
    ],
  },
  *check(pair, { lexicons, taught = NO_LESSONS }) {
    yield* lessonFindings(pair, taught, 'term', lexicons)
  },
})
