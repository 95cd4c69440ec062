/** A number as English prints it (1,200.50), the German way (1.200,50). */
export function germanNumber(english: string): string {
  return english.replace(/[.,]/gu, (mark) => (mark === ',' ? '.' : ','))
}

/** Thousands with commas (1,200), or with both marks in the English order (1,200.5). */
export const ENGLISH_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u

/** A decimal point with one or two digits behind it (4.5). Three digits are a German thousand. */
export const ENGLISH_DECIMAL = /^\d{1,3}\.\d{1,2}$/u

/** Words and signs before which a number is a quantity, never a version, a date or a time. */
export const QUANTITY =
  /^[\s ]?(?:%|°|[$€£¥]|Prozent|Million|Milliarde|Billion|Mio|Mrd|Dollar|Euro|Pfund|Yen|Cent|Grad|Tonnen|(?:Kilo|Zenti|Milli)?[Mm]eter|Kilo|Gramm|Liter|Meilen|Fuß|Zoll|Hektar|Stunden|Minuten|Sekunden|Tage|Wochen|Monate|Jahre|Punkte|Tore|(?:k|c|m)m\b|kg\b|Gigawatt|Megawatt|Kilowatt|Quadrat|mal\b)/u
