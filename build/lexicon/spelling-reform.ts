/**
 * The verbs and nouns of the form dictionaries are in the spelling from before 1996: daß, Kuß, mußte. Since then ß
 * stands only after long vowels and diphthongs.
 */
export type Reform = {
  /** The form in today's spelling; the same string when it is right already. */
  (form: string): string
}

/** Stems whose vowel before ß is long, so that ß stays. Diphthongs are recognised without a list. */
const LONG =
  /(?:fu|fü|gru|grü|ru|ma|mä|mü|sta?|spa|spä|stra|strä|sto|stö|bu|bü|sü|blo|blö|gro|grö|scho|schö|aa|ga|frä|fra|sa|sä|va?|klö|klo|tö|flö|flo|gefä|gefra)ß/i
const DIPHTHONG = /(?:ei|ie|au|äu|eu|ai|ui)ß/i

/** `known` says whether a form is right in today's spelling (the spelling dictionary). */
export function spellingReform(known: (form: string) => boolean): Reform {
  return (form) => {
    if (!form.includes('ß') || DIPHTHONG.test(form)) return form
    const modern = form.replace('ß', 'ss')
    const oldIsRight = known(form)
    const newIsRight = known(modern)
    if (oldIsRight !== newIsRight) return newIsRight ? modern : form
    return LONG.test(form) ? form : modern
  }
}
