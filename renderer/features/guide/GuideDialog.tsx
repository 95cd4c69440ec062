import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useLocale, useText } from '../../messages/text.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { findSections, SECTIONS, TEXTS } from './chapters.ts'
import type { GuidePlace, Section } from './chapters.ts'
import classes from './guide.module.css'

// The reader of Markdown is not needed before somebody reads.
const Chapter = lazy(async () => ({ default: (await import('./Chapter.tsx')).Chapter }))

type GuideDialogProps = { readonly start: GuidePlace; readonly onClose: () => void }

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
const PAGES: Readonly<Record<string, number>> = { PageDown: 0.9, PageUp: -0.9 }

/** The guide: chapters, or what the search finds in them, beside the text. The field keeps the focus while keys choose and scroll. */
export function GuideDialog({ start, onClose }: GuideDialogProps) {
  const t = useText()
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(start)
  const page = useRef<HTMLDivElement>(null)
  const searching = query.trim() !== ''
  const listed = searching
    ? findSections(locale, query)
    : SECTIONS[locale].filter(({ heading }) => heading === 0)
  const at = listed.findIndex((section) => isAt(section, place, searching))

  const onKeyDown = (event: KeyboardEvent) => {
    const scroll = PAGES[event.key]
    if (scroll !== undefined) {
      event.preventDefault()
      page.current?.scrollBy({ top: scroll * page.current.clientHeight })
    }
    const step = event.key === 'Enter' ? (at < 0 ? 1 : 0) : STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = listed[Math.max(0, Math.min(listed.length - 1, at + step))]
    if (next) setPlace(next)
  }

  return (
    <Dialog title={t('guide.title')} onClose={onClose} size="page">
      <div className={classes.guide}>
        <div className={classes.side}>
          {/* Keys typed in the field also choose and scroll. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div onKeyDown={onKeyDown}>
            <SearchField label={t('guide.search')} value={query} onChange={setQuery} autoFocus />
          </div>
          <nav className={classes.list} aria-label={t(searching ? 'guide.found' : 'guide.chapters')}>
            {listed.map((section) => (
              <Line
                key={`${section.chapter}-${section.heading}`}
                section={section}
                current={isAt(section, place, searching)}
                onChoose={() => setPlace(section)}
              />
            ))}
          </nav>
          {listed.length === 0 && <p role="status">{t('guide.none')}</p>}
        </div>
        <div ref={page} role="region" aria-label={t('guide.title')} tabIndex={0} className={classes.page}>
          <Suspense fallback={null}>
            <Page place={place} />
          </Suspense>
        </div>
      </div>
    </Dialog>
  )
}

const isAt = (section: GuidePlace, place: GuidePlace, exactly: boolean): boolean =>
  section.chapter === place.chapter && (!exactly || section.heading === place.heading)

type LineProps = { readonly section: Section; readonly current: boolean; readonly onChoose: () => void }

function Line({ section, current, onChoose }: LineProps) {
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [current])
  const locale = useLocale()
  const chapter = SECTIONS[locale].find(({ chapter: name }) => name === section.chapter)
  return (
    <button ref={line} type="button" aria-current={current ? 'page' : undefined} onClick={onChoose}>
      {section.title}
      {section.heading > 0 && <small>{chapter?.title}</small>}
    </button>
  )
}

/** A chapter, scrolled to the part that was asked for. Mounted when it can be shown, so that there is something to scroll to. */
function Page({ place }: { readonly place: GuidePlace }) {
  const locale = useLocale()
  const prefix = useId()
  const headingId = (heading: number) => `${prefix}${heading}`
  const goal = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const heading = goal.current?.querySelector(`[id="${prefix}${place.heading}"]`)
    heading?.scrollIntoView?.({ block: 'start' })
  }, [place, prefix])
  return (
    <div ref={goal}>
      <Chapter markdown={TEXTS[locale][place.chapter]} headingId={headingId} />
    </div>
  )
}
