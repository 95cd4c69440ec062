/**
 * Joins what Chromium printed in parts, tags included, and numbers the pages. It reads what Skia writes and nothing else: plain
 * objects, one table of them, every reference as "7 0 R", strings whose brackets are escaped.
 */

/** Bytes as text, one character each. */
type Text = string

type Part = {
  /** What stands between "obj" and "endobj", by the object's number. */
  readonly objects: ReadonlyMap<number, Text>
  readonly root: number
  readonly info: number
}

/** Numbers of what the joined file has of its own; those of the first part come after. */
const [CATALOG, PAGES, TAGS, PARENTS, IDS, FONT, BEFORE] = [1, 2, 3, 4, 5, 6, 7]
const OWN = 7

/** Of the page numbers, in points. */
const SIZE = 7
const TO_EDGE = 45
const BASELINE = 24
/** Widths in Helvetica, for a size of 1; all digits are as wide as each other. */
const DIGIT = 0.556
const BLANK_OR_SLASH = 0.278

function find(text: Text, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new RangeError(`no ${pattern.source} in what was printed`)
  return found
}

const numberOf = (text: Text, key: string): number =>
  Number(find(text, new RegExp(`/${key} (\\d+) 0 R`, 'u')))

const listOf = (text: Text, key: string): string => find(text, new RegExp(`/${key} \\[([^\\]]*)\\]`, 'u'))

function readPart(bytes: Uint8Array): Part {
  const text = Buffer.from(bytes).toString('latin1')
  const table = Number(find(text.slice(-100), /startxref\s+(\d+)/u))
  const trailer = text.slice(text.indexOf('trailer', table))
  const entries = text.slice(table).matchAll(/^(\d{10}) \d{5} n/gmu)
  const starts = Array.from(entries, ([, start]) => Number(start)).toSorted((a, b) => a - b)
  const objects = starts.map((start, index): [number, Text] => {
    const object = text.slice(start, starts[index + 1] ?? table)
    const number = find(object.slice(0, 20), /^(\d+) 0 obj/u)
    return [Number(number), object.slice(number.length + ' 0 obj'.length, object.lastIndexOf('endobj'))]
  })
  return { objects: new Map(objects), root: numberOf(trailer, 'Root'), info: numberOf(trailer, 'Info') }
}

/** An object by its number. */
const at = ({ objects }: Part, number: number): Text => {
  const object = objects.get(number)
  if (object === undefined) throw new RangeError(`no object ${number} in what was printed`)
  return object
}

const pagesUnder = (part: Part, number: number): number[] =>
  /\/Type \/Pages\b/u.test(at(part, number))
    ? Array.from(listOf(at(part, number), 'Kids').matchAll(/(\d+) 0 R/gu), ([, kid]) => Number(kid)).flatMap(
        (kid) => pagesUnder(part, kid),
      )
    : [number]

/** A string, a reference, or the number by which a page's tags are found. */
const CHANGING = /\((?:\\[^]|[^\\()])*\)|\b(\d+) 0 R\b|(?<=\/StructParents )(\d+)/gu

/** The object with a page's number below it, which is drawn by `footer`. */
const numbered = (page: Text, footer: number): Text =>
  page
    .replace(/\/Contents (\d+ 0 R)/u, `/Contents [${BEFORE} 0 R $1 ${footer} 0 R]`)
    .replace(/\/Font <<|(?<=\/Resources <<)(?![^]*\/Font <<)/u, (key) =>
      key === '' ? `/Font <</Footer ${FONT} 0 R>>` : `${key}/Footer ${FONT} 0 R `,
    )

const streamOf = (content: string): Text => `<</Length ${content.length}>> stream\n${content}\nendstream`

function footerOf(page: number, pages: number): Text {
  const text = `${page} / ${pages}`
  const width = SIZE * ([...text].length - 3) * DIGIT + SIZE * 3 * BLANK_OR_SLASH
  const x = (595.92 - TO_EDGE - width).toFixed(2)
  return streamOf(
    `Q /Artifact <</Type /Pagination>> BDC q BT /Footer ${SIZE} Tf 0.39 0.37 0.33 rg ${x} ${BASELINE} Td (${text}) Tj ET Q EMC`,
  )
}

/**
 * @param parts files that Chromium printed, of one language
 * @returns one file, bit by bit
 * @throws RangeError when a part is not written as Skia writes it
 */
