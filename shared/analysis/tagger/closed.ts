import { tagId } from './tags.ts'

/** Closed-class words of German and the tags they can have (lower case). Written by hand after the STTS guidelines. */
const LISTS: Readonly<Record<string, string>> = {
  'ART PRELS PDS': 'der die das dem den',
  'ART': 'des',
  'PRELS PDS': 'denen deren dessen derer',
  'ART CARD PIS': 'ein eine einer eines einem einen',
  'APPRART': 'im am zum zur vom beim ins ans aufs fürs ums durchs übers unters hinters vors überm unterm hinterm vorm',
  'APPR':
    'aus bei mit von seit für ohne gegen wegen trotz laut anhand aufgrund angesichts außerhalb innerhalb ' +
    'bezüglich hinsichtlich infolge inmitten mithilfe mittels oberhalb unterhalb unweit zugunsten zulasten gemäß samt ' +
    'nebst per pro je via dank ab in an auf hinter neben über unter vor zwischen durch um bis nach zu statt anstatt ' +
    'anstelle binnen jenseits diesseits entlang entgegen gegenüber nahe nördlich südlich östlich westlich seitens ' +
    'anläßlich vorbehaltlich abzüglich zwecks mangels kraft namens inklusive exklusive einschließlich abzüglich zuzüglich ungeachtet während wider ' +
    'contra kontra versus vs à plus minus anlässlich abseits vonseiten zeit betreffs längs links rechts beiderseits',
  'APPO': 'entlang halber zufolge wegen nach gegenüber entgegen zuliebe gemäß hindurch',
  'PTKVZ':
    'ab an auf aus bei dar ein fest fort her hin los mit nach nieder um vor weg weiter wieder zu zurück zusammen ' +
    'durch über unter hinaus heraus herein hinein hinzu herunter hinunter herauf hinauf herum umher voran voraus vorbei ' +
    'vorüber entgegen entlang empor statt teil bekannt bereit bevor dabei davon daran dazu dazwischen heim hervor kennen ' +
    'preis stand wahr fern fehl frei gleich hoch klar kaputt leid nahe offen still tot übrig vorweg zurecht zuvor ' +
    'zuwider auseinander aneinander beieinander durcheinander gegenüber hinterher inne nahe quer rück schief schwer ' +
    'sicher vorwärts rückwärts abwärts aufwärts drauf dran drin rein raus rauf runter rum rüber weh wett zunichte zugute',
  'KON': 'und oder sondern denn sowie sowohl weder noch aber doch jedoch beziehungsweise bzw. entweder als wie & u. o.',
  'KOUS':
    'dass daß weil ob wenn als obwohl obgleich obschon wenngleich während bevor ehe nachdem seit seitdem bis sobald ' +
    'solange sooft soweit sofern falls da damit indem sodass wie wohingegen wobei zumal insofern inwieweit soviel nun ' +
    'statt anstatt ohne außer ohnehin',
  'KOUI': 'um ohne statt anstatt außer',
  'KOKOM': 'als wie denn',
  'PPER': 'ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen ihrer meiner deiner seiner unser',
  'PRF': 'sich mich dich uns euch mir dir einander',
  'PPOSAT':
    'mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen sein seine seiner seines seinem ' +
    'seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren unsre unsrer unsrem unsren ' +
    'euer eure eurer eures eurem euren',
  'PPOSS': 'meine meiner meines deine deiner deines seine seiner seines ihre ihrer ihres unsere unserer unseres',
  'PDS PDAT':
    'dieser diese dieses diesem diesen dies jener jene jenes jenem jenen derjenige diejenige dasjenige desjenigen ' +
    'demjenigen denjenigen diejenigen derjenigen derselbe dieselbe dasselbe desselben demselben denselben dieselben ' +
    'derselben solche solcher solches solchem solchen',
  'PDS': 'dies das',
  'PIS PIAT':
    'alle aller alles allem allen all viele vieler vieles vielem vielen viel wenige weniger weniges wenigen wenig ' +
    'einige einiger einiges einigem einigen mehrere mehrerer mehreren manche mancher manches manchem manchen manch ' +
    'jede jeder jedes jedem jeden jegliche jeglicher jegliches jeglichem jeglichen kein keine keiner keines keinem ' +
    'keinen beide beider beides beidem beiden etliche etlicher etlichen sämtliche sämtlicher sämtlichen irgendein ' +
    'irgendeine irgendeiner irgendeines irgendeinem irgendeinen irgendwelche irgendwelcher etwas mehr genug nichts ' +
    'lauter solch allerlei',
  'PIS':
    'man jemand jemandem jemanden jemandes niemand niemandem niemanden niemandes nichts etwas irgendjemand irgendwer ' +
    'irgendetwas irgendwas jedermann unsereins anderes andere anderer anderen anderem eins',
  'ADJA': 'andere anderer anderes anderem anderen anderer',
  'PRELS PWAT PWS': 'welcher welche welches welchem welchen',
  'PRELAT': 'dessen deren',
  'PWS': 'wer was wem wen wessen',
  'PWAV':
    'wie wo wann warum weshalb weswegen wieso wohin woher wobei wodurch wofür wogegen womit wonach woran worauf ' +
    'woraus worin worüber worum worunter wovon wovor wozu inwiefern inwieweit',
  'PAV':
    'dabei dadurch dafür dagegen dahinter damit danach daneben daran darauf daraus darin darüber darum darunter davon ' +
    'davor dazu dazwischen deshalb deswegen trotzdem daher hierbei hierdurch hierfür hiermit hierzu hieran hierauf ' +
    'hierin hierüber hiervon hiergegen demnach außerdem seitdem stattdessen währenddessen infolgedessen indessen ' +
    'zudem demgegenüber dementsprechend demzufolge',
  'PTKNEG': 'nicht',
  'PTKZU': 'zu',
  'PTKA': 'am zu allzu',
  'PTKANT': 'ja nein danke bitte doch',
  'ADV':
    'auch nur noch schon sehr so dann jetzt nun hier da dort immer nie oft wieder bereits etwa fast ganz gar heute ' +
    'gestern morgen damals einmal zweimal erst gerade insgesamt jedoch kaum lediglich meist mindestens höchstens ' +
    'nämlich rund sogar soeben sonst spätestens vielleicht vor allem wohl zumindest zunächst zuletzt zuvor ebenfalls ' +
    'ebenso eben ja doch aber allerdings also dennoch somit folglich andererseits einerseits dagegen inzwischen ' +
    'mittlerweile bislang bisher seither künftig weiterhin ferner überhaupt eher mehr weniger bald später früher ' +
    'allein anders besonders beinahe circa ca. über unter bis mal nochmals abermals überall nirgends irgendwo drüben ' +
    'oben unten vorn hinten links rechts außen innen daheim zuhause gleichzeitig gleich gern gerne lieber leider ' +
    'abend nachmittag mittag vormittag nacht früh quasi unterwegs fürwahr hoffentlich vermutlich natürlich selbst selber zwar denn halt genau rein unlängst kürzlich neulich derzeit zurzeit ' +
    'einst jemals niemals stets manchmal mitunter teils teilweise größtenteils weitgehend vorerst vorher nachher ' +
    'hinzu umso desto je zusammen beispielsweise hierzulande nebenbei zugleich trotzdem viel wenig etwas weit',
  'CARD':
    'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn ' +
    'achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend zweier dreier',
  'VAFIN':
    'bin bist ist sind seid war warst waren wart wäre wärst wären sei seien seist habe hast hat haben habt hatte ' +
    'hattest hatten hattet hätte hätten hättest werde wirst wird werden werdet wurde wurdest wurden wurdet würde würden ' +
    'würdest',
  'VAINF': 'sein haben werden',
  'VAPP': 'gewesen gehabt geworden worden',
  'VMFIN':
    'kann kannst können könnt konnte konnten konntest könnte könnten könntest muss muß musst müssen müsst musste ' +
    'mussten müsste müssten soll sollst sollen sollt sollte sollten solltest will willst wollen wollt wollte wollten ' +
    'darf darfst dürfen dürft durfte durften dürfte dürften mag magst mögen mögt mochte mochten möchte möchten möge ' +
    'möchtest könne müsse solle wolle dürfe',
  'VMINF': 'können müssen sollen wollen dürfen mögen',
} // prettier-ignore

function build(): ReadonlyMap<string, readonly number[]> {
  const words = new Map<string, Set<number>>()
  for (const [tags, list] of Object.entries(LISTS)) {
    for (const word of list.split(' ')) {
      const known = words.get(word) ?? new Set()
      for (const tag of tags.split(' ')) known.add(tagId(tag))
      words.set(word, known)
    }
  }
  return new Map([...words].map(([word, tags]) => [word, [...tags].sort((a, b) => a - b)]))
}

const CLOSED = build()

/** Tag ids of a closed-class word in lower case; undefined for all other words. */
export function closedTags(lower: string): readonly number[] | undefined {
  return CLOSED.get(lower)
}
