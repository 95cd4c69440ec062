import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const TITLE =
  /(?<!\p{L})(?:(Mr|Mrs|Ms)\.?|(Rep|Sen|Gov|Lt|Sgt|Det|Capt|Supt|Rev)\.)[\s ](?=\p{Lu}[\p{L}.'’-]+)/gu
/** What German print says; where the case matters the other forms are offered too. */
const GERMAN: Readonly<Record<string, readonly string[]>> = {
  Mr: ['Herr', 'Herrn'],
  Mrs: ['Frau'],
  Ms: ['Frau'],
  Rep: ['der Abgeordnete', 'die Abgeordnete'],
  Sen: ['Senator', 'Senatorin'],
  Gov: ['Gouverneur', 'Gouverneurin'],
  Lt: ['Leutnant'],
  Sgt: ['Sergeant'],
  Det: ['Kommissar'],
  Capt: ['Kapitän', 'Hauptmann'],
  Supt: ['Polizeidirektor'],
  Rev: ['Pfarrer', 'Pfarrerin'],
}
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
        what: '„{title}“ ist englisch stehen geblieben.',
        why: 'Im Deutschen heißt es {fix}, oder der Name genügt.',
      },
      en: { what: '“{title}” was left in English.', why: 'German says {fix}, or the name alone will do.' },
    },
  },
  examples: {
    bad: [
      { target: 'Gestern sprach «Mr.» Blair im Radio.', fix: 'Herr' },
      { target: 'Das sagte «Rep.» Clyde am Freitag.', fix: 'der Abgeordnete' },
    ],
    good: [
      { target: 'Im Kino läuft „Mr. Bean macht Ferien“.' },
      { target: 'Die Show Mr. Robot endet.' },
      { target: 'Gestern sprach Herr Blair.' },
    ],
  },
  *check({ target }) {
    for (const { start, end, text, groups } of matches(target.text, TITLE)) {
      const title = text.trimEnd()
      if (NAMES.test(target.text.slice(end)) || /["„“»]$/u.test(target.text.slice(0, start))) continue
      const key = groups[0] || groups[1] || ''
      const at = { start, end: start + title.length }
      const fixes = (GERMAN[key] ?? []).map((fix) => ({ at, text: fix }))
      if (fixes.length === 0) continue
      yield { target: [at], fixes, evidence: { title }, strength: /^M/u.test(key) ? 'address' : 'office' }
    }
  },
})
