/** What German makes new adjectives with, by rule, so that no dictionary lists them all. Collected by hand. */

const words = (text: string) => text.split(' ').join('|')

/** Second parts that go with any fitting noun: jupiterähnlich, sicherheitssensibel, knietief. */
const ADJECTIVES = words(
  'ähnlich abhängig anfällig arm ärm artig bedürftig bereit beständig blau braun breit bündig dicht dick dünn durstig echt ' +
    'effizient eigen eng empfindlich fähig fähr farben farbig feindlich fern fest förderlich förmig frei fremd freundlich ' +
    'fertig gelb gemäß genau gerecht geschichtlich gesellschaftlich gierig gläubig gleich grau grün haft haltig hoch hoh hungrig ' +
    'intensiv istisch köpfig konform kritisch kundig lang lastig leer leicht los mäßig müde nah nahe näh neutral nötig ' +
    'pflichtig politisch rechtlich reich reif relevant resistent rot rund schädlich scheu schnell schwach schwäch schwarz ' +
    'schwer seitig sensibel sensibl sicher spezifisch stabil stark stärk steif strategisch stündig süchtig tauglich taub ' +
    'technisch tief trächtig treu tüchtig typisch üblich unabhängig verträglich voll warm weich weiß weit wert widrig ' +
    'willig wirksam wirtschaftlich wissenschaftlich wütig würdig zeitig',
)

/** Participles that go with any noun: what it suffers from, is made with, is driven by. */
const PARTICIPLES = words(
  'assoziiert basiert bedeckt bedingt bedroht beheizt belastet beschichtet besessen bestickt betrieben betroffen bewachsen ' +
    'bewehrt bezogen erfahren erprobt finanziert fixiert fokussiert gebacken gebeugt gebeutelt gebräunt gefährdet gefertigt ' +
    'gefördert geführt gefüllt gefüttert gegerbt geheizt gekrönt gekühlt geleitet gelenkt gemacht gemalt geneigt generiert ' +
    'gepanzert gepeinigt gepeitscht geplagt geprägt geprüft gequält gesäumt geschädigt geschmückt geschrieben geschüttelt ' +
    'geschützt geschwächt gesegnet gestählt gesteuert gestresst gestrickt gestützt getestet getragen getränkt getrieben ' +
    'getrocknet gewohnt gezeichnet gezogen induziert infiziert inspiriert kontaminiert kontrolliert motiviert optimiert ' +
    'orientiert übersät überströmt überzogen umgeben umrankt umtost unterstützt verhangen verkleidet verkrustet verliebt ' +
    'vermittelt verschmutzt verseucht verstärkt verursacht verwöhnt verziert zentriert zertifiziert',
)

export const SECOND_PARTS = new RegExp(
  `\\p{L}{2}(?:${ADJECTIVES}|${PARTICIPLES})(?:er|e?st)?(?:e[nrsm]?)?$`,
  'u',
)

/** First parts that go with any adjective: hochsicher, unklassisch, nichtsozial. */
export const BEFORE_ADJECTIVES =
  /^(?:anti|halb|hoch|hyper|inner|inter|mega|multi|neo|nicht|post|prä|pro|pseudo|quasi|super|trans|tief|ultra|un|ur)/u

/** First parts that go with any participle: bestorganisiert, selbstveröffentlicht, mattgebürstet. */
export const BEFORE_PARTICIPLES =
  /^(?:alt|best|breit|dauer|dicht|doppelt?|dunkel|eigen|einst|erst|fehl|fein|fern|frei|fremd|frisch|früh|grob|groß|gut|halb|hand|hell|hoch|höchst|kurz|lang|leicht|matt|mehrfach|meist|neu|nicht|schlecht|schwer|selbst|spät|teil|tief|un|viel|voll|weit|wieder|wohl|zwangs)/u

/** über and unter before a participle with ge- say too much and too little: untergenutzt. */
export const TOO_MUCH = /^(?:über|unter)ge/u

/** Endings that make an adjective of a compound noun: Gegenkultur, gegenkulturell. */
export const OF_NOUNS = /^(\p{L}{5,}?)(?:ell|isch|lich|al|är|iv|ig)(?:e[nrsm]?)?$/u
/** What the noun may have lost before them: Mittelwesten. */
export const LOST = ['', 'e', 'en', 'er', 'ie', 'ik', 'ion'] as const
