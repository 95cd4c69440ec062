import type { Plugin } from 'vite'

const MODEL = /wink-eng-lite-web-model\/dist\/(?<file>.+)$/
const COPY = 'JSON.parse(JSON.stringify(originalModel))'
/** Names and moods, which nobody asks for (see electron/english-model.ts). */
const UNUSED = /^languages\/cur\/models\/eng-(?:ner|sa)-model\.json$/

/**
 * The English model without a second copy of itself, since it is read once in a thread and the reader may change what it was
 * given, and without the parts that nobody asks for. Eleven megabytes of resident
 * memory less, and up to a tenth of a second when a thread starts.
 */
export function leanEnglish(): Plugin {
  return {
    name: 'lean-english',
    enforce: 'pre',
    transform(code, id) {
      const file = MODEL.exec(id)?.groups?.['file'] ?? ''
      if (UNUSED.test(file)) return { code: '[]', map: null }
      if (file !== 'read-core-model.js') return null
      if (!code.includes(COPY)) throw new Error(`${id} does not copy its model any more`)
      return { code: code.replace(COPY, 'originalModel'), map: null }
    },
  }
}
