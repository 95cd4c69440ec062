/**
 * What may follow the full stop of an abbreviation inside its sentence:
 * `inner` something always follows (a name, the example); `number` a number follows, else the word is an ordinary
 * one ("auf diese Art."); `either` it may close its sentence ("usw.").
 */
export type AbbreviationKind = 'inner' | 'number' | 'either'

/** Titles and connecting words of both languages; none of them is a word of its own when written like this. */
const INNER =
  'Dr Prof Hr Hrn Fr Frl Dipl Ing Mag Priv Doz Kfm St ' +
  'bzw vgl ca ggf ggfs sog inkl exkl bspw evtl einschl ehem eigtl gem insb insbes lt mind max min zzgl abzgl allg ' +
  'entspr geb gest verh ev kath röm griech lat engl frz dt österr amerik Hl hl jew Verf Hg Hrsg Übers ' +
  'Mr Mrs Ms Messrs Rev Hon Gov Sen Rep Reps Sens Lt Col Sgt Capt Maj Cmdr Adm Gen Brig Supt Det Insp Pres ' +
  'vs approx incl resp cf viz al Mt Ft Msgr Mme Mlle z.B d.h i.d.R e.g i.e z.T u.U m.E i.S.d'

/** Abbreviations that count something. */
const NUMBER =
  'Nr Nrn Art Abs Abb Kap Bd Bde Tab Ziff Anm Rn Rdnr Az Bl Sp Nos No no Fig fig Vol vol pp Ch Sec ' +
  'Jan Feb Febr Mar Mär Apr Jun Jul Aug Sep Sept Okt Oct Nov Dez Dec Mo Di Mi Do Sa So Mon Tue Wed Thu Fri'

/** Abbreviations that can also stand last. */
const EITHER =
  'usw usf etc Mio Mrd Bio Tsd Std Stk Stck Jh Jhd Jhdt Jahrh Jr jr Inc Corp Ltd Bros Co Cos Str str Tel Pf Ew Einw ' +
  'Chr Fa Gebr Abt Dept Univ Assn Ave Blvd Rd mph ft lb lbs oz hrs mins sec Esq Ph.D a.m p.m ' +
  'Ala Ariz Ark Calif Colo Conn Fla Ill Ind Kan Ky Mass Mich Minn Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Wash Wis Wyo ' +
  'ff Fn dgl dergl Jg Jgg Kl Tl Pl Pkt Qu Rgt Btl Kp Kdo Reg Bez Kr Vors stv stellv'

const KINDS = new Map<string, AbbreviationKind>([
  ...INNER.split(' ').map((word) => [word, 'inner'] as const),
  ...NUMBER.split(' ').map((word) => [word, 'number'] as const),
  ...EITHER.split(' ').map((word) => [word, 'either'] as const),
])

const INITIALS = /^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u

/** Kind of the abbreviation `word` (written without its last full stop), or null when it is none. Case counts. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  return KINDS.get(word) ?? (INITIALS.test(word) ? 'either' : null)
}
