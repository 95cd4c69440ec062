/** Verbs of what happens to somebody or something by itself: compiled by hand from the grammar of German. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** They have no passive, and their perfect takes sein. */
export const WITH_SEIN = list(
  `stranden kentern entgleisen verunglücken abstürzen einstürzen zusammenstürzen zusammenbrechen kollabieren explodieren detonieren
  implodieren platzen zerplatzen scheitern misslingen gelingen sterben versterben ertrinken verhungern verdursten erfrieren verbluten umkommen
  einschlafen aufwachen erwachen verschwinden erscheinen auftauchen entstehen geschehen vorkommen wachsen heranwachsen schrumpfen sinken
  absinken ansteigen steigen altern verwelken verfaulen verrotten verdunsten ankommen eintreffen zurückkehren heimkehren entkommen
  entfliehen bleiben verbleiben untergehen aussterben erkranken genesen verarmen verwildern erlöschen verklingen versiegen`,
)

/** They have no passive, and their perfect takes haben. */
export const WITH_HABEN = list(
  `schwanken wanken dauern andauern stattfinden existieren stagnieren resultieren fehlen mangeln glänzen leuchten funkeln
  zittern beben wackeln flackern blühen gedeihen stinken duften schmerzen schimmern ragen`,
)
