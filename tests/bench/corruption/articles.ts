/** Sentences lost or added in an article that is aligned anew. */
import { alignDocuments } from '../../../shared/align/align.ts'
import { alignmentLexicon } from '../../../shared/align/lexicon.ts'
import { readPlainText } from '../../../shared/formats/plain-text.ts'
import { slice } from '../../../shared/text/span.ts'
import type { Lexicons } from '../../../shared/lexicon/lexicon.ts'
import type { Corruptor, Sample, Sentence, Tools } from './corruptor.ts'

const LENGTH = 6

function align(source: readonly string[], target: readonly string[], lexicons: Lexicons): Sentence[] {
  const [english, german] = [source.join('\n'), target.join('\n')]
  return alignDocuments(readPlainText(english), readPlainText(german), alignmentLexicon(lexicons)).map(
    (pair) => ({
      source: pair.source ? slice(english, pair.source) : '',
      target: pair.target ? slice(german, pair.target) : '',
    }),
  )
}

const articleOf = (sample: Sample, { other }: Tools): Sample[] => [
  ...Array.from({ length: LENGTH - 1 }, () => other()).filter((each) => each !== sample),
]

const isSentence = ({ source, target }: Sample) =>
  /^\p{Lu}.{40,}\p{Ll}\.$/u.test(target) && /^\p{Lu}.*\.$/u.test(source) && !/[.!?:]\s/u.test(source + target)

/** Both sides of the article, one of them without the sample. */
function without(id: string, rule: string, side: 'source' | 'target'): Corruptor {
  return {
    id,
    rules: [rule],
    damage(sample, tools) {
      const others = articleOf(sample, tools)
      if (!isSentence(sample) || !others.every(isSentence)) return null
      const middle = Math.floor(others.length / 2)
      const all = [...others.slice(0, middle), sample, ...others.slice(middle)]
      const kept = (each: Sample, of: 'source' | 'target') => each !== sample || of !== side
      const texts = (of: 'source' | 'target') => all.filter((each) => kept(each, of)).map((each) => each[of])
      const article = align(texts('source'), texts('target'), tools.lexicons)
      const lost = side === 'target' ? sample.source : sample.target
      const at = article.findIndex((each) => (side === 'target' ? each.source : each.target).includes(lost))
      const segment = article[at]
      if (!segment) return null
      const good = all.map(({ source, target }) => ({ source, target }))
      return { article, good, at, places: [{ start: 0, end: segment.target.length }] }
    },
  }
}

export const ARTICLES: readonly Corruptor[] = [
  without('sentence gone', 'sentence-left-out', 'target'),
  without('sentence added', 'sentence-added', 'source'),
]
