import type { Language } from './language.ts'

/** Small words that say little about what a sentence is about, in lower case. */
export const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    (
      'der die das des dem den ein eine einer eines einem einen und oder aber auch nicht nichts ist sind war waren bin bist ' +
      'sei seien wäre wären wird werden wurde wurden worden würde würden hat haben hatte hatten habe hätte hätten gehabt ' +
      'gewesen kann können konnte konnten könnte könnten muss müssen musste mussten soll sollen sollte sollten will wollen ' +
      'wollte wollten darf dürfen mag möchte sich mich mir dich dir uns euch ihn ihm ihnen ich du er sie es wir ihr man ' +
      'mein meine meinen meiner sein seine seinen seiner seinem seines ihre ihren ihrer ihrem ihres unser unsere unseren ' +
      'kein keine keinen keiner dies diese dieser dieses diesem diesen jene welche welcher welches deren dessen denen ' +
      'mit von vom zu zum zur im in an am auf für als nach bei beim aus über unter vor um durch bis gegen ohne seit während ' +
      'wegen zwischen ab wie wenn dass daß weil da ob damit denn so noch nur schon sehr mehr doch nun dann hier dort da ' +
      'was wer wo alle alles viel viele etwas einige wieder immer jedoch'
    ).split(' '),
  ),
  en: new Set(
    (
      'the a an of and or but not is are was were be been being am has have had having do does did will would can could ' +
      'may might must shall should to in on at by for from with without into onto over under about after before between ' +
      'through during against until since as than that this these those it its he him his she her hers they them their ' +
      'we us our you your i me my who whom whose which what when where why how if then there here so also just only ' +
      'more most very no nor yet while because though although such all some any each both other another up down out off ' +
      'again one ones s t re ve ll d m'
    ).split(' '),
  ),
}
