/** Nouns that say how long, how far, how often: in the accusative they are no object. */
const MEASURE =
  /(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Jahrzehnt|Jahrhundert|[Mm]al|Meile|Kilometer|Meter|Abend|Morgen|Nacht|[Nn]achmittag|Vormittag|Mittag|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Weile|Moment|Augenblick|Zeit|Prozent|Weg|Strecke|Schritt|Runde|Rennen|Dollar|Euro|Punkt|Sommer|Winter|Herbst|Frühling|Saison|Spielzeit|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Stück|Teil|Wochenende)(?:e|en|n|s|es|er)?$/u

export const isMeasure = (noun: string): boolean => MEASURE.test(noun)

/** Times and distances by themselves: „ein Jahr später kamen sie“. */
const TIME =
  /^(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Jahrzehnt|Jahrhundert|Mal|Meile|Kilometer|Meter|Abend|Morgen|Nacht|Nachmittag|Mittag|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Weile|Moment)(?:e|en|n|s)?$/u

export const isTime = (noun: string): boolean => TIME.test(noun)

/** Units: nothing is said of them later. */
export const UNITS =
  /^(?:Million|Milliarde|Billion|Dollar|Euro|Pfund|Yen|Yuan|Rubel|Franken|Cent|Kilometer|Meter|Zentimeter|Meile|Grad|Tonne|Liter|Gramm|Kilogramm|Hektar|Quadratmeter|Quadratkilometer|Dutzend|Prozent|Prozentpunkt|Drittel|Viertel|Watt|Megawatt|Gigawatt)$/u

/** Measures and times own nothing. */
export const MEASURES =
  /^(?:Drittel|Viertel|Hälfte|Teil|Großteil|Bruchteil|Prozent|Anzahl|Reihe|Zahl|Mehrheit|Jahr|Jahrzehnt|Jahrhundert|Tag|Woche|Monat|Quartal|Wochenende|Stunde|Minute|Mal|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Morgen|Mittag|Abend|Nachmittag|Nacht|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Frühling|Sommer|Herbst|Winter|Anfang|Ende|Mitte|Beginn|Zeit|Rahmen|Vorfeld|Zuge|Zug|Laufe|Lauf)$|(?:abend|morgen|nachmittag|vormittag)$/u
