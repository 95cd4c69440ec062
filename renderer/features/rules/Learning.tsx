import type { RuleInfo } from '../../../shared/calls.ts'
import { OUTCOMES } from '../../../shared/review/learning.ts'
import { useLearnedSubjects, useResetLearning, useWakeRule } from '../../api/learning.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Range } from '../../ui/Range.tsx'
import classes from './learning.module.css'

/** How a rule came to what is believed of it: before, decided, now; and how to undo that. */
export function Learning({ rule }: { readonly rule: RuleInfo }) {
  const t = useText()
  const format = useFormat()
  const { prior, tally, chance, low, high, quiet, awake, resetAt } = rule.learning
  const decided = OUTCOMES.filter((outcome) => tally[outcome] > 0)
  const figures = {
    chance: format.percent(chance),
    low: format.percent(low),
    high: format.percent(high),
  }
  return (
    <div className={classes.learning}>
      <dl>
        <dt>{t('learning.prior')}</dt>
        <dd>
          {t(rule.measured ? 'learning.priorMeasured' : 'learning.priorBelief', {
            chance: format.percent(prior.mean),
            n: format.number(prior.weight),
          })}
        </dd>
        <dt>{t('learning.decisions')}</dt>
        <dd>
          {decided.length === 0 ? (
            t('learning.noDecisions')
          ) : (
            <ul>
              {decided.map((outcome) => (
                <li key={outcome}>
                  {t(`learning.outcome.${outcome}`, { n: format.number(tally[outcome]) })}
                </li>
              ))}
            </ul>
          )}
          {resetAt !== null && <p>{t('learning.resetText', { date: format.date(resetAt) })}</p>}
        </dd>
        <dt>{t('learning.now')}</dt>
        <dd>
          {t('learning.nowText', figures)}
          <Range
            label={t('learning.chanceOf', figures)}
            value={chance}
            low={low}
            high={high}
            before={prior.mean}
          />
          {quiet && <p>{t('learning.quietText')}</p>}
          {awake && <p>{t('learning.awakeText')}</p>}
        </dd>
      </dl>
      <Subjects ruleId={rule.id} />
      <Steps rule={rule} />
    </div>
  )
}

function Steps({ rule }: { readonly rule: RuleInfo }) {
  const t = useText()
  const notices = useNotices()
  const reset = useResetLearning()
  const wake = useWakeRule()
  const { tally, quiet, awake, resetAt } = rule.learning
  const hasLearned = OUTCOMES.some((outcome) => tally[outcome] > 0)
  const onError = notices.showError
  return (
    <div className={classes.steps}>
      {quiet && (
        <Button look="primary" onPress={() => wake.mutate({ ruleId: rule.id, awake: true }, { onError })}>
          {t('learning.wake')}
        </Button>
      )}
      {awake && (
        <Button onPress={() => wake.mutate({ ruleId: rule.id, awake: false }, { onError })}>
          {t('learning.letSleep')}
        </Button>
      )}
      {hasLearned && (
        <Button onPress={() => reset.mutate({ ruleId: rule.id, reset: true }, { onError })}>
          {t('learning.reset')}
        </Button>
      )}
      {resetAt !== null && (
        <Button onPress={() => reset.mutate({ ruleId: rule.id, reset: false }, { onError })}>
          {t('learning.restore')}
        </Button>
      )}
    </div>
  )
}

/** Matters that were decided about often enough for a figure of their own. */
function Subjects({ ruleId }: { readonly ruleId: string }) {
  const t = useText()
  const format = useFormat()
  const { data: subjects } = useLearnedSubjects(ruleId)
  if (!subjects || subjects.length === 0) return null
  return (
    <table className={classes.subjects}>
      <caption>{t('learning.subjects')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('learning.subject')}</th>
          <th scope="col">{t('learning.decisions')}</th>
          <th scope="col">{t('learning.now')}</th>
        </tr>
      </thead>
      <tbody>
        {subjects.map(({ subject, tally, chance, low, high }) => {
          const all = OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0)
          return (
            <tr key={subject}>
              <th scope="row">{subject.replace('⇄', ' ⇄ ')}</th>
              <td>{t('learning.rightOf', { right: tally.accepted + tally.corrected, all })}</td>
              <td>
                {t('learning.chanceOf', {
                  chance: format.percent(chance),
                  low: format.percent(low),
                  high: format.percent(high),
                })}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
