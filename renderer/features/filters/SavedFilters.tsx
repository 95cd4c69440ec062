import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { isFiltered, useDeleteFilter, useSavedFilters, useSaveFilter } from '../../api/history.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './filters.module.css'

type SavedFiltersProps = {
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
}

/** Two filters ask for the same: the order of conditions does not matter. */
const isSame = (a: HistoryFilter, b: HistoryFilter) =>
  JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted())

/** Filters under their names: press one to have it again; the present one can be kept. */
export function SavedFilters({ filter, onChange }: SavedFiltersProps) {
  const t = useText()
  const notices = useNotices()
  const { data: saved } = useSavedFilters()
  const remove = useDeleteFilter()
  const [naming, setNaming] = useState(false)
  const isKnown = saved?.some((each) => isSame(each.filter, filter)) ?? false
  return (
    <>
      {saved?.map((each) => (
        <span key={each.id} className={classes.saved} data-on={isSame(each.filter, filter) || undefined}>
          <AriaButton className={classes.name!} onPress={() => onChange(each.filter)}>
            {each.name}
          </AriaButton>
          <AriaButton
            className={classes.remove!}
            aria-label={t('filter.delete', { name: each.name })}
            onPress={() => remove.mutate(each.id, { onError: notices.showError })}
          >
            <Icon name="close" size={12} />
          </AriaButton>
        </span>
      ))}
      {isFiltered(filter) && !isKnown && (
        <Button look="quiet" onPress={() => setNaming(true)}>
          {t('filter.save')}
        </Button>
      )}
      {naming && <NameDialog filter={filter} onClose={() => setNaming(false)} />}
    </>
  )
}

function NameDialog({ filter, onClose }: { readonly filter: HistoryFilter; readonly onClose: () => void }) {
  const t = useText()
  const notices = useNotices()
  const save = useSaveFilter()
  const [name, setName] = useState('')
  return (
    <Dialog title={t('filter.saveTitle')} onClose={onClose}>
      <form
        className={classes.naming}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '' || save.isPending) return
          save.mutate({ name: name.trim(), filter }, { onSuccess: onClose, onError: notices.showError })
        }}
      >
        <TextField label={t('filter.name')} value={name} onChange={setName} autoFocus />
        <p>{t('filter.saveHint')}</p>
        <Button look="primary" type="submit" isDisabled={name.trim() === ''} busy={save.isPending}>
          {t('filter.save')}
        </Button>
      </form>
    </Dialog>
  )
}
