/**
 * Verbs whose object is an infinitive with zu, and never a bare one: compiled by hand from the grammar of German infinitive
 * clauses. Verbs that take both (helfen, lernen, lehren, gehen, heißen) and those that only ever take the bare one are not here.
 */
export const VERBS_WITH_ZU: ReadonlySet<string> = new Set(
  (
    'versuchen beschließen beginnen anfangen bemühen veranlassen anbieten planen drohen hoffen beabsichtigen versprechen weigern ' +
    'ermöglichen erlauben gestatten gelingen aufhören zwingen auffordern bitten anweisen schaffen neigen beauftragen befehlen ' +
    'wagen entscheiden entschließen fordern verpflichten vorschlagen ermutigen ermächtigen überreden überzeugen verleiten ' +
    'anstreben vorhaben vornehmen trachten streben zögern fürchten befürchten gedenken pflegen verbieten untersagen ablehnen ' +
    'vermeiden verlangen wünschen zustimmen vereinbaren berechtigen befähigen bewegen drängen einladen anregen empfehlen raten ' +
    'warnen verzichten fortfahren vergessen verhindern erwägen behaupten vorgeben weitermachen bevorzugen abzielen dienen beitragen zugeben gestehen beschuldigen einwilligen geloben erpressen verdächtigen nötigen abhalten ' +
    'hindern ankündigen schwören leugnen bestreiten bezichtigen verurteilen anklagen sehnen instruieren vorwerfen bekennen genießen scheuen ersparen'
  ).split(' '),
)

/** Nouns and adjectives that an infinitive with zu completes: der Versuch, etwas zu tun; bereit, etwas zu tun. */
export const NOUNS_WITH_ZU: ReadonlySet<string> = new Set(
  (
    'Versuch Entscheidung Entschluss Beschluss Plan Absicht Möglichkeit Fähigkeit Recht Chance Gelegenheit Aufgabe Pflicht ' +
    'Befehl Auftrag Wunsch Wille Angebot Bereitschaft Weigerung Drohung Hoffnung Ziel Versprechen Erlaubnis Vorschlag Bitte ' +
    'Neigung Verpflichtung Lage Bemühung Aufforderung Anweisung Genehmigung Befugnis Vorhaben Bestreben Unfähigkeit Notwendigkeit ' +
    'Mühe Kraft Mut Lust Zeit Idee Traum Tendenz Wahrscheinlichkeit Gefahr Risiko Grund Anlass Vorwurf Freiheit Anstrengung Weg Fehler Ehre Verlangen Bedürfnis Voraussetzung Bedingung Ansinnen Anspruch Auffassung Verzweiflung Bemühen'
  ).split(' '),
)
