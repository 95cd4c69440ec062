/** Nouns that say how long, how far, how often: in the accusative they are no object. */
const MEASURE =
  /(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Jahrzehnt|Jahrhundert|[Mm]al|Meile|Kilometer|Meter|Abend|Morgen|Nacht|[Nn]achmittag|Vormittag|Mittag|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Weile|Moment|Augenblick|Zeit|Prozent|Weg|Strecke|Schritt|Runde|Rennen|Dollar|Euro|Punkt|Sommer|Winter|Herbst|Frühling|Saison|Spielzeit|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Stück|Teil|Wochenende)(?:e|en|n|s|es|er)?$/u

export const isMeasure = (noun: string): boolean => MEASURE.test(noun)
