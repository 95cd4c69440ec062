import { defineRule } from '../../rule.ts'
import { bareParticiples } from './verbless/participles.ts'
import { hangingZu, mains, subordinates } from './verbless/clauses.ts'
import { beforeInfinitive, beforeOpener, besideFinite } from './verbless/joined.ts'
import { predicates } from './verbless/predicates.ts'
import { bareRelatives, relatives } from './verbless/relatives.ts'
import { inSentence } from './verbless/sentence.ts'

/** Wordings of the ways to know it that the main one does not fit. */
const WORDING_OF: Readonly<Record<string, string>> = {
  clause: 'clause',
  relative: 'clause',
  bare: 'bare',
  zu: 'zu',
  predicate: 'predicate',
  passive: 'predicate',
  perfect: 'predicate',
}

const FINDERS = [
  bareParticiples,
  relatives,
  bareRelatives,
  subordinates,
  hangingZu,
  predicates,
  mains,
  beforeOpener,
  beforeInfinitive,
]

export const missingVerb = defineRule({
  id: 'missing-verb',
  version: 6,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  missing: true,
  prior: {
    sentence: 0.7,
    clause: 0.7,
    relative: 0.7,
    bare: 0.85,
    complex: 0.7,
    predicate: 0.7,
    passive: 0.7,
    perfect: 0.7,
    main: 0.7,
    joined: 0.8,
  },
  name: { de: 'Fehlendes Verb', en: 'Missing verb' },
  wordings: {
    main: {
      de: {
        what: 'Dem Satz fehlt ein gebeugtes Verb',
        why: 'Im Original steht „{source}“; hier sagt kein Wort aus, was geschieht.',
      },
      en: {
        what: 'The sentence lacks a finite verb',
        why: 'The original has “{source}”; no word here says what happens.',
      },
    },
    clause: {
      de: {
        what: 'Hinter „{text}“ fehlt ein Verb',
        why: 'Der Nebensatz endet mit dem Partizip, ohne „hat“, „ist“ oder „wurde“.',
      },
      en: {
        what: 'A verb is missing behind “{text}”',
        why: 'The clause ends with the participle, without “hat”, “ist” or “wurde”.',
      },
    },
    bare: {
      de: {
        what: 'Hinter „{text}“ fehlt ein Verb',
        why: 'Der Nebensatz hat keins; im Deutschen steht es an seinem Ende.',
      },
      en: {
        what: 'A verb is missing behind “{text}”',
        why: 'The clause has none; in German it stands at the end.',
      },
    },
    joined: {
      de: {
        what: '„{text}“ steht neben „{participle}“, dem ein Verb fehlt',
        why: 'Zu „{participle}“ gehört eine Form von „haben“ oder „sein“; neben „und“ stehen zwei Partizipien oder zwei gebeugte Verben.',
      },
      en: {
        what: '“{text}” stands beside “{participle}”, which lacks a verb',
        why: '“{participle}” needs a form of “haben” or “sein”; “und” joins two participles or two finite verbs.',
      },
    },
    zu: {
      de: {
        what: 'Hinter „zu“ fehlt ein Verb',
        why: '„zu“ steht hier vor einem Infinitiv; der fehlt.',
      },
      en: {
        what: 'A verb is missing behind “zu”',
        why: 'Here “zu” stands before an infinitive, which is missing.',
      },
    },
    predicate: {
      de: {
        what: 'Hinter „{text}“ fehlt ein Verb',
        why: 'Im Original steht „{source}“; dafür steht hier nichts.',
      },
      en: {
        what: 'A verb is missing behind “{text}”',
        why: 'The original has “{source}”; nothing here stands for it.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'Several artists «cancelled» their concerts in Rome.',
        target: 'Mehrere Künstler «abgesagt» ihre Konzerte in Rom.',
        fix: null,
      },
      { target: 'Nachdem die letzten Gäste «gegangen», wurde es still.', fix: null },
      { target: 'Die Frauen, die im Lager «geschlafen», sind müde.', fix: null },
      {
        source: 'The men, who were «evacuated» on Monday, are fine.',
        target: 'Die Männer, die am Montag «evakuiert», sind gesund.',
        fix: null,
      },
      { target: 'Das ist das Haus, das einem «Bäcker».', fix: null },
      { target: 'Sie fuhr nach Bonn, um den Minister «zu».', fix: null },
      { target: 'Er hofft, bald eine Wohnung «zu».', fix: null },
      { target: 'Sie sparten, um nach Bonn «zu», und nahmen ab, um dünner «zu».', fix: null },
      { target: 'Er bestreitet, den Brief im Keller versteckt «zu».', fix: null },
      { target: 'Sie kam, um das Auto zu waschen und «zu».', fix: null },
      { target: 'Sie glaubt, dass die Klinik einen neuen «Arzt».', fix: null },
      { target: 'Er meint, dass die Miete nicht gezahlt «worden» und dass niemand da sei.', fix: null },
      { target: 'Er meint, dass es den Gästen «frei», das Hotel zu wechseln.', fix: null },
      { target: 'Sie floh, weil der Hund ein Huhn gebissen und drei Schafe «jagte».', fix: null },
      {
        source: 'The guests «invited» by the mayor had come.',
        target: 'Die Gäste, die vom Bürgermeister «eingeladen», waren gekommen.',
        fix: null,
      },
      { target: 'Wenn der Sommer in die «Berge», wird es warm.', fix: null },
      {
        source: 'The guard could not «prevent» the theft.',
        target: 'Der Wächter konnte den Diebstahl «nicht».',
        fix: null,
      },
      {
        source: 'The town has to «demolish» the old bridge because it is rotten.',
        target: 'Die Stadt muss die alte «Brücke», weil sie morsch ist.',
        fix: null,
      },
      {
        source: 'So far, pupils «have» to carry the books themselves.',
        target: 'Bisher «»Schüler die Bücher selbst tragen.',
        fix: null,
      },
      {
        source: 'The survivors retreated to the old harbour.',
        target: 'Die «Überlebenden» sich in den alten Hafen zurück.',
        fix: null,
      },
      {
        source: 'After the war, the abbot sold the achievement.',
        target: 'Nach dem Krieg der «Abt» die achten Glocken an den Fürsten.',
        fix: null,
      },
      {
        source: 'Poor nutrition can cause serious fatigue.',
        target: 'Schlechte Ernährung kann zu schwerer «Müdigkeit».',
        fix: null,
      },
      {
        source: 'Only then could the village rebuild the mill.',
        target: 'Erst dann konnte das Dorf die «Mühle».',
        fix: null,
      },
      {
        source: 'After the war, the monks pillaged the castle.',
        target: 'Nach dem Krieg im Jahr 1648 die «Mönche» das Schloss.',
        fix: null,
      },
      {
        source: 'The little spring spelt the end of the mill.',
        target: 'Der kleine «Frühling» dem alten Müller das Ende.',
        fix: null,
      },
      {
        source: 'The pilots contributed to the victory of the smaller team.',
        target: 'Diese «Piloten» zum Sieg der kleineren Mannschaft bei.',
        fix: null,
      },
      {
        source: 'A second attack, near Bonn, ended in chaos.',
        target: 'Ein zweiter Angriff bei «Bonn» im Chaos.',
        fix: null,
      },
      {
        source: 'The farmer responded by selling the whole harvest.',
        target: 'Der «Bauer» mit dem Verkauf der ganzen Ernte.',
        fix: null,
      },
      {
        source: 'The show “Late Guests” becomes a farce.',
        target: 'Die Sendung „Späte «Gäste»“ zu einer Farce.',
        fix: null,
      },
      {
        source: 'The castle reopened in May after long repairs.',
        target: 'Im Mai das Schloss nach langen Arbeiten wieder «eröffnet».',
        fix: null,
      },
      {
        source: 'The tenants could challenge the refusal before the court.',
        target: 'Die Mieter könnten die Ablehnung vor dem «Gericht».',
        fix: null,
      },
      {
        source: 'The farmers received money and could expect good land.',
        target: 'Die Bauern erhielten Geld und konnten gutes «Land».',
        fix: null,
      },
      {
        source: 'The cook should pour a small pinch of salt into the soup.',
        target: 'Der Koch sollte eine kleine Prise Salz in die «Suppe».',
        fix: null,
      },
      {
        source: 'A walk can also help to prevent a breakdown.',
        target: 'Ein Spaziergang kann auch «dazu», eine Panne zu verhindern.',
        fix: null,
      },
      {
        source: 'He met the doctor while stationed in Rome.',
        target: 'Er traf den Arzt, als er in Rom «stationiert».',
        fix: null,
      },
      { source: 'The cook trusted the waiter.', target: 'Die «Köchin» dem Kellner.', fix: null },
      {
        source: 'We loved their songs and soft voices.',
        target: 'Wir «»ihre Lieder und weichen Stimmen.',
        fix: null,
      },
      { target: 'Als der Betrieb wieder «aufgenommen», kamen die Gäste.', fix: null },
      { target: 'Er fürchtet, dass der Streit nicht «vermieden».', fix: null },
      { target: 'Er sagt, dass Paul den Gästen zu wenig «zugestanden».', fix: null },
      { target: 'Nachdem der Arzt ihn «gezwungen», früh zu gehen, schlief er.', fix: null },
      {
        source: 'They shot at soldiers appearing on the wall.',
        target: 'Sie schossen auf Soldaten, die auf der «Mauer».',
        fix: null,
      },
      { target: 'Sie kam nicht, als ihr Vater allein in «Rom».', fix: null },
    ],
    good: [
      {
        source: 'The captain with the cook and the mate, both of them from Kiel.',
        target: 'Der Kapitän samt dem Koch und dem Steuermann, beide aus Kiel.',
      },
      {
        source: 'Rain conditioned the early victory of the home side.',
        target: 'Der starke Regen im achten Spiel bedingte den frühen Sieg.',
      },
      {
        source: 'She can move into the new flat, and he must submit to a review.',
        target: 'Sie kann in die neue Wohnung, und er muss auf den Prüfstand.',
      },
      {
        source: 'They have to agree on techniques such as staccato, legato and so on.',
        target: 'Sie müssen sich auf Techniken wie Staccato, Legato usw. einigen.',
      },
      {
        source: 'Sales fell by 9 per cent, those of books by 5 and those of maps by 6 per cent, which hurts.',
        target: 'Der Absatz fiel um 9 Prozent, der von Büchern um 5 und der von Karten um 6 Prozent.',
      },
      { source: 'We want them to share it.', target: 'Wir wollen, dass sie es mit uns teilen.' },
      { target: 'Er zahlt mehr, als der Staat an Zinsen, wie die Bank von 1833.' },
      { target: 'Da die Gäste den Streit vermieden, blieb es ruhig, als der Wirt kam.' },
      {
        source: 'It will include “loud music” and a dinner.',
        target: 'Darunter auch „laute Musik“ und ein Abendessen.',
      },
      {
        source: 'Web Kit, a tool that translates a text to German.',
        target: 'Web Kit, ein Werkzeug, das einen Text ins Deutsche übersetzt.',
      },
      { source: 'They just did not move the ball.', target: 'Nämlich den Ball zu bewegen, und das flott.' },
      {
        source: 'The thinner the layers in the pearl, the finer the shine.',
        target: 'Je dünner die Schichten in der Perle, desto feiner der Glanz.',
      },
      {
        source: 'Houses, shops, offices in the whole town - just gone.',
        target: 'Häuser, Läden, Büros in der ganzen Stadt - einfach weg.',
      },
      {
        source: 'The “upper” places included Rome and Bari.',
        target: 'Zu den „oberen“ Orten gehörten Rom und Bari.',
      },
      {
        source: 'She hopes that the town has a plan when the rule ends.',
        target: 'Sie hofft, dass die Stadt einen Plan hat, wenn die Regel endet.',
      },
      {
        source: 'While stationed in Rome, he stationed his men at the gate.',
        target: 'Als er in Rom war, weil er Wachen stationiert, blieb es ruhig.',
      },
      { source: 'I ask for your patience.', target: 'Ich bitte um Geduld.' },
      { source: 'Several artists cancelled their concerts.', target: 'Mehrere Künstler sagten Konzerte ab.' },
      { source: 'The band toured Greece in May.', target: 'Im Mai tourte die Band durch ganz Griechenland.' },
      { source: 'A dish, a stew cooked with juice.', target: 'Ein Gericht, ein Eintopf mit Saft gekocht.' },
      { source: 'It is a feast for all who came.', target: 'Ein Fest für alle.' },
      {
        source: 'The paper, published by the board, in full.',
        target: 'Das Papier in voller Länge, veröffentlicht vom Vorstand.',
      },
      {
        target:
          'Die Frauen, die geschlagen, dann befreit wurden, leben, und der Mann, der sie befreit, schweigt.',
      },
      { target: 'Sie sagt, dass die Klinik, die in Bonn steht, schließt, und ob der Arzt kommt.' },
      {
        source: 'She has to travel to the hospital, and he cannot speak French.',
        target: 'Sie muss ins Krankenhaus, und er kann kein Französisch.',
      },
      {
        source: 'He wants to donate the money that he has earned.',
        target: 'Er will das Geld, das er verdient hat, spenden.',
      },
      { target: 'Er stimmte, wie vereinbart, zu, und um Mitternacht machten die Läden zu.' },
      { target: 'Sie kam, auf das Haus zu, ab und zu, und er stimmte dem Plan zu.' },
      { source: 'Nothing could be done about it.', target: 'Dagegen konnte man nichts.' },
      { target: 'Er weiß, dass sie gekommen, geblieben und gegangen ist.' },
      { target: 'Er meint, dass sie gekommen und dass er gegangen sei.' },
      { target: 'Er meint, dass es den Gästen freisteht, das Hotel zu wechseln.' },
      {
        target:
          'Sie floh, weil der Hund verletzt und ohne Wasser war und drei Schafe gejagt und ein Huhn gebissen hatte.',
      },
      { target: 'Wenn von den Gästen gewünscht, gibt es Musik.' },
      {
        source: 'Smith, J. (ed.), Letters, retrieved in May 2004.',
        target: 'Smith, J. (Hrsg.), Briefe, abgerufen im Mai 2004.',
      },
    ],
  },
  *check(pair) {
    for (const { at, verb, strength } of inSentence(pair))
      yield {
        target: [{ start: at.start, end: at.end }],
        source: [{ start: verb.start, end: verb.end }],
        strength,
      }
    for (const { at, verb, participle } of besideFinite(pair))
      yield {
        target: [{ start: at.start, end: at.end }],
        ...(verb && { source: [{ start: verb.start, end: verb.end }] }),
        evidence: { participle: participle.text },
        strength: 'joined',
        wording: 'joined',
      }
    for (const find of FINDERS)
      for (const { at, verb, strength } of find(pair))
        yield {
          target: [{ start: at.start, end: at.end }],
          ...(verb && { source: [{ start: verb.start, end: verb.end }] }),
          strength,
          wording: WORDING_OF[strength] ?? 'main',
        }
  },
})
