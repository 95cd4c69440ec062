/** Sets the words that a sentence quotes in bold: they are what the eye looks for. */
export function Quoted({ text }: { readonly text: string }) {
  const parts = text.split(/([„“‚‘][^„“”‚‘’]+[“”‘’])/u)
  return <>{parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</>
}
