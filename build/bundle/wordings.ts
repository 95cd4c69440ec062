import path from 'node:path'
import { parseSync } from 'vite'
import type { Plugin } from 'vite'

/** What of a rule only the engine and the tests need. */
const ENGINE_ONLY = new Set(['check', 'examples', 'prior'])
const DEFINITIONS = new Set(['defineRule', 'defineArticleRule'])

type Property = { type: string; start: number; end: number; key?: { type: string; name?: string } }
type Node = { type: string; [key: string]: unknown }

type Edit = { readonly start: number; readonly end: number; readonly text: string }

/**
 * A rule's file as the window needs it: how the rule is called and what it says. What it looks for and the examples that
 * prove it are cut out of `defineRule({ … })`, and all that only they used goes with them (word lists, the knowledge
 * pack, lexicons). So a rule stays one file, and the window does not load what it never runs.
 */
export function wordingOnly(file: string, code: string): string {
  const { program } = parseSync(file, code)
  const edits = program.body.flatMap((statement) => editsIn(statement as unknown as Node))
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => {
      const rest = edit.text === '' ? text.slice(edit.end).replace(/^\s*,/, '') : text.slice(edit.end)
      return text.slice(0, edit.start) + edit.text + rest
    }, code)
}

function editsIn(statement: Node): Edit[] {
  const declaration = (statement['declaration'] ?? statement) as Node
  const declared = (declaration['declarations'] ?? []) as { init?: Node & Property }[]
  return declared.flatMap(({ init }) => {
    if (!init || !(init.type === 'CallExpression' || init.type === 'NewExpression')) return []
    const name = (init['callee'] as { name?: string }).name ?? ''
    if (DEFINITIONS.has(name)) return cutsIn(init)
    // shared/ is pure, which the bundler cannot know of a call: nobody misses what it makes when nobody reads it.
    return [
      { start: init.start, end: init.start, text: '/* @__PURE__ */ (() => (' },
      { start: init.end, end: init.end, text: '))()' },
    ]
  })
}

/** The parts of `defineRule({ … })` that the window does without. */
function cutsIn(call: Node): Edit[] {
  const [rule] = call['arguments'] as { properties?: Property[] }[]
  return (rule?.properties ?? [])
    .filter(({ key }) => ENGINE_ONLY.has(key?.name ?? ''))
    .map(({ start, end }) => ({ start, end, text: '' }))
}

/** Leaves the window of the rules their wording. */
export function wordings(root: string): Plugin {
  const rules = path.join(root, 'shared', 'rules') + path.sep
  const shared = path.join(root, 'shared') + path.sep
  return {
    name: 'wordings',
    enforce: 'pre',
    transform(code, id) {
      // shared/ is pure: what is not used can go.
      if (id.startsWith(shared))
        return { code: id.startsWith(rules) ? wordingOnly(id, code) : code, moduleSideEffects: false }
      return null
    },
  }
}
