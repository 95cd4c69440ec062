import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useArticleTitles } from '../api/articles.ts'
import { useRules } from '../api/lists.ts'
import { useReviewers, useSettings } from '../api/settings.ts'
import { findSections } from '../features/guide/chapters.ts'
import type { GuidePlace } from '../features/guide/chapters.ts'
import { useRunCommand } from '../keys/commands.tsx'
import { Key } from '../keys/Key.tsx'
import { COMMAND_NAMES } from '../keys/keymap.ts'
import type { Command } from '../keys/keymap.ts'
import { useLocale, useText } from '../messages/text.tsx'
import { Icon } from '../ui/Icon.tsx'
import dialog from '../ui/dialog.module.css'
import classes from './palette.module.css'
import { rankEntries } from './ranking.ts'

export type PaletteTargets = {
  readonly onArticle: (articleId: string) => void
  readonly onRule: (name: string) => void
  readonly onReviewer: (reviewerId: string) => void
  readonly onSegment: ((number: number) => void) | null
  readonly onGuide: (place: GuidePlace) => void
}

type Entry = {
  readonly id: string
  readonly label: string
  readonly command?: Command
  readonly run: () => void
}

type PaletteProps = PaletteTargets & { readonly onClose: () => void }

/** Finds every command, article, rule and segment by a few letters of its name. */
export function Palette({ onClose, ...targets }: PaletteProps) {
  const t = useText()
  const [query, setQuery] = useState('')
  const sections = useSections(query, targets)
  // One Esc closes it; the field would take the first one to empty itself.
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    document.addEventListener('keydown', onEscape, true)
    return () => document.removeEventListener('keydown', onEscape, true)
  }, [onClose])
  const act = (id: string) => {
    const entry = sections.flatMap((section) => section.entries).find((candidate) => candidate.id === id)
    onClose()
    // After the dialog is gone and the focus is back where it was.
    if (entry) setTimeout(entry.run, 0)
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={dialog.veil!}>
      <Modal className={dialog.modal!}>
        <Dialog aria-label={t('palette.title')} className={classes.palette!}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={t('palette.input')} autoFocus className={classes.field!}>
              <Icon name="search" />
              <Input placeholder={t('palette.input')} />
            </SearchField>
            <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('palette.title')}>
              <Menu
                aria-label={t('palette.title')}
                className={classes.menu!}
                onAction={(key) => act(String(key))}
                renderEmptyState={() => <p className={classes.none}>{t('palette.none')}</p>}
              >
                {sections.map((section) => (
                  <MenuSection key={section.name} id={section.name}>
                    <Header className={classes.section!}>{t(`palette.${section.name}`)}</Header>
                    {section.entries.map((entry) => (
                      <MenuItem
                        key={entry.id}
                        id={entry.id}
                        textValue={entry.label}
                        className={classes.item!}
                      >
                        <span>{entry.label}</span>
                        {entry.command && <Key command={entry.command} />}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Articles that the palette shows: those opened last, or those that answer best. */
const MOST_ARTICLES = 30
/** Parts of the guide that the palette shows; more would bury the rest. */
const MOST_OF_GUIDE = 5

type Section = {
  readonly name: 'segments' | 'commands' | 'people' | 'articles' | 'rules' | 'guide'
  readonly entries: readonly Entry[]
}

function useSections(query: string, targets: PaletteTargets): readonly Section[] {
  const t = useText()
  const locale = useLocale()
  const { run, can } = useRunCommand()
  const articles = useArticleTitles()
  const { data: rules } = useRules()
  const { data: reviewers } = useReviewers()
  const { reviewerId } = useSettings()
  return useMemo(() => {
    const { onSegment, onArticle, onRule, onReviewer, onGuide } = targets
    const others = (reviewers ?? []).filter(({ id }) => id !== reviewerId)
    const number = Number(query)
    const segments: Entry[] =
      onSegment && Number.isInteger(number) && number > 0
        ? [{ id: 'segment', label: t('palette.segment', { n: number }), run: () => onSegment(number) }]
        : []
    const commands = COMMAND_NAMES.filter((command) => command !== 'palette.open' && can(command)).map(
      (command): Entry => ({
        id: `command:${command}`,
        label: t(`command.${command}`),
        command,
        run: () => run(command),
      }),
    )
    const all: readonly Section[] = [
      { name: 'segments', entries: segments },
      { name: 'commands', entries: rankEntries(commands, query) },
      {
        name: 'people',
        entries: rankEntries(
          others.map((reviewer) => ({
            id: `reviewer:${reviewer.id}`,
            label: t('palette.asReviewer', { name: reviewer.name }),
            run: () => onReviewer(reviewer.id),
          })),
          query,
        ),
      },
      {
        name: 'articles',
        entries: rankEntries(
          (articles ?? []).map((article) => ({
            id: `article:${article.id}`,
            label: article.title,
            run: () => onArticle(article.id),
          })),
          query,
        ).slice(0, MOST_ARTICLES),
      },
      {
        name: 'rules',
        entries:
          query.trim() === ''
            ? []
            : rankEntries(
                (rules ?? []).map((rule) => ({
                  id: `rule:${rule.id}`,
                  label: rule.name[locale],
                  run: () => onRule(rule.name[locale]),
                })),
                query,
              ),
      },
      {
        name: 'guide',
        entries: findSections(locale, query)
          .slice(0, MOST_OF_GUIDE)
          .map((section) => ({
            id: `guide:${section.chapter}:${section.heading}`,
            label: section.title,
            run: () => onGuide(section),
          })),
      },
    ]
    return all.filter((section) => section.entries.length > 0)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [query, articles, rules, reviewers, reviewerId, locale, run, can, t])
}
