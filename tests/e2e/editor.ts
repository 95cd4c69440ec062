import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createIntl } from 'react-intl'
import { onTestFinished } from 'vitest'
import { root } from '../../build/setup/node.mjs'
import { catalogues } from '../../renderer/messages/catalogues.ts'
import type { Locale, Text } from '../../renderer/messages/text.tsx'
import type {
  Api,
  ArticleSummary,
  ArticleView,
  Calls,
  FlagView,
  SegmentView,
  WindowCalls,
} from '../../shared/calls.ts'
import type { LaunchedApp, LaunchOptions } from './harness.ts'
import { launchApp } from './harness.ts'

/** Longest wait for anything that the app does by itself. */
const PATIENCE = 60_000

export type Side = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A file as the system's file dialog would hand it over. */
export function file(name: string, content: string | Uint8Array): Side {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) }
}

/** The two files of the sample that comes with the app. */
export function sampleFiles(): { german: string; english: string } {
  const read = (side: string) => readFileSync(path.join(root, `shared/sample/drought.${side}.txt`), 'utf8')
  return { german: read('de'), english: read('en') }
}

/** Somebody at the keyboard of the app: presses keys, and sees what an editor sees. */
export type Editor = {
  readonly app: LaunchedApp
  /** The language of the window, and its words by key. */
  readonly locale: Locale
  readonly says: Text
  /** Presses keys one after the other, named as Playwright names them. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** How often a key was pressed so far; what is typed into a text is not counted. */
  readonly keys: () => number
  readonly type: (text: string) => Promise<void>
  /** Asks the engine what the window would ask. Throws the code of an error. */
  readonly ask: <Name extends WindowCalls>(
    name: Name,
    input: Calls[Name]['input'],
  ) => Promise<Calls[Name]['output']>
  /** The article as the engine has it at this moment. */
  readonly now: () => Promise<ArticleView>
  /** The article as the engine has it, once everything typed and decided is written down and checked. */
  readonly settled: () => Promise<ArticleView>
  /** The flag that the inspector speaks about; null when it speaks about none. */
  readonly flag: () => Promise<FlagView | null>
  /** The segment under the cursor. */
  readonly segment: () => Promise<SegmentView>
  /** Opens two or more files through the import dialog and waits for what it says about them. */
  readonly choose: (...files: readonly Side[]) => Promise<void>
  /** Presses next or previous until the flag is the active one. */
  readonly goTo: (flag: FlagView) => Promise<void>
}

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`there is no ${what}`)
  return value
}

/** A row of the article that is open. */
export const firstRow = (app: LaunchedApp) => app.window.getByRole('group', { name: /^Segment / }).first()

/** Starts the app, in German unless told otherwise, with an editor before it. It closes with the test. */
export async function begin(options: LaunchOptions & { readonly locale?: Locale } = {}): Promise<Editor> {
  const { locale = 'de', ...launch } = options
  const app = await launchApp({ ...launch, args: [`--lang=${locale}`, ...(launch.args ?? [])] })
  onTestFinished(() => app.close())
  // The first start shows the sample, a later one the article that was open.
  await firstRow(app).waitFor({ timeout: PATIENCE })
  return editorAt(app, locale)
}

/** The articles of the library, as the engine has them. */
export const library = (editor: Editor): Promise<readonly ArticleSummary[]> =>
  editor.ask('listArticles', { query: '' })

