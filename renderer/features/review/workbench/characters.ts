/** Characters that no key of a German keyboard writes, or none that one remembers. */
export const CHARACTERS = [
  { name: 'nbsp', text: '\u00a0', shown: '␣' },
  { name: 'narrow', text: '\u202f', shown: '␣' },
  { name: 'shy', text: '\u00ad', shown: '-' },
  { name: 'hyphen', text: '\u2011', shown: '-' },
  { name: 'dash', text: '–' },
  { name: 'emdash', text: '—' },
  { name: 'ellipsis', text: '…' },
  { name: 'low', text: '„' },
  { name: 'high', text: '“' },
  { name: 'lowSingle', text: '‚' },
  { name: 'highSingle', text: '‘' },
  { name: 'apostrophe', text: '’' },
  { name: 'guillemetOpen', text: '»' },
  { name: 'guillemetClose', text: '«' },
  { name: 'singleOpen', text: '›' },
  { name: 'singleClose', text: '‹' },
  { name: 'times', text: '×' },
  { name: 'minus', text: '−' },
  { name: 'half', text: '½' },
  { name: 'quarter', text: '¼' },
  { name: 'threeQuarters', text: '¾' },
  { name: 'degree', text: '°' },
  { name: 'squared', text: '²' },
  { name: 'section', text: '§' },
  { name: 'euro', text: '€' },
  { name: 'arrow', text: '→' },
] as const satisfies readonly { readonly name: string; readonly text: string; readonly shown?: string }[]

/** The letter that chooses the n-th character. */
export const letterOf = (index: number): string => String.fromCharCode(97 + index)
