/**
 * Adjectives that may take a capital before these nouns, since both together are a fixed term of sport, science, law or public life
 * (§ 63 and § 64 of the official spelling rules). Nouns by their lemma. Collected for this project.
 */
const TERMS: Readonly<Record<string, string>> = {
  rot: 'Karte Zwerg Riese Überriese Planet Liste Kreuz Halbmond Armee Meer Platz Khmer',
  gelb: 'Karte Seite Zwerg Trikot Fluss Meer Weste',
  blau: 'Brief Riese Planet Nil',
  weiß: 'Zwerg Haus Hai Tod Ring Rose Nil',
  braun: 'Zwerg',
  schwarz: 'Loch Brett Peter Zwerg Witwe Tod Freitag Meer Magie',
  grün: 'Star Karte Punkt Tisch Trikot Lunge Minna Woche Insel',
  grau: 'Star Panther Eminenz Wolf',
  golden: 'Schnitt Hochzeit Palme Bär Löwe Ball Schuh Zeitalter Kalb Horde Horn Tor',
  silbern: 'Hochzeit Bär Löwe Lorbeerblatt',
  groß: 'Koalition Anfrage Preis Mauer Bär See Strafkammer Zapfenstreich Latinum Depression Vorsitzender Wagen',
  klein: 'Anfrage Bär Strafkammer Latinum Wagen',
  erst: 'Hilfe Weltkrieg Bundesliga Liga Vorsitzender Bürgermeister Offizier Staatsanwalt Geiger Advent Mai Lord',
  zweit: 'Weltkrieg Bundesliga Liga Vorsitzender Bürgermeister Offizier Geiger Advent',
  dritt: 'Welt Reich Liga Advent Republik',
  viert: 'Gewalt Advent',
  kalt: 'Krieg',
  heilig: 'Abend Nacht Vater Geist Schrift Land Stuhl Stadt Gral Jungfrau Familie',
  ewig: 'Stadt',
  jüngst: 'Gericht Tag',
  letzt: 'Wille Willen Ölung Abendmahl',
  rund: 'Tisch',
  neu: 'Jahr Medien Medium Testament Welt Weltordnung Markt',
  alt: 'Testament Welt Herr Meister',
  künstlich: 'Intelligenz',
  offen: 'Brief Handelsgesellschaft',
  hoh: 'Haus Kommissar Vertreter Priester Rat Lied Schule',
  still: 'Ozean Nacht',
  indisch: 'Ozean',
  atlantisch: 'Ozean',
  olympisch: 'Spiel Dorf Komitee Feuer Ring',
  paralympisch: 'Spiel',
  vereint: 'Nation Königreich',
  vereinigt: 'Staat Königreich Emirat',
  europäisch: 'Union Parlament Kommission Gerichtshof Rat Zentralbank Kommissar',
  international: 'Gerichtshof Raumstation Komitee Währungsfonds Strafgerichtshof',
  technisch: 'Direktor Hilfswerk Universität Hochschule Leiter',
  regierend: 'Bürgermeister',
  bürgerlich: 'Gesetzbuch',
  dreißigjährig: 'Krieg',
  französisch: 'Revolution',
  schnell: 'Eingreiftruppe Brüter',
  westfälisch: 'Friede Frieden',
  wild: 'Westen Wein',
  fern: 'Osten',
  nah: 'Osten',
  mittler: 'Osten Westen Reife',
  tot: 'Meer Hand',
  oberst: 'Gericht Gerichtshof Führer Rat Sowjet',
  geheim: 'Rat Staatspolizei',
  speziell: 'Relativitätstheorie',
  allgemein: 'Relativitätstheorie',
}

const withoutEnding = (adjective: string) => adjective.replace(/e[mnrs]?$/u, '')

const byStem = new Map(Object.entries(TERMS).map(([stem, nouns]) => [stem, new Set(nouns.split(' '))]))

/** „rotes“, „Kreuz“: an adjective in lower case, in any form, and the lemma of the noun. */
export const isTerm = (adjective: string, noun: string): boolean =>
  byStem.get(withoutEnding(adjective))?.has(noun) === true

/**
 * Animals and plants that have species named by an adjective (Europäischer Aal, Gemeine Fichte), which takes a capital there. Farm
 * animals and crops, which mostly are described by one (irische Rinder), are left out. Lemmas.
 */
