/** Verbs, adjectives and nouns behind which an open question follows („fragen, ob“). Written down by hand. */
export const ASKS: ReadonlySet<string> = new Set(
  (
    'fragen nachfragen anfragen hinterfragen erfragen erkundigen prüfen überprüfen nachprüfen untersuchen klären abklären ' +
    'aufklären ermitteln herausfinden herausbekommen zweifeln bezweifeln überlegen nachdenken rätseln grübeln spekulieren ' +
    'streiten debattieren diskutieren beraten abwägen erwägen testen erforschen nachsehen nachschauen abstimmen ' +
    'entscheiden wundern offenlassen sondieren ausloten beurteilen hinterfragt unklar ungewiss fraglich umstritten ' +
    'zweifelhaft unsicher unbekannt strittig offen Frage Streit Debatte Diskussion Entscheidung Zweifel Rätsel ' +
    'Abstimmung Unklarheit Ungewissheit Spekulation'
  ).split(' '),
)
