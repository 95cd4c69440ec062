import path from 'node:path'
import { parseSync } from 'vite'
import type { Plugin } from 'vite'

/** What of a rule only the analyst and the tests need; the engine reckons confidence, from beliefs as well. */
const CUT = {
  page: new Set(['check', 'gather', 'examples', 'prior']),
  engine: new Set(['check', 'gather', 'examples']),
} as const
export type Reader = keyof typeof CUT
const DEFINITIONS = new Set(['defineRule', 'defineArticleRule'])

type Property = { type: string; start: number; end: number; key?: { type: string; name?: string } }
type Node = { type: string; [key: string]: unknown }

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * A rule's file as the window and the engine need it: how the rule is called and what it says. What it looks for and the examples that
 * prove it are cut out of `defineRule({ … })`, and all that only they used goes with them (word lists, the knowledge
 * pack, lexicons). So a rule stays one file, and nobody loads what they never run.
 */
export function wordingOnly(file: string, code: string, reader: Reader = 'page'): string {
  const { program } = parseSync(file, code)
  const edits = program.body.flatMap((statement) => editsIn(statement as unknown as Node, reader))
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => {
      const rest = edit.text === '' ? text.slice(edit.end).replace(/^\s*,/, '') : text.slice(edit.end)
      return text.slice(0, edit.start) + edit.text + rest
    }, code)
}

function editsIn(statement: Node, reader: Reader): Edit[] {
  const declaration = (statement['declaration'] ?? statement) as Node
  const declared = (declaration['declarations'] ?? []) as { init?: Node & Property }[]
  return declared.flatMap(({ init }) => {
    if (!init || !(init.type === 'CallExpression' || init.type === 'NewExpression')) return []
    const name = (init['callee'] as { name?: string }).name ?? ''
    if (DEFINITIONS.has(name)) return cutsIn(init, reader)
    // shared/ is pure, which the bundler cannot know of a call: nobody misses what it makes when nobody reads it.
    return [
      { start: init.start, end: init.start, text: '/* @__PURE__ */ (() => (' },
      { start: init.end, end: init.end, text: '))()' },
    ]
  })
}

/** The parts of `defineRule({ … })` that the reader does without. */
function cutsIn(call: Node, reader: Reader): Edit[] {
  const [rule] = call['arguments'] as { properties?: Property[] }[]
  return (rule?.properties ?? [])
    .filter(({ key }) => CUT[reader].has(key?.name ?? ''))
    .map(({ start, end }) => ({ start, end, text: '' }))
}

/** Leaves of the rules what this reader needs. */
export function wordings(root: string, reader: Reader): Plugin {
  const rules = path.join(root, 'shared', 'rules') + path.sep
  const shared = path.join(root, 'shared') + path.sep
  return {
    name: 'wordings',
    enforce: 'pre',
    transform(code, id) {
      // shared/ is pure: what is not used can go.
      if (id.startsWith(shared))
        return { code: id.startsWith(rules) ? wordingOnly(id, code, reader) : code, moduleSideEffects: false }
      return null
    },
  }
}

/** Columns of an entry of the knowledge pack that the rule reads; its examples follow, for the tests. */
const READ_COLUMNS = 5

/** The knowledge pack without its examples, which are half of it: nobody who runs it reads them. */
export function withoutExamples(root: string): Plugin {
  const fields = path.join(root, 'shared/rules/accuracy/meanings/fields') + path.sep
  const shortened = (line: string) => line.split(' | ').slice(0, READ_COLUMNS).join(' | ')
  return {
    name: 'without-examples',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(fields) ? { code: code.split('\n').map(shortened).join('\n'), map: null } : null,
  }
}
