/** Sets the words that a sentence quotes in bold: they are what the eye looks for. */
export function Quoted({ text }: { readonly text: string }) {
  return <>{quotesOf(text).map((part) => (part.quoted ? <b key={part.at}>{part.text}</b> : part.text))}</>
}

type Part = { readonly at: number; readonly text: string; readonly quoted: boolean }

/** A sentence cut at its quotations, in German or English quotes. */
export function quotesOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const [index, part] of text.split(/([„“‚][^„“”‚]+[“”‘])/u).entries()) {
    if (part !== '') parts.push({ at, text: part, quoted: index % 2 === 1 })
    at += part.length
  }
  return parts
}
