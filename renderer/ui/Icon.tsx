/** Line drawings of 16 units, drawn in the colour of the text. */
const PATHS = {
  list: 'M2.5 3.5h11v9h-11zM6 3.5v9',
  books: 'M3 13V3h3v10zM6 13V3h3v10zM9.5 3.6l2.8-.8 2.4 9.6-2.8.7z',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.3',
  chart: 'M2.5 13.5h11M4.5 13.5v-4M8 13.5v-9M11.5 13.5v-6',
  rules: 'M2.5 4.5l1.2 1.2L6 3.3M2.5 11l1.2 1.2L6 9.8M8.5 4.8h5M8.5 11.3h5',
  house: 'M2.5 7.5L8 3l5.5 4.5M4 6.5v6.5h8V6.5M6.8 13V9.5h2.4V13',
  gear: 'M2.5 5h6M11.5 5h2M10 3.5v3M2.5 11h2M7.5 11h6M6 9.5v3',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4zM10.2 10.2l3.3 3.3',
  close: 'M4 4l8 8M12 4l-8 8',
  trash: 'M3 4.5h10M6.5 4V2.8h3V4M4.5 4.5l.5 9h6l.5-9',
  pencil: 'M3 13l.8-3.2 7-7 2.4 2.4-7 7zM9.3 4.3l2.4 2.4',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  check: 'M3 8.5l3.2 3.2L13 4.5',
  plus: 'M8 3v10M3 8h10',
  note: 'M3 3h10v7.5L10.5 13H3zM10 13v-3h3M5.5 6h5M5.5 8.5h3',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  link: 'M6.6 9.4l2.8-2.8M7.4 4.9l1.1-1.1a2.6 2.6 0 0 1 3.7 3.7l-1.1 1.1M8.6 11.1l-1.1 1.1a2.6 2.6 0 0 1-3.7-3.7l1.1-1.1',
  filter: 'M2.5 3.5h11L9.4 8.4v4.8l-2.8-1.4V8.4z',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  fold: 'M4.5 2.5L8 6l3.5-3.5M4.5 13.5L8 10l3.5 3.5M2.5 8h11',
  warning: 'M8 2.5l6 10.5H2zM8 6.5v3M8 11.2v.3',
} as const

export function Icon({ name, size = 16 }: { readonly name: keyof typeof PATHS; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
