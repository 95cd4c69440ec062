/**
 * Common misspellings that a list or the compounding of the spelling dictionary lets through (Stand + Art, wieder +
 * spiegeln). Written by hand.
 */
const MISSPELLED =
  /^(?:wieder(?:spiegel|sprech|sprich|sprach|spräch|sproch|spruch|sprüch|stand|ständ|rechtlich|will)|standarts?$|standartisier|standartmäßig|vorraus|entgültig|orginal|reperatur|addresse|gallerie|rythm|rhytm|satelit|verwandschaft|seperat|agressi|athmosph|kommitee|komitt|maschiene|projezier|symphat|sympat(?!h)|lizens|resourc)/i

/** True for a known misspelling, whatever the dictionaries say. */
export function isMisspelling(form: string): boolean {
  return MISSPELLED.test(form)
}
