import { useState } from 'react'
import type { AgreementView, MarkedWords } from '../../../shared/calls/agreement.ts'
import type { Category } from '../../../shared/review/mqm.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import { useAgreement, useReviewersOf } from '../../api/agreement.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import classes from './agreement.module.css'

type AgreementDialogProps = {
  readonly articleId: string
  readonly onClose: () => void
  readonly onSegment: (segmentId: string) => void
}

/** How far two reviewers of an article marked the same, and where they did not. */
export function AgreementDialog({ articleId, onClose, onSegment }: AgreementDialogProps) {
  const t = useText()
  const { data: people } = useReviewersOf(articleId)
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null])
  const first = chosen[0] ?? people?.[0]?.id ?? null
  const second = chosen[1] ?? people?.[1]?.id ?? null
  const { data } = useAgreement(articleId, first, second)
  const choices = (people ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const nameOf = (id: string | null) => people?.find((person) => person.id === id)?.name ?? ''
  return (
    <Dialog title={t('agreement.title')} onClose={onClose} size="wide">
      {people && people.length < 2 ? (
        <p>{t('agreement.alone')}</p>
      ) : (
        first !== null &&
        second !== null && (
          <>
            <div className={classes.people}>
              <Select
                label={t('agreement.first')}
                value={first}
                choices={choices}
                onChange={(id) => setChosen([id, second])}
              />
              <Select
                label={t('agreement.second')}
                value={second}
                choices={choices}
                onChange={(id) => setChosen([first, id])}
              />
            </div>
            {data && <Numbers agreement={data.agreement} />}
            {data && (
              <>
                <h3 className={classes.heading}>
                  {t('agreement.differing', { count: data.differing.length })}
                </h3>
                <ol className={classes.places}>
                  {data.differing.map((place) => (
                    <li key={place.segmentId}>
                      <div className={classes.place}>
                        <p lang="de">{withoutTags(place.machine)}</p>
                        <Marked name={nameOf(first)} marks={place.first} />
                        <Marked name={nameOf(second)} marks={place.second} />
                      </div>
                      <Button onPress={() => onSegment(place.segmentId)}>
                        {t('agreement.goTo', { number: place.segment + 1 })}
                      </Button>
                    </li>
                  ))}
                </ol>
              </>
            )}
          </>
        )
      )}
    </Dialog>
  )
}

function Numbers({ agreement }: { readonly agreement: AgreementView['agreement'] }) {
  const t = useText()
  const format = useFormat()
  const { spanF1, segmentKappa, characterKappa, overlapping, sameCategory } = agreement
  const number = (value: number | null) => (value === null ? '–' : format.number(value, 2))
  return (
    <>
      <dl className={classes.numbers}>
        <div>
          <dt>{t('agreement.spanF1')}</dt>
          <dd>{number(spanF1)}</dd>
        </div>
        <div>
          <dt>{t('agreement.category')}</dt>
          <dd>
            {overlapping === 0 ? '–' : `${format.number(sameCategory)} / ${format.number(overlapping)}`}
          </dd>
        </div>
        <div>
          <dt>{t('agreement.segmentKappa')}</dt>
          <dd>{number(segmentKappa)}</dd>
        </div>
        <div>
          <dt>{t('agreement.characterKappa')}</dt>
          <dd>{number(characterKappa)}</dd>
        </div>
      </dl>
      <p className={classes.hint}>{t('agreement.hint')}</p>
    </>
  )
}

function Marked({ name, marks }: { readonly name: string; readonly marks: readonly MarkedWords[] }) {
  const t = useText()
  const said = marks.map(({ words, category }) =>
    t('agreement.mark', { words: withoutTags(words), category: t(`category.${category as Category}`) }),
  )
  return (
    <p className={classes.marked}>
      <b>{name}</b> {said.length === 0 ? t('agreement.nothing') : said.join(', ')}
    </p>
  )
}
