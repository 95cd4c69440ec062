import { useState } from 'react'
import type { TermView } from '../../../shared/calls/taught.ts'
import type { TermDraft } from '../../../shared/taught/taught.ts'
import { useTeaching, useTerms } from '../../api/taught.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { TermDialog } from '../../ui/TermDialog.tsx'
import { FileButtons } from './FileButtons.tsx'
import { Trial } from './Trial.tsx'
import { useRemoving } from './useRemoving.ts'
import classes from './house.module.css'

const EMPTY: TermDraft = { source: '', preferred: [], forbidden: [], note: '', domain: '' }

/** Terms drawn at a time; more are found by searching. */
const MOST = 300

type Editing = { readonly termId: string | null; readonly start: TermDraft }

const nameOf = ({ source, preferred, forbidden }: TermDraft) => source || forbidden[0] || preferred[0] || ''

const draftOf = ({ source, preferred, forbidden, note, domain }: TermView): TermDraft => ({
  ...{ source, preferred, forbidden, note, domain },
})

function matches(term: TermView, query: string): boolean {
  const wanted = query.trim().toLowerCase()
  const texts = [term.source, ...term.preferred, ...term.forbidden, term.note, term.domain]
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

/** The newsroom's terms: search, add, change, remove, in and out as files. */
export function Terms({ onGoTo }: { readonly onGoTo: (articleId: string, segmentId: string) => void }) {
  const t = useText()
  const notices = useNotices()
  const { data: terms } = useTerms()
  const [query, setQuery] = useState('')
  const [editing, setEditing] = useState<Editing | null>(null)
  const save = useTeaching('saveTerm')
  const bring = useTeaching('importTerms')
  const remove = useRemoving()
  if (!terms) return null
  const found = terms.filter((term) => matches(term, query))

  const onSave = (term: TermDraft) =>
    editing &&
    save.mutate(
      { termId: editing.termId, term },
      {
        onError: notices.showError,
        onSuccess: (saved) => {
          setEditing(null)
          const { termId, start } = editing
          const back = () =>
            termId === null
              ? remove.quietly([saved.id])
              : save.mutate({ termId, term: start }, { onError: notices.showError })
          notices.show({
            kind: 'done',
            text: t('house.saved', { name: nameOf(saved) }),
            action: { label: t('common.undo'), run: back },
          })
        },
      },
    )

  return (
    <>
      <p className={classes.intro}>{t('term.intro')}</p>
      <div className={classes.bar}>
        <SearchField label={t('term.search')} value={query} onChange={setQuery} />
        <span className={classes.hint}>{t('term.count', { n: found.length })}</span>
        <Button look="primary" onPress={() => setEditing({ termId: null, start: EMPTY })}>
          {t('term.new')}
        </Button>
      </div>
      {found.length === 0 && (
        <p className={classes.empty}>{query ? t('term.noMatch', { query }) : t('term.none')}</p>
      )}
      <ul className={classes.terms} aria-label={t('house.terms')}>
        {found.slice(0, MOST).map((term) => (
          <Term
            key={term.id}
            term={term}
            onGoTo={onGoTo}
            onEdit={() => setEditing({ termId: term.id, start: draftOf(term) })}
            onRemove={() => remove.saying([term.id], nameOf(term))}
          />
        ))}
      </ul>
      <FileButtons
        accept=".tbx,.xml,.tsv,.csv,.txt"
        name={t('house.terms')}
        isEmpty={terms.length === 0}
        onFile={(file) =>
          bring.mutate(
            { file },
            {
              onError: notices.showError,
              onSuccess: ({ added, known }) =>
                notices.show({
                  kind: 'done',
                  text: t('house.imported', { n: added.length, known }),
                  ...(added.length > 0
                    ? { action: { label: t('common.undo'), run: () => remove.quietly(added) } }
                    : {}),
                }),
            },
          )
        }
        exports={[
          { what: 'tbx', label: t('term.tbx') },
          { what: 'tsv', label: t('term.tsv') },
        ]}
      />
      {editing && (
        <TermDialog
          title={t(editing.termId === null ? 'term.new' : 'term.change')}
          start={editing.start}
          busy={save.isPending}
          onClose={() => setEditing(null)}
          onSave={onSave}
        />
      )}
    </>
  )
}

type TermProps = {
  readonly term: TermView
  readonly onGoTo: (articleId: string, segmentId: string) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Term({ term, onGoTo, onEdit, onRemove }: TermProps) {
  const t = useText()
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const name = nameOf(term)
  return (
    <li className={classes.term}>
      <div>
        <h2>
          <span lang="en">{term.source || t('term.anywhere')}</span> <span aria-hidden>→</span>{' '}
          <b lang="de">{term.preferred.join(', ')}</b>{' '}
          {term.forbidden.length > 0 && (
            <small lang="de">{t('term.not', { words: term.forbidden.join(', ') })}</small>
          )}
        </h2>
        <p className={classes.hint}>
          {[
            term.domain,
            term.note,
            t(`house.origin.${term.origin}`),
            t('house.by', { author: term.author, date: format.shortDate(term.changedAt) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <Button look="quiet" icon label={t('term.try')} expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        <Icon name={isOpen ? 'up' : 'down'} />
      </Button>
      <Button look="quiet" icon label={t('house.edit', { name })} onPress={onEdit}>
        <Icon name="note" />
      </Button>
      <Button look="quiet" icon label={t('house.remove', { name })} onPress={onRemove}>
        <Icon name="trash" />
      </Button>
      {isOpen && <Trial lesson={{ kind: 'term', term: draftOf(term) }} onGoTo={onGoTo} />}
    </li>
  )
}
