import { agreementMask, features } from '../../shared/lexicon/agreement.ts'
import type { Gender } from '../../shared/lexicon/lexicon.ts'
import { declineByRule } from './declension.ts'
import type { Spell } from './declension.ts'
import type { FormCollector } from './form-collector.ts'

/** Words of the news that are younger than the sources, or too foreign for them. Written by hand. */

/** Regular verbs with their participle. */
export const RECENT_VERBS: readonly (readonly [infinitive: string, participle: string])[] = [
  ['gelangen', 'gelangt'],
  ...'hosten tunen coachen pitchen leaken posten tweeten retweeten streamen chatten googeln canceln boosten skypen zoomen scrollen swipen bloggen daten pushen hypen faken hacken trollen framen triggern gendern erodieren shoppen floppen toppen mobben stalken dealen dopen foulen tracken recyceln leasen managen sponsern updaten upgraden taggen casten covern dribbeln grillen impfen boostern crashen stylen timen briefen bowlen spoilern podcasten lobben cachen prompten'
    .split(' ')
    .map((verb): readonly [string, string] => {
      const stem = verb.replace(/e?n$/, '')
      return [verb, participleOf(stem)]
    }),
]

function participleOf(stem: string): string {
  const ending = /[dt]$/.test(stem) ? 'et' : 't'
  return (/^(?:re|up)|ier$/.test(stem) ? '' : 'ge') + stem + ending
}

/** Noun, gender, plural (- for none). */
const NOUNS =
  'Lockdown m Lockdowns|Shutdown m Shutdowns|Coronavirus n Coronaviren|Covid n -|Brexit m -|Podcast m Podcasts|Tweet m Tweets|Hashtag m Hashtags|Hashtag n Hashtags|Selfie n Selfies|Smartphone n Smartphones|Tablet n Tablets|App f Apps|Chatbot m Chatbots|Deepfake m Deepfakes|Influencer m Influencer|Influencerin f Influencerinnen|Streamer m Streamer|Shop m Shops|Highlight n Highlights|Hostel n Hostels|Button m Buttons|Location f Locations|Startup n Startups|Blog m Blogs|Blog n Blogs|Blogger m Blogger|Emoji n Emojis|Meme n Memes|Drohne f Drohnen|Whistleblower m Whistleblower|Homeoffice n Homeoffices|Impfstoff m Impfstoffe|Booster m Booster|Inzidenz f Inzidenzen|Hotspot m Hotspots|Lkw m Lkws|Pkw m Pkws|LKW m LKWs|PKW m PKWs|NGO f NGOs|CEO m CEOs|KI f KIs|EU f -|UN f -|UNO f -|NATO f -|Nato f -|WHO f -|FBI n -|CIA f -|CIA m -|IS m -|ISIS m -|AfD f -|GPS n -|SMS f SMS|TV n -|US-Dollar m US-Dollar|Prozentpunkt m Prozentpunkte|Fake m Fakes|Crowdfunding n -|Backstop m Backstops|Shitstorm m Shitstorms|Späti m Spätis|Kita f Kitas|Uni f Unis|Azubi m Azubis|Promi m Promis|Profi m Profis|Euro m Euros|Dollar m Dollars|Abo n Abos|Demo f Demos|Info f Infos|Reha f Rehas|Limo f Limos|Kilo n Kilos|Akku m Akkus|Trend m Trends|Team n Teams|Song m Songs|Film m Filme|Thriller m Thriller|Teaser m Teaser|Trailer m Trailer|Streaming n -|Gaming n -|Mobbing n -|Ranking n Rankings|Rating n Ratings|Coach m Coachs|Hooligan m Hooligans|Quarterback m Quarterbacks|Playoff n Playoffs|Derby n Derbys|Handvoll f -|Kabeljau m Kabeljaus|Metropolregion f Metropolregionen|BIP n -|DNA f -|DNS f -|GIF n GIFs|College n Colleges|Hispanic m Hispanics|Feed m Feeds|Level n Level|Mail f Mails|E-Mail f E-Mails|Briefing n Briefings|Virusvariante f Virusvarianten|Pushback m Pushbacks|Whiteboard n Whiteboards|Merchandising n -|Remdesivir n -|Mudschahed m Mudschahedin|Zuhause n -|Gegenüber n Gegenüber'

export function addRecentNouns(forms: FormCollector, spell: Spell): void {
  for (const entry of NOUNS.split('|')) {
    const [lemma = '', gender = 'n', plural = '-'] = entry.split(' ')
    const noun = declineByRule(lemma, gender as Gender, plural === '-' ? null : plural, spell)
    for (const [form, mask] of noun.forms) forms.add(form, lemma, 'noun', mask)
  }
  // Fünf Prozent, zehn Grad: units do not change after a number.
  for (const unit of ['Prozent', 'Grad', 'Euro', 'Dollar', 'Pfund', 'Kilo', 'Mal', 'Stück', 'Fuß', 'Zoll'])
    forms.add(
      unit,
      unit,
      'noun',
      agreementMask(
        undefined,
        ['pl'],
        forms.forms.get(unit)?.flatMap(({ agreement }) => features(agreement).genders.slice(0, 1)),
      ),
    )
  // "Herren" is the plural; in the singular it is Herrn.
  forms.add('Herrn', 'Herr', 'noun', agreementMask(['gen', 'dat', 'acc'], ['sg'], ['m']))
}