const SPECIES: ReadonlySet<string> = new Set(
  (
    'Bär Wolf Fuchs Luchs Otter Fischotter Dachs Marder Iltis Wiesel Hermelin Nerz Hase Igel Maulwurf Spitzmaus Ratte Hamster Biber Eichhörnchen ' +
    'Ziesel Murmeltier Siebenschläfer Fledermaus Abendsegler Flughund Hirsch Elch Wisent Bison Büffel Steinbock Gämse Antilope Gazelle Giraffe ' +
    'Zebra Nashorn Flusspferd Elefant Löwe Tiger Leopard Gepard Puma Jaguar Ozelot Hyäne Schakal Mungo Pavian Makak Gorilla Schimpanse ' +
    'Orang-Utan Gibbon Lemur Faultier Gürteltier Ameisenbär Tapir Känguru Koala Wombat Opossum Wal Delfin Delphin Tümmler Robbe Seehund Seelöwe ' +
    'Walross Seekuh Panda Waschbär Stinktier Adler Falke Habicht Sperber Bussard Milan Weihe Geier Kondor Eule Kauz Uhu Taube Specht Kuckuck Schwalbe ' +
    'Mauersegler Lerche Drossel Amsel Nachtigall Rotkehlchen Meise Fink Sperling Ammer Rabe Krähe Elster Häher Dohle Reiher Storch Kranich Trappe ' +
    'Schwan Gans Ente Säger Taucher Möwe Seeschwalbe Lumme Alk Pelikan Kormoran Tölpel Albatros Sturmvogel Pinguin Flamingo Ibis Löffler Papagei ' +
    'Sittich Kakadu Ara Kolibri Fasan Wachtel Rebhuhn Auerhuhn Pfau Emu Nandu Kiebitz Schnepfe Regenpfeifer Strandläufer Austernfischer Brachvogel ' +
    'Pirol Neuntöter Würger Zeisig Stieglitz Gimpel Zaunkönig Bachstelze Pieper Wiedehopf Eisvogel Lachs Forelle Saibling Aal Hecht Barsch Zander ' +
    'Karpfen Hering Kabeljau Dorsch Schellfisch Thunfisch Thun Makrele Sardine Sardelle Scholle Flunder Seezunge Heilbutt Steinbutt Hai Rochen Stör ' +
    'Wels Äsche Barbe Döbel Schleie Rotauge Neunauge Groppe Stichling Seepferdchen Muräne Brasse Hummer Languste Krebs Flusskrebs Garnele Krabbe ' +
    'Auster Muschel Schnecke Krake Kalmar Tintenfisch Qualle Seestern Seeigel Seegurke Koralle Spinne Tarantel Skorpion Zecke Milbe Käfer Falter ' +
    'Schmetterling Schwärmer Spinner Bläuling Motte Zünsler Biene Wespe Hornisse Hummel Ameise Fliege Mücke Libelle Heuschrecke Grille Wanze Laus ' +
    'Termite Schabe Zikade Frosch Kröte Unke Molch Salamander Eidechse Schlange Natter Viper Python Boa Kobra Klapperschlange Schildkröte Krokodil ' +
    'Alligator Kaiman Leguan Waran Gecko Chamäleon Eiche Buche Hainbuche Birke Ahorn Linde Esche Eberesche Ulme Erle Pappel Weide Kastanie Walnuss ' +
    'Hasel Platane Robinie Kiefer Fichte Tanne Lärche Eibe Zeder Zypresse Wacholder Mammutbaum Palme Lilie Tulpe Nelke Veilchen Primel Orchidee ' +
    'Enzian Klee Distel Nessel Brennnessel Farn Moos Bärlapp Schachtelhalm Minze Salbei Kamille Schafgarbe Löwenzahn Holunder Efeu Mistel Ginster ' +
    'Fingerhut Mohn Akelei Eisenhut Knöterich Goldrute Bärenklau Springkraut Ambrosie Seerose Röhrling Knollenblätterpilz Morchel Trüffel Hallimasch'
  ).split(' '),
)

/** What tells a species from its like: where it lives, its colour and size, that it is the common one. */
const OF_SPECIES =
  /^(?:\p{L}+isch|gemein|gewöhnlich|echt|wild|groß|klein|rot|schwarz|weiß|grün|blau|braun|gelb|grau|golden|silbern|bunt|gefleckt|gestreift|gebändert|gehörnt|nördlich|südlich|westlich|östlich)$/u

/** „europäischer“, „Aal“: as isTerm; of a compound the last part. */
export const isSpecies = (adjective: string, noun: string): boolean =>
  SPECIES.has(noun) && OF_SPECIES.test(withoutEnding(adjective))

/** Adjectives of order, time, number and the like, which name nobody and open few names; by their stem. */
const OF_ORDER: ReadonlySet<string> = new Set(
  (
    'ander weiter letzt nächst erst zweit dritt viert fünft sechst siebt acht neunt zehnt einzig gesamt meist selb verschieden ' +
    'zahlreich früher später ehemalig vorherig bisherig heutig damalig einzeln jeweilig entsprechend bestimmt unterschiedlich ähnlich ' +
    'zusätzlich folgend jährlich monatlich täglich wöchentlich kurz lang früh spät häufig möglich vorhanden gemeinsam eigen ' +
    'inner äußer hinter vorder ober unter sogenannt derzeitig gegenwärtig vorig künftig zukünftig ursprünglich eigentlich sonstig ' +
    'übrig restlich wichtigst größt kleinst'
  ).split(' '),
)

/** „weitere“, „letzten“ */
export const isOfOrder = (adjective: string): boolean => OF_ORDER.has(withoutEnding(adjective))
