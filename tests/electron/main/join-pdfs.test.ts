import { expect, test } from 'vitest'
import { joinPdfs } from '../../../electron/main/join-pdfs.ts'

/** A file of some pages as Skia writes it, each with one word and a tag for it. */
function printed(words: readonly string[]): Uint8Array {
  const objects = new Map<number, string>()
  const [info, tree, root, paragraph, parents, ids, names, catalog, font] = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const pageOf = (at: number) => 10 + 3 * at
  const pages = words.map((_, at) => pageOf(at))
  for (const [at, word] of words.entries()) {
    const page = pageOf(at)
    const content = `BT (${word} 7 0 R) Tj ET`
    objects.set(page + 1, `<</Length ${content.length}>> stream\n${content}\nendstream`)
    objects.set(
      page,
      `<</Type /Page\n/Resources <</ProcSet [/PDF]\n/Font <</F4 ${font} 0 R>>>>\n/MediaBox [0 0 595.92 842.88]\n/Contents ${page + 1} 0 R\n/StructParents ${at}\n/Parent ${tree} 0 R>>`,
    )
    objects.set(page + 2, `[${paragraph} 0 R]`)
  }
  const kids = pages.map((page) => `${page} 0 R`).join(' ')
  objects.set(info, '<</Title (A \\(9 0 R\\) title)>>')
  objects.set(tree, `<</Type /Pages\n/Count ${words.length}\n/Kids [${kids}]>>`)
  objects.set(paragraph, `<</Type /StructElem\n/S /P\n/P ${root} 0 R\n/K []\n/ID (node00000001)>>`)
  objects.set(
    parents,
    `<</Type /ParentTree\n/Nums [${words.map((_, at) => `${at} ${pageOf(at) + 2} 0 R`).join(' ')}]>>`,
  )
  objects.set(names, `<</Limits [(node00000001) (node00000001)]\n/Names [(node00000001) ${paragraph} 0 R]>>`)
  objects.set(ids, `<</Kids [${names} 0 R]>>`)
  objects.set(
    root,
    `<</Type /StructTreeRoot\n/K ${paragraph} 0 R\n/ParentTreeNextKey ${words.length}\n/ParentTree ${parents} 0 R\n/IDTree ${ids} 0 R>>`,
  )
  objects.set(catalog, `<</Type /Catalog\n/Pages ${tree} 0 R\n/StructTreeRoot ${root} 0 R\n/Lang (de)>>`)
  objects.set(font, '<</Type /Font>>')

  let text = '%PDF-1.4\n'
  const places: string[] = []
  for (const [number, object] of objects) {
    places[number] = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${object}\nendobj\n`
  }
  const entries = Array.from(places, (place) => place ?? '0000000000 65535 f \n')
  return Buffer.from(
    `${text}xref\n0 ${entries.length}\n${entries.join('')}trailer\n<</Size ${entries.length}\n/Root ${catalog} 0 R\n/Info ${info} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

async function joined(...parts: readonly Uint8Array[]) {
  const bytes: Uint8Array[] = []
  for await (const some of joinPdfs(parts)) bytes.push(some)
  const text = Buffer.concat(bytes).toString('latin1')
  const table = Number(/startxref\n(\d+)/u.exec(text)?.[1])
  const starts = Array.from(text.slice(table).matchAll(/^(\d{10}) \d{5} ([fn])/gmu))
  /** An object as the table finds it. */
  const at = (number: number) => {
    const start = Number(starts[number]?.[1])
    const object = text.slice(start, text.indexOf('endobj', start))
    expect(object.startsWith(`${number} 0 obj\n`)).toBe(true)
    return object
  }
  const refs = (object: string, key: string) =>
    Array.from(
      (new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`, 'u').exec(object)?.[1] ?? '').matchAll(/(\d+) 0 R/gu),
      ([, number]) => Number(number),
    )
  const trailer = text.slice(text.indexOf('trailer', table))
  const catalog = at(refs(trailer, 'Root')[0]!)
  const tree = at(refs(catalog, 'Pages')[0]!)
  const pages = refs(tree, 'Kids').flatMap((kid) => refs(at(kid), 'Kids'))
  return { text, at, refs, trailer, catalog, tree, pages }
}

test('pages of all parts follow each other, each with its words and its number', async () => {
  const { at, refs, tree, pages, trailer } = await joined(printed(['eins', 'zwei']), printed(['drei']))
  expect(tree).toContain('/Count 3')
  const contents = pages.map((page) => refs(at(page), 'Contents').map(at).join('\n'))
  expect(contents.map((content) => /\((\p{L}+) 7 0 R\) Tj/u.exec(content)?.[1])).toEqual([
    'eins',
    'zwei',
    'drei',
  ])
  expect(contents.map((content) => /\((\d \/ \d)\) Tj/u.exec(content)?.[1])).toEqual([
    '1 / 3',
    '2 / 3',
    '3 / 3',
  ])
  expect(at(pages[2]!)).toMatch(/\/Font <<\/Footer \d+ 0 R \/F4 \d+ 0 R>>/u)
  // What looks like a reference inside a string is none.
  expect(at(refs(trailer, 'Info')[0]!)).toContain('(A \\(9 0 R\\) title)')
})

test('tags stay with their pages, and those of different parts are told apart', async () => {
  const { at, refs, catalog, pages } = await joined(printed(['eins', 'zwei']), printed(['drei']))
  const root = refs(catalog, 'StructTreeRoot')[0]!
  const roots = refs(at(root), 'K')
  expect(roots.map((each) => refs(at(each), 'P'))).toEqual([[root], [root]])
  expect(roots.map((each) => /\/ID \(([^)]*)\)/u.exec(at(each))?.[1])).toEqual([
    '0000node00000001',
    '0001node00000001',
  ])
  const parents = at(refs(at(root), 'ParentTree')[0]!)
  const listOf = (page: number) => {
    const key = /\/StructParents (\d+)/u.exec(at(page))?.[1]
    return at(Number(new RegExp(`[[ ]${key} (\\d+) 0 R`, 'u').exec(parents)?.[1]))
  }
  expect(pages.map((page) => Number(/\[(\d+) 0 R\]/u.exec(listOf(page))?.[1]))).toEqual([
    roots[0],
    roots[0],
    roots[1],
  ])
  const names = refs(at(refs(at(root), 'IDTree')[0]!), 'Kids').map(at)
  expect(names.map((name) => /\/Names \[\(([^)]*)\) (\d+)/u.exec(name)?.slice(1))).toEqual([
    ['0000node00000001', String(roots[0])],
    ['0001node00000001', String(roots[1])],
  ])
})

test('what is not written as Skia writes it is refused', async () => {
  await expect(joined(Buffer.from('%PDF-1.7\nsomething else\n%%EOF'))).rejects.toThrow(RangeError)
})
