import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import classes from './library.module.css'

const STEPS = ['step1', 'step2', 'step3'] as const

/** The first thing an editor sees: where to put an article, and what will happen with it. */
export function EmptyLibrary({ onImport }: { readonly onImport: (kind: 'files' | 'paste') => void }) {
  const t = useText()
  return (
    <div className={classes.scroll}>
      <div className={classes.empty}>
        <div className={classes.zone}>
          <Icon name="file" size={34} />
          <h1>{t('empty.title')}</h1>
          <p>{t('empty.text')}</p>
          <div className={classes.ways}>
            <Button look="primary" command="article.import" autoFocus onPress={() => onImport('files')}>
              {t('empty.choose')}
            </Button>
            <Button onPress={() => onImport('paste')}>{t('empty.paste')}</Button>
          </div>
        </div>
        <ol className={classes.steps}>
          {STEPS.map((step, index) => (
            <li key={step}>
              <b>
                <i>{index + 1}</i> {t(`empty.${step}`)}
              </b>
              <p>{t(`empty.${step}Text`)}</p>
            </li>
          ))}
        </ol>
        <p className={classes.private}>{t('empty.private')}</p>
      </div>
    </div>
  )
}