export function editorAt(app: LaunchedApp, locale: Locale = 'de'): Editor {
  const { window } = app
  const intl = createIntl({ locale, messages: catalogues[locale] })
  const says: Text = (key, values) => intl.formatMessage({ id: key }, values)
  let pressed = 0

  const ask: Editor['ask'] = (name, input) =>
    window.evaluate(
      async ([call, argument]) => {
        const { api } = globalThis as unknown as { api: Record<string, (given: unknown) => Promise<unknown>> }
        const result = (await api[call]?.(argument)) as Awaited<ReturnType<Api['listRules']>>
        if (!result.ok) throw new Error(result.error.code)
        // Answers that hold a whole article come as JSON.
        return (typeof result.value === 'string' ? JSON.parse(result.value) : result.value) as never
      },
      [name, input] as const,
    )

  const active = () =>
    window.evaluate(() => {
      const row = document.querySelector('[role=group][aria-current=true]')
      const place = document.querySelector('aside')?.textContent?.match(/(\d+) (?:von|of) (\d+)/)
      return {
        row: row?.id.replace('segment-', '') ?? '',
        position: place ? Number(place[1]) : 0,
        total: place ? Number(place[2]) : 0,
      }
    })

  const article = async (): Promise<ArticleView> => {
    const id = await window.evaluate(() => localStorage.getItem('place.article'))
    return ask('openArticle', { articleId: id ?? '' })
  }

  const settled = async () => {
    await window.waitForFunction(
      () => !/Speichert|Prüft|Saving|Checking/.test(document.querySelector('footer')?.textContent ?? ''),
      undefined,
      { timeout: PATIENCE },
    )
    const until = Date.now() + PATIENCE
    for (;;) {
      const view = await article()
      if (view.segments.every((segment) => segment.checked)) return view
      if (Date.now() > until) throw new Error('the check does not end')
      await window.waitForTimeout(50)
    }
  }

  // A check may add or take away a flag that the engine has and the window has not yet heard of: both are read until
  // they speak of the same list.
  const flag = async () => {
    const until = Date.now() + PATIENCE
    for (;;) {
      const open = openFlags(await settled())
      const { position, total } = await active()
      if (total === 0 || total === open.length) return open[position - 1] ?? null
      if (Date.now() > until)
        throw new Error(`the window shows ${total} flags, the engine has ${open.length}`)
      await window.waitForTimeout(20)
    }
  }

  const press: Editor['press'] = async (...keys) => {
    for (const key of keys) {
      pressed++
      await window.keyboard.press(key)
    }
  }

  return {
    app,
    locale,
    says,
    ask,
    now: article,
    settled,
    flag,
    press,
    keys: () => pressed,
    type: (text) => window.keyboard.type(text),

    async segment() {
      const view = await settled()
      const { row } = await active()
      return found(
        view.segments.find((segment) => segment.id === row),
        'active segment',
      )
    },

    async choose(...files) {
      await press('Control+o')
      const dialog = window.getByRole('dialog', { name: says('import.title') })
      await dialog.locator('input[type=file][multiple]').setInputFiles([...files])
      await dialog
        .getByText(says('import.titleField'), { exact: true })
        .or(dialog.getByText(says('import.columnsQuestion')))
        .or(dialog.getByRole('list', { name: says('import.batchList') }))
        .or(dialog.getByRole('alert'))
        .first()
        .waitFor({ timeout: PATIENCE })
    },

    async goTo(wanted) {
      for (let step = 0; step < 300; step++) {
        // A check may add flags on the way.
        const to = openFlags(await article()).findIndex((candidate) => candidate.id === wanted.id)
        const { position } = await active()
        if (position - 1 === to) return
        await press(position - 1 < to ? 'j' : 'k')
      }
      throw new Error(`flag ${wanted.text} is never reached`)
    },
  }
}

const SHOWN: readonly string[] = ['sure', 'likely']

/** Flags that wait for a decision, in the order of the text. */
export function openFlags(view: ArticleView): readonly FlagView[] {
  return view.segments.flatMap(({ flags }) =>
    flags
      .filter(({ state, level }) => state === 'open' && SHOWN.includes(level))
      .sort((a, b) => (a.target[0]?.start ?? 0) - (b.target[0]?.start ?? 0)),
  )
}

/** The segment of a flag, as it is in this view. */
export const segmentOf = (view: ArticleView, { segmentId }: { readonly segmentId: string }): SegmentView =>
  found(
    view.segments.find(({ id }) => id === segmentId),
    'segment',
  )

/** A flag by its id, whatever became of it; undefined when its words are no longer in the text. */
export const flagIn = (view: ArticleView, { id }: { readonly id: string }): FlagView | undefined =>
  view.segments.flatMap(({ flags }) => flags).find((flag) => flag.id === id)

/** What of a view has to survive everything: text, status, and the state of each flag. */
export const essence = (view: ArticleView) =>
  view.segments.map(({ source, machine, target, status, flags }) => ({
    source,
    machine,
    target,
    status,
    flags: flags.map(({ ruleId, text, state }) => `${ruleId} ${text}: ${state}`).toSorted(),
  }))

/** The file as it has to be exported: each segment's machine text replaced by its target, all else untouched. */
export function expectedText(original: string, view: ArticleView): string {
  let text = ''
  let at = 0
  for (const { machine, target } of view.segments) {
    if (machine === '') continue
    const start = original.indexOf(machine, at)
    if (start < 0) throw new Error(`not in the original: ${machine}`)
    text += original.slice(at, start) + target
    at = start + machine.length
  }
  return text + original.slice(at)
}
