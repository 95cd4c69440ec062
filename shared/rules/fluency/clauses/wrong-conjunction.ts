import { defineRule } from '../../rule.ts'
import {
  obIf,
  ausser,
  denn,
  einmal,
  falls,
  preposition,
  seit,
  subordinator,
  trotzdem,
  wann,
  wenn,
} from './conjunction/clauses.ts'
import { wie } from './conjunction/as.ts'
import { dass, sodass } from './conjunction/dass.ts'
import { aber, entweder, je, nichtNur, sondern, sowohl, weder } from './conjunction/partners.ts'
import type { LookWithForms } from './conjunction/slip.ts'

/** What is looked at where a word stands. */
const LOOKS: ReadonlyMap<string, LookWithForms> = new Map<string, LookWithForms>([
  ['weder', weder],
  ['entweder', entweder],
  ['sowohl', sowohl],
  ['je', je],
  ['nicht', nichtNur],
  ['dass', dass],
  ['sodass', sodass],
  ['wenn', wenn],
  ['falls', falls],
  ['denn', denn],
  ['außer', ausser],
  ['trotzdem', trotzdem],
  ['wann', wann],
  ['wie', wie],
  ['einmal', einmal],
  ['seit', seit],
  ['ob', obIf],
  ['sondern', sondern],
  ['aber', aber],
  ['weil', subordinator],
  ['obwohl', subordinator],
  ...['wegen', 'aufgrund', 'angesichts', 'dank', 'trotz', 'nach', 'vor', 'zu', 'ungeachtet'].map(
    (word): [string, LookWithForms] => [word, preposition],
  ),
])

