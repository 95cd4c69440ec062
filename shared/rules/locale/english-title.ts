import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'

const TITLE =
  /(?<!\p{L})(?:(Mr|Mrs|Ms)\.?|(Lt\.\s(?:Col|Gen|Cmdr|Gov)|Rep|Sen|Gov|Sgt|Det|Capt|Supt|Rev)\.)[\s ](?=\p{Lu}[\p{L}.'’-]+)/gu
/** What German print says; where the case matters the other forms are offered too. */
const GERMAN: Readonly<Record<string, readonly string[]>> = {
  Mr: ['Herr', 'Herrn'],
  Mrs: ['Frau'],
  Ms: ['Frau'],
  Rep: ['der Abgeordnete', 'die Abgeordnete'],
  Sen: ['Senator', 'Senatorin'],
  Gov: ['Gouverneur', 'Gouverneurin'],
  'Lt. Col': ['Oberstleutnant'],
  'Lt. Gen': ['Generalleutnant'],
  'Lt. Cmdr': ['Korvettenkapitän'],
  'Lt. Gov': ['Vizegouverneur', 'Vizegouverneurin'],
  Sgt: ['Sergeant'],
  Det: ['Kommissar'],
  Capt: ['Kapitän', 'Hauptmann'],
  Supt: ['Polizeidirektor'],
  Rev: ['Pfarrer', 'Pfarrerin'],
}
/** After these Mr. stands in the dative or accusative: Herrn. Lt. alone is a German abbreviation as well. */
const OBLIQUE =
  /(?:^|[\s„"])(?:aus|bei|beim|durch|für|gegen|mit|nach|ohne|seit|über|um|von|vor|zu|zwischen|den|dem|an|auf)\s$/iu
/** Works, acts and shops that are called so. */
const NAMES =
  /^(?:Bean|Robot|Doubtfire|Dalloway|Right|President|Universe|World|America|Big|Darcy|Hyde|Magoo|Marvel|Money|Saigon|Piggy|Bates)\b/u

export const englishTitle = defineRule({
  id: 'english-title',
  version: 1,
  category: 'accuracy/untranslated',
  severity: 'minor',
  needs: 'target',
  prior: { address: 0.6, office: 0.6 },
  name: { de: 'Englische Anrede oder Amtsbezeichnung', en: 'English form of address or rank' },
  wordings: {
    main: {
      de: {
        what: '„{title}“ ist englisch stehen geblieben',
        why: 'Im Deutschen heißt es {fix}, oder der Name genügt.',
      },
      en: { what: '“{title}” was left in English', why: 'German says {fix}, or the name alone will do.' },
    },
  },
  examples: {
    bad: [
      { target: 'Gestern sprach «Mr.» Blair im Radio.', fix: 'Herr' },
      { target: 'Das sagte «Rep.» Clyde am Freitag.', fix: 'der Abgeordnete' },
      { target: '«Rep.» Clyde sagte das am Freitag.', fix: 'Der Abgeordnete' },
      { target: 'Sie sprach mit «Mr.» Blair.', fix: 'Herrn' },
      { target: 'Sie sprach mit «Lt. Col.» Baker.', fix: 'Oberstleutnant' },
    ],
    good: [
      { target: 'Im Kino läuft „Mr. Bean macht Ferien“.' },
      { target: 'Die Show Mr. Robot endet.' },
      { target: 'Am Steuer saß Lt. Baker.' },
      { target: 'Gestern sprach Herr Blair.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, text, groups } of matches(target.text, TITLE)) {
      const title = text.trimEnd()
      if (NAMES.test(target.text.slice(end)) || /["„“»]$/u.test(target.text.slice(0, start))) continue
      const key = groups[0] || groups[1] || ''
      const at = { start, end: start + title.length }
      const before = target.text.slice(0, start)
      const known = GERMAN[key] ?? []
      const words = OBLIQUE.test(before) ? known.toReversed() : known
      const fixes = words.map((fix) => ({
        at,
        text: /(?:^|[.!?:]\s)$/u.test(before) ? capitalised(fix) : fix,
      }))
      if (fixes.length === 0) continue
      yield { target: [at], fixes, evidence: { title }, strength: /^M/u.test(key) ? 'address' : 'office' }
    }
  },
})
