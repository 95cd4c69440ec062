/**
 * Words that are written small inside a sentence, so that a capital says that a sentence begins.
 * They decide where the full stop before them is doubtful: "usw. Der", "im 3. Die", "the U.S. But".
 */
const GERMAN =
  'Der Die Das Des Dem Den Ein Eine Einer Eines Einem Einen Er Sie Es Ich Wir Ihr Ihre Sein Seine Seit Man Dies Diese ' +
  'Dieser Dieses Diesem Diesen Jener Jene Jenes Jeder Jede Jedes Alle Alles Viele Einige Mehrere Manche Beide Kein Keine ' +
  'In Im Am An Auf Aus Bei Beim Bis Durch Für Gegen Mit Nach Ohne Über Um Unter Vom Von Vor Während Wegen Zu Zum Zur ' +
  'Zwischen Trotz Laut Statt Dabei Dafür Dagegen Daher Damit Danach Daneben Daran Darauf Daraus Darin Darüber Darum Davon ' +
  'Davor Dazu Dadurch Dann Da Dort Doch Denn Deshalb Deswegen Dennoch Jedoch Aber Allerdings Also Auch Außerdem Hier ' +
  'Hierbei Hierfür Hinzu Immer Inzwischen Jetzt Nun Nur Noch Nicht Nichts Oft Ob Obwohl Oder Und Schon Selbst So Sobald ' +
  'Sogar Somit Sondern Sonst Später Trotzdem Vielleicht Wann Warum Was Weil Weitere Welche Wenn Wer Wie Wieder Wo Zudem ' +
  'Zuerst Zuletzt Zunächst Zwar Insgesamt Ferner Heute Gestern Morgen Dass Als Zusätzlich Schließlich Sowohl Anders Bereits'

const ENGLISH =
  'The A An This That These Those He She It We They You I His Her Its Their Our My Your There Here In On At By For From ' +
  'With Without To Of And But Or Nor So Yet If When While As Because Since Until After Before Although Though Once Where ' +
  'Who What Why How Which Not No Some Many Most Both Each Every All Several Other Another Such Also Then Now Still Even ' +
  'However Meanwhile Instead Moreover Furthermore Despite During Under Over Between Among Through According Is Are Was ' +
  'Were Has Have Had Do Does Did Will Would Can Could Should May Might'

const STARTERS = new Set([...GERMAN.split(' '), ...ENGLISH.split(' ')])

/** True when the capitalised word can only be the first of its sentence. */
export function isStarter(word: string): boolean {
  return STARTERS.has(word)
}