export async function* joinPdfs(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const places = new Map<number, number>()
  let written = 0
  const bytesOf = (text: Text): Uint8Array => {
    written += text.length
    return Buffer.from(text, 'latin1')
  }
  const objectOf = (number: number, content: Text): Uint8Array => {
    places.set(number, written)
    return bytesOf(`${number} 0 obj\n${content.trim()}\nendobj\n`)
  }

  const [roots, parents, ids, trees]: [string[], string[], string[], string[]] = [[], [], [], []]
  const footers: number[] = []
  let [base, info, language, count] = [OWN, 0, '', 0]

  yield bytesOf('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n')
  for await (const bytes of parts) {
    const part = readPart(bytes)
    const catalog = at(part, part.root)
    const [tree, tags] = [numberOf(catalog, 'Pages'), numberOf(catalog, 'StructTreeRoot')]
    const tagging = at(part, tags)
    const [parentTree, idTree] = [numberOf(tagging, 'ParentTree'), numberOf(tagging, 'IDTree')]
    const pages = pagesUnder(part, tree)
    const size = Math.max(...part.objects.keys())
    const [from, offset] = [footers.length, base]
    const prefix = String(count++).padStart(4, '0')
    const renumbered = (content: Text): Text =>
      content.replaceAll(CHANGING, (all, reference: string | undefined, key: string | undefined) => {
        if (reference !== undefined)
          return `${Number(reference) === tags ? TAGS : Number(reference) + offset} 0 R`
        if (key !== undefined) return String(Number(key) + from)
        return /^\(node\d+\)$/u.test(all) ? `(${prefix}${all.slice(1)}` : all
      })

    if (info === 0) [info, language] = [part.info + offset, find(catalog, /\/Lang (\([^)]*\))/u)]
    trees.push(`${tree + offset} 0 R`)
    roots.push(renumbered(/\/K \[/u.test(tagging) ? listOf(tagging, 'K') : `${numberOf(tagging, 'K')} 0 R`))
    ids.push(renumbered(listOf(at(part, idTree), 'Kids')))
    for (const [, key, list] of listOf(at(part, parentTree), 'Nums').matchAll(/(\d+) (\d+) 0 R/gu))
      parents.push(`${Number(key) + from} ${Number(list) + offset} 0 R`)
    footers.push(...pages.map((_, page) => offset + size + 1 + page))

    const left = new Set([part.root, tags, parentTree, idTree, ...(count > 1 ? [part.info] : [])])
    for (const [number, content] of part.objects) {
      if (left.has(number)) continue
      const [head = '', ...stream] = content.split(/(?=\bstream\n)/u)
      const page = pages.indexOf(number)
      const changed = renumbered(head)
      const placed =
        page >= 0
          ? numbered(changed, footers[from + page]!)
          : number === tree
            ? changed.replace('/Type /Pages', `/Type /Pages /Parent ${PAGES} 0 R`)
            : changed
      yield objectOf(number + offset, placed + stream.join(''))
    }
    base += size + pages.length + 1
  }

  for (const [page, footer] of footers.entries()) yield objectOf(footer, footerOf(page + 1, footers.length))
  yield objectOf(BEFORE, streamOf('q'))
  yield objectOf(FONT, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>')
  yield objectOf(IDS, `<</Kids [${ids.join(' ')}]>>`)
  yield objectOf(PARENTS, `<</Nums [${parents.join(' ')}]>>`)
  yield objectOf(
    TAGS,
    `<</Type /StructTreeRoot /K [${roots.join(' ')}] /ParentTreeNextKey ${footers.length} /ParentTree ${PARENTS} 0 R /IDTree ${IDS} 0 R>>`,
  )
  yield objectOf(PAGES, `<</Type /Pages /Count ${footers.length} /Kids [${trees.join(' ')}]>>`)
  yield objectOf(
    CATALOG,
    `<</Type /Catalog /Pages ${PAGES} 0 R /MarkInfo <</Marked true>> /StructTreeRoot ${TAGS} 0 R /ViewerPreferences <</DisplayDocTitle true>> /Lang ${language}>>`,
  )

  const table = written
  const size = base + 1
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  yield bytesOf(
    `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size} /Root ${CATALOG} 0 R /Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`,
  )
}
