/**
 * Lint rules of our own: which part of the project may import what, and two habits oxlint has no rule for.
 * Plain JavaScript because oxlint loads it itself.
 */
import path from 'node:path'

const ROOT = process.cwd()

/** What each part may import from the others. Arrows only point here: electron → shared ← renderer. */
const ARROWS = new Map([
  ['shared', ['shared']],
  ['electron', ['electron', 'shared']],
  ['renderer', ['renderer', 'shared']],
])

/** Packages that compute and do nothing else. */
const PURE_PACKAGES = [
  'valibot',
  'diff',
  'franc',
  'intl-messageformat',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-frontmatter',
  'mdast-util-gfm',
  'entities',
  'parse5',
  're2js',
  'saxes',
  'fflate',
  'papaparse',
  'jsonc-parser',
  'micromark-extension-frontmatter',
  'micromark-extension-gfm',
]

/** @typedef {{ filename: string, report(problem: { node: unknown, message: string }): void }} Context */
/** @typedef {Record<string, (node: Syntax) => void>} Visitor */
/**
 * What is looked at in a syntax node.
 * @typedef {{ source?: { value: unknown } | null, callee?: { type: string, name?: string }, arguments?: unknown[] }} Syntax
 */

/**
 * `node:fs` → `node:fs`, `@scope/name/deep` → `@scope/name`, `name/deep` → `name`.
 * @param {string} specifier
 */
function packageOf(specifier) {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

/**
 * Calls `check` for every import, re-export, `import()` and `import('…')` type of a file.
 * @param {(node: Syntax, specifier: string) => void} check
 * @returns {Visitor}
 */
function onImports(check) {
  const visit = (/** @type {Syntax} */ node) => {
    const source = node.source
    if (source && typeof source.value === 'string') check(node, source.value)
  }
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  }
}

/**
 * The path of an imported file inside the project, or null for a package.
 * @param {string} filename
 * @param {string} specifier
 */
function importedPath(filename, specifier) {
  if (!specifier.startsWith('.')) return null
  return path.relative(ROOT, path.resolve(path.dirname(filename), specifier))
}

const folders = (/** @type {string} */ file) => file.split(path.sep)

const arrows = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    const from = folders(path.relative(ROOT, context.filename))[0] ?? ''
    const allowed = ARROWS.get(from)
    if (!allowed) return {}
    return onImports((node, specifier) => {
      const target = importedPath(context.filename, specifier)
      if (target !== null) {
        const to = folders(target)[0] ?? ''
        if (!allowed.includes(to))
          context.report({
            node,
            message: `${from}/ must not import from ${to}/ (electron → shared ← renderer)`,
          })
      } else if (from === 'shared' && !PURE_PACKAGES.includes(packageOf(specifier))) {
        context.report({ node, message: `shared/ is pure: '${specifier}' is not among its allowed packages` })
      } else if (from === 'renderer' && (specifier.startsWith('node:') || specifier === 'electron')) {
        context.report({ node, message: `renderer/ runs in a sandboxed page: no '${specifier}' there` })
      }
    })
  },
}

const featuresApart = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    const [part, group, feature] = folders(path.relative(ROOT, context.filename))
    if (part !== 'renderer' || group !== 'features') return {}
    return onImports((node, specifier) => {
      const [, toGroup, toFeature] = folders(importedPath(context.filename, specifier) ?? '')
      if (toGroup === 'features' && toFeature !== feature)
        context.report({ node, message: `feature '${feature}' must not import feature '${toFeature}'` })
    })
  },
}

const noEnum = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    return {
      TSEnumDeclaration: (node) =>
        context.report({ node, message: 'no enum: a union of literals, or an object `as const`' }),
    }
  },
}

/** `new Date()` and `Date()` read the clock; `new Date(1999, 0)` does not. */
const noClock = {
  /** @param {Context} context @returns {Visitor} */
  create(context) {
    const visit = (/** @type {Syntax} */ node) => {
      const { callee } = node
      if (callee?.type === 'Identifier' && callee.name === 'Date' && node.arguments?.length === 0)
        context.report({ node, message: 'shared/ has no clock: pass the time in' })
    }
    return { NewExpression: visit, CallExpression: visit }
  },
}

/* oxlint demands a default export of its plugins. */
// oxlint-disable-next-line import/no-default-export
export default {
  meta: { name: 'gegenlesen' },
  rules: { arrows, 'features-apart': featuresApart, 'no-enum': noEnum, 'no-clock': noClock },
}
