/** The case that verbs ask of their object: compiled by hand from the grammar of German. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Verbs whose only object stands in the dative. Not those that take an accusative as well, or instead. */
export const ONLY_DATIVE = list(
  'helfen aushelfen mithelfen nachhelfen weiterhelfen abhelfen verhelfen danken gratulieren kondolieren applaudieren huldigen zujubeln zulächeln zunicken zuwinken zuhören zusehen zuschauen ' +
    'drohen beistehen beipflichten beitreten beiwohnen beikommen zustimmen entgegenkommen entgegentreten entgegenwirken entgegenstehen entgegensehen entgegenlaufen entgegengehen ' +
    'widersprechen widerstehen widerstreben widerfahren entsagen entsprechen entstammen entkommen entgehen entfliehen entrinnen entwachsen entspringen entlaufen ' +
    'folgen nachfolgen nacheifern nachgehen nachlaufen nachspüren nachtrauern nachweinen nachkommen nachgeben nachstehen naheliegen vorangehen vorausgehen vorbeugen vorstehen vorsitzen ' +
    'gehorchen gehören angehören zugehören begegnen gelingen misslingen glücken missglücken zustoßen gefallen missfallen behagen imponieren schmeicheln ' +
    'gleichen ähneln gleichkommen genügen nützen schaden ' +
    'trotzen vertrauen misstrauen trauen unterliegen unterstehen erliegen obliegen innewohnen ' +
    'dienen fehlen mangeln frönen grollen zürnen verfallen beispringen standhalten ausweichen weichen ' +
    'abraten zuraten zureden zuvorkommen zusetzen zuwiderlaufen zuwiderhandeln zufallen auffallen ' +
    'schwerfallen leichtfallen wehtun guttun fernbleiben treubleiben munden schwanen opponieren nahestehen beistimmen assistieren sekundieren ' +
    'näherkommen nahekommen abschwören lauschen auflauern zulaufen zuströmen vorauseilen antworten',
)

/** Verbs that tell or let somebody something: the person stands in the dative, in the passive too. */
export const PERSON_IN_DATIVE = list(
  'sagen erzählen raten befehlen mitteilen berichten versichern versprechen erklären gestatten erlauben empfehlen vorwerfen zusichern ausrichten bescheinigen diagnostizieren nahelegen attestieren verraten mitgeben beibringen zeigen',
)

/** Verbs whose only object stands in the accusative: no dative goes with them, not even of whom it is done for. */
export const ONLY_ACCUSATIVE = list(
  'fragen befragen anfragen kritisieren unterstützen besuchen verlassen loben tadeln rügen beschuldigen verdächtigen bezichtigen verhaften festnehmen inhaftieren verklagen anklagen ' +
    'verurteilen freisprechen töten ermorden erschießen erstechen erwürgen hinrichten verletzen verwunden misshandeln foltern vergewaltigen angreifen attackieren überfallen überfahren ' +
    'bekämpfen besiegen bezwingen überholen überraschen überzeugen überreden überwachen beobachten bewachen beschatten verfolgen jagen ' +
    'befreien retten evakuieren schützen verteidigen beschützen bedrohen erpressen belästigen beleidigen beschimpfen verspotten verhöhnen schikanieren ' +
    'informieren benachrichtigen unterrichten alarmieren warnen ermahnen ermutigen auffordern bitten anflehen ersuchen beauftragen ermächtigen zwingen nötigen hindern ' +
    'ernennen nominieren wählen wiederwählen befördern entlassen absetzen ablösen ersetzen vertreten ' +
    'anrufen kontaktieren begrüßen empfangen einladen umarmen küssen heiraten lieben hassen verachten bewundern verehren mögen respektieren achten fürchten vermissen kennen kennenlernen erkennen ' +
    'ansehen anschauen anstarren anblicken ansprechen anschreien anlügen belügen betrügen täuschen enttäuschen ärgern nerven freuen begeistern beeindrucken interessieren langweilen beunruhigen beängstigen erschrecken schockieren ' +
    'betreffen umgeben umfassen enthalten beinhalten bilden ' +
    'beeinflussen behindern beleben belasten entlasten beherrschen beruhigen beschädigen zerstören vernichten verwüsten sprengen plündern ' +
    'betreten betreiben bewohnen besetzen besitzen besteigen erobern belagern befahren durchqueren überqueren durchsuchen untersuchen erforschen ' +
    'errichten gründen renovieren sanieren modernisieren restaurieren ' +
    'leiten regieren verwalten trainieren betreuen pflegen behandeln heilen impfen operieren ' +
    'klären diskutieren erörtern erwähnen zitieren beschreiben schildern definieren interpretieren analysieren ' +
    'verhindern vermeiden fördern finanzieren subventionieren organisieren veranstalten ' +
    'veröffentlichen publizieren produzieren komponieren ' +
    'gewinnen erreichen erzielen verfehlen verpassen ' +
    'ablehnen billigen ratifizieren unterzeichnen ändern reformieren abschaffen einführen kippen ' +
    'steigern verringern reduzieren verdoppeln halbieren beschleunigen verlangsamen ' +
    'überleben erleben erleiden erdulden ertragen genießen ' +
    'erwarten erhoffen begehren benötigen entdecken ' +
    'blockieren sperren räumen stürmen beschießen bombardieren treffen rammen',
)

/** Verbs that take both: somebody in the dative, something in the accusative. */
export const BOTH = list(
  'geben zurückgeben weitergeben übergeben überreichen reichen aushändigen zeigen vorführen schenken schicken senden zusenden übersenden bringen mitbringen bieten anbieten verkaufen leihen ausleihen vermieten ' +
    'erlauben gestatten verbieten untersagen verwehren verweigern gewähren bewilligen genehmigen zugestehen einräumen zusichern zusagen versprechen garantieren ermöglichen erleichtern erschweren ersparen ' +
    'erzählen mitteilen berichten erklären erläutern beschreiben schildern verraten verschweigen gestehen beichten versichern melden beweisen bescheinigen attestieren ' +
    'empfehlen raten vorschlagen nahelegen verschreiben verordnen befehlen auferlegen zumuten zutrauen ' +
    'vorwerfen unterstellen anlasten verübeln verzeihen vergeben androhen ' +
    'verleihen überlassen zuweisen zuteilen zuschreiben widmen spenden stiften vererben hinterlassen verdanken schulden liefern beschaffen besorgen ' +
    'nehmen wegnehmen abnehmen entziehen entreißen stehlen rauben entwenden ' +
    'beibringen einflößen wünschen gönnen bereiten zufügen antun zahlen auszahlen erstatten überweisen',
)

/** With sich the rest of their object stands in the dative. */
export const WITH_SICH_DATIVE = list(
  'anschließen widmen nähern annähern widersetzen unterwerfen unterziehen zuwenden hingeben beugen entgegenstellen',
)

/** Their accusative is what somebody says or forgives; the person stands in the dative. */
export const DATIVE_OF_PERSON = list('glauben verzeihen vergeben')

/** Verbs that no dative goes with, but this preposition; not those that also tell for whom something is done. */
export const PREPOSITION_OF: Readonly<Record<string, string>> = {
  teilnehmen: 'an',
  teilhaben: 'an',
  mitwirken: 'an',
  zweifeln: 'an',
  scheitern: 'an',
  wegbleiben: 'von',
  abhängen: 'von',
  abweichen: 'von',
  abstammen: 'von',
  profitieren: 'von',
  leiden: 'unter',
  zusammenarbeiten: 'mit',
  kooperieren: 'mit',
  konkurrieren: 'mit',
  telefonieren: 'mit',
  verzichten: 'auf',
}