/** „Weder Geld oder Zeit“, „sie fragte, falls er komme“: a conjunction of the wrong kind, or one too many. */
export const wrongConjunction = defineRule({
  id: 'wrong-conjunction',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: {
    partner: 0.8,
    doubled: 0.8,
    so: 0.7,
    'goes-on': 0.7,
    ask: 0.75,
    whether: 0.75,
    once: 0.7,
    clause: 0.8,
    than: 0.75,
    unless: 0.8,
    as: 0.6,
    since: 0.75,
    but: 0.7,
    present: 0.65,
  },
  name: { de: 'Falsches Bindewort', en: 'Wrong conjunction' },
  wordings: {
    main: {
      de: { what: 'Hier gehört „{better}“ hin', why: '„{text}“ leitet einen solchen Satzteil nicht ein.' },
      en: { what: 'This should be “{better}”', why: '“{text}” does not open this kind of clause.' },
    },
    partner: {
      de: { what: 'Hier gehört „{better}“ hin', why: 'Zu „{first}“ gehört „{better}“.' },
      en: { what: 'This should be “{better}”', why: '“{first}” goes with “{better}”.' },
    },
    neither: {
      de: {
        what: 'Zu „weder“ fehlt das „noch“',
        why: '„neither“ vor einem einzigen Wort heißt „{better}“.',
      },
      en: { what: '“weder” has no “noch”', why: '“neither” before a single word is “{better}”.' },
    },
    tooMany: {
      de: { what: 'Dieses „{word}“ ist zu viel', why: 'Nach „{because}“ steht kein „{word}“ mehr.' },
      en: { what: 'This “{word}” is one too many', why: 'After “{because}” there is no “{word}”.' },
    },
    clause: {
      de: {
        what: 'Hier geht der Satz ohne „dass“ weiter',
        why: 'Was davor gesagt wird, steht auch ohne „dass“.',
      },
      en: {
        what: 'The sentence goes on without “dass” here',
        why: 'What is said before it stands without “dass” too.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie hatte weder Geld «oder» Zeit.', fix: 'noch' },
      {
        source: 'Neither team scored.',
        target: '«Weder Mannschaft» traf.',
        fix: 'Keine der beiden Mannschaften',
      },
      { target: 'Sie kommt entweder heute «und» morgen.', fix: 'oder' },
      { target: 'Er lobte sowohl die Köche «und» die Gäste.', fix: 'als auch' },
      { target: 'Je länger er wartet, «je» teurer wird es.', fix: 'desto' },
      { target: 'Nicht nur die Köche, «aber» auch die Gäste lachten.', fix: 'sondern' },
      { target: 'Sie sagte, dass, wenn er käme, «dass »sie ginge.', fix: '' },
      { target: 'Er ging, nachdem «dass »sie gekommen war.', fix: '' },
      { target: 'Der Wind war so stark, «so dass» der Baum fiel.', fix: 'dass' },
      {
        target: 'Er sagte, er gehe heute, «aber dass er morgen wiederkommen werde».',
        fix: 'er werde aber morgen wiederkommen',
      },
      { target: 'Sie fragte den Koch, «falls» das Brot fertig sei.', fix: 'ob' },
      {
        source: 'He was ill when his wife died in 1990.',
        target: 'Er war krank, «wenn» seine Frau 1990 starb.',
        fix: 'als',
      },
      {
        source: 'She has been ill since last spring, when the bakery closed.',
        target: 'Sie ist krank seit dem Frühjahr, «wenn» die Bäckerei schloss.',
        fix: 'als',
      },
      {
        source: 'It is hard to say, as the shops often change their prices.',
        target: 'Das ist schwer zu sagen, «wie» die Läden ihre Preise oft ändern.',
        fix: 'da',
      },
      { target: '«Wegen» der Ofen kalt war, gab es kein Brot.', fix: 'Weil' },
      { target: 'Das Brot kostet mehr «denn als» im Mai.', fix: 'als' },
      { target: 'Er kommt, «außer wenn nicht» der Zug ausfällt.', fix: 'außer wenn' },
      { target: '«Trotzdem» er krank war, kam er.', fix: 'Obwohl' },
      { target: 'Er blieb, «obwohl» des Regens draußen.', fix: 'trotz' },
      { target: '«Wann» der Zug kam, stieg sie ein.', fix: 'Als' },
      {
        source: 'They cannot build since it is cold.',
        target: 'Sie können nicht bauen, «seit» es kalt ist.',
        fix: 'da',
      },
      {
        source: 'It was not a defeat but a victory.',
        target: 'Es war keine Niederlage, «aber» ein Sieg.',
        fix: 'sondern',
      },
      { target: 'Obwohl er krank war, «aber »er kam.', fix: '' },
      { target: 'Er blieb zu Hause, «denn» er gestern krank war.', fix: 'weil' },
      { target: 'Er ist zu müde, «dass» er noch käme.', fix: 'als dass' },
      { source: 'Now that he is here, we eat.', target: 'Jetzt, «dass» er da ist, essen wir.', fix: 'da' },
      { source: 'If it rains, the game stops.', target: '«Ob» es regnet, endet das Spiel.', fix: 'Wenn' },
      { source: 'He is poor but honest.', target: 'Er ist arm, «sondern» ehrlich.', fix: 'aber' },
      {
        source: 'The village stayed calm when, on 2 May, the army withdrew.',
        target: 'Das Dorf blieb ruhig, «wenn» die Armee am 2. Mai abzog.',
        fix: 'als',
      },
    ],
    good: [
      { target: 'Wann der Zug kommt, weiß niemand. Wie er sagte, kam er spät.' },
      { source: 'If it rains is not known.', target: 'Ob es regnet, weiß niemand.' },
      { target: 'Er ist müde, denn er schläft kaum, und zu müde, als dass er käme.' },
      { source: 'It is not big, but it is new.', target: 'Es ist nicht groß, aber neu.' },
      {
        source: 'They have not built since it was closed.',
        target: 'Sie haben nicht gebaut, seit es geschlossen ist.',
      },
      { target: 'Sie hatte weder Geld noch Zeit oder Lust.' },
      {
        source: 'Bread was dear in winter, when the ovens were cold.',
        target: 'Brot war im Winter teuer, wenn die Öfen kalt waren.',
      },
      { source: 'He died, as his son had died.', target: 'Er starb, wie sein Sohn im Mai gestorben war.' },
      {
        source: 'She is full on Mondays, when the shop was often closed.',
        target: 'Sie ist montags voll, wenn der Laden oft geschlossen war.',
      },
      {
        source: 'It is dear, as the price of the bread shows.',
        target: 'Es ist teuer, wie der Preis des Brotes zeigt.',
      },
      { source: 'It is cold, as the radio said.', target: 'Es ist kalt, wie das Radio gestern sagte.' },
      { target: 'Er lobte sowohl die Köche und Kellner als auch die Gäste.' },
      { target: 'Je nach Lage, je länger, desto besser.' },
      { target: 'Es war nicht nur kalt, sondern auch nass, aber auch schön.' },
      { target: 'Das wissen wir erst, wenn er kommt, und sie fragt, wenn sie etwas nicht weiß.' },
      {
        source: 'She left when told to go.',
        target: 'Sie ging, wenn man sie darum bat, und blieb zu lange.',
      },
      { source: 'When he came she always left.', target: 'Wenn er kam, ging sie immer.' },
      { target: 'Wegen des Regens fiel das Spiel aus, und nach dem Spiel sagte er, dass er geht.' },
      { target: 'Er ist mehr als Koch denn als Gast gekommen.' },
      { target: 'Er weiß viel, aber dass sie geht, wusste er nicht.' },
      { target: 'Er tat es so, dass es gelang, so dass alle lachten.' },
      { target: 'Trotzdem kam er. Sie blieb, trotzdem ging er.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    for (const token of pair.target.tokens) {
      const slip = LOOKS.get(token.lower)?.(token, pair, german)
      if (!slip) continue
      const { at, fix, wording, evidence, strength } = slip
      yield {
        target: [at],
        fixes: fix === null ? [] : [{ at, text: fix }],
        evidence,
        strength,
        ...(wording === 'main' ? {} : { wording }),
      }
    }
  },
})
