/** Verbs that tell who says or thinks something; their clause stands between two commas or behind: „In Berlin, sagt er, sei …“. */
export const SAYS: ReadonlySet<string> = new Set(
  (
    'sagen glauben meinen denken heißen hoffen schreiben finden wissen scheinen fürchten befürchten erklären berichten betonen warnen ' +
    'erzählen vermuten schätzen mitteilen hinzufügen ergänzen behaupten argumentieren erwarten fordern bestätigen kritisieren versichern ' +
    'äußern melden rechnen teilen fügen räumen geben'
  ).split(' '),
)

/** What English reports with. */
export const SAYS_IN_ENGLISH: ReadonlySet<string> = new Set(
  (
    'say tell add explain state write warn note report claim argue allege admit insist stress think believe ask reply announce declare ' +
    'comment recall suggest confirm quote continue describe according mean hope emphasize emphasise remark point predict expect'
  ).split(' '),
)
