import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** What the app starts; the terminal's programs are not among them, a packed app is no Node. */
const STARTED = ['main.js', 'engine.js', 'analyst.js', 'preload.cjs']

/** Also finds what stands in a comment, which is none of the programs. */
const IMPORTED = /(?:from|import|import\()\s*["'`]\.\/([\w.-]+\.c?js)["'`]/g

/** Programs of out/ that the app never loads: those of the terminal, and what only they share. */
export function unusedPrograms(out: string): readonly string[] {
  const unused = new Set(readdirSync(out).filter((name) => /\.c?js$/.test(name)))
  const visit = (name: string) => {
    if (!unused.delete(name)) return
    for (const [, imported = ''] of readFileSync(path.join(out, name), 'utf8').matchAll(IMPORTED))
      visit(imported)
  }
  STARTED.forEach(visit)
  return [...unused]
}
