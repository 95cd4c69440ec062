import { useLastAccepted, useRules } from '../../api/lists.ts'
import { Rich, useFormat, useText } from '../../messages/text.tsx'
import { Meter } from '../../ui/Meter.tsx'
import classes from './inspector.module.css'

/** Fewer decisions than this say nothing about a rule: then its measured precision is shown. */
const ENOUGH = 4

/** Fewer measured flags than this make no percentage. */
const ENOUGH_MEASURED = 10

/** How often the rule was right: here if there is experience, on measured texts otherwise. */
export function RuleRecord({ ruleId }: { readonly ruleId: string }) {
  const t = useText()
  const format = useFormat()
  const { data: rules } = useRules()
  const { data: last } = useLastAccepted(ruleId)
  const rule = rules?.find((candidate) => candidate.id === ruleId)
  if (!rule) return null
  const right = rule.accepted + rule.corrected
  const all = right + rule.dismissed
  const measured =
    rule.measured && rule.measured.flags >= ENOUGH_MEASURED ? rule.measured.right / rule.measured.flags : null
  return (
    <div className={classes.record}>
      {all >= ENOUGH ? (
        <>
          <p>
            <Rich id="inspector.record" values={{ right: format.number(right), all: format.number(all) }} />
          </p>
          <Meter label={t('inspector.share')} share={right / all} />
        </>
      ) : measured !== null ? (
        <>
          <p>
            <Rich id="inspector.measured" values={{ share: format.percent(measured) }} />
          </p>
          <Meter label={t('inspector.share')} share={measured} />
        </>
      ) : (
        <p>{t('inspector.unmeasured')}</p>
      )}
      {last && (
        <p>
          {t('inspector.last', {
            before: last.text,
            after: replacement(last.before, last.after, last.text) || t('inspector.deleted'),
            article: last.articleTitle,
            date: format.shortDate(last.at),
          })}
        </p>
      )}
    </div>
  )
}

/** What stands in `after` where `words` stood in `before`. Both are whole segments or just the words. */
function replacement(before: string, after: string, words: string): string {
  const start = before.indexOf(words)
  if (start < 0) return after
  const tail = before.length - start - words.length
  const text = after.slice(start, after.length - tail).trim()
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
