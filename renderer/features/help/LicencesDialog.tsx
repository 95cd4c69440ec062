import { useMemo, useState } from 'react'
import { useComponents, useNotice } from '../../api/system.ts'
import { useText } from '../../messages/text.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useErrorText } from '../../ui/errors.ts'
import { SearchField } from '../../ui/Field.tsx'
import { ComponentList } from './ComponentList.tsx'
import { groupComponents } from './group.ts'
import type { PlacedComponent } from './group.ts'
import classes from './help.module.css'

/** Everything that is shipped and somebody holds rights in: a list to search, and the notice of the chosen one. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const errorText = useErrorText()
  const { components, error } = useComponents()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const groups = useMemo(() => groupComponents(components, query), [components, query])
  const shown = groups.flatMap((group) => group.components)
  const current = shown.find(({ place }) => place === chosen) ?? shown[0]

  return (
    <Dialog title={t('licences.title')} onClose={onClose} size="page">
      <p className={classes.intro}>{t('licences.intro')}</p>
      {error && <p role="alert">{errorText(error)}</p>}
      <SearchField label={t('licences.search')} value={query} onChange={setQuery} autoFocus />
      <div className={classes.licences}>
        {current || components.length === 0 ? (
          <ComponentList groups={groups} chosen={current} onChoose={setChosen} />
        ) : (
          <p role="status">{t('licences.none')}</p>
        )}
        {current && <Notice component={current} />}
      </div>
    </Dialog>
  )
}

function Notice({ component: { place, name, link } }: { readonly component: PlacedComponent }) {
  const text = useNotice(place)
  return (
    <div role="region" className={classes.notice} aria-label={name} tabIndex={0} key={place}>
      <h3>{name}</h3>
      {link && <p className={classes.link}>{link}</p>}
      <pre>{text}</pre>
    </div>
  )
}
