import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withChanges } from '../../shared/report/markup.ts'
import { reportHtml, reportParts } from '../../shared/report/report.ts'
import type { ReportOptions } from '../../shared/report/report.ts'
import { article } from './support/article.ts'

const view = article(
  [
    { source: 'Strike in the port', target: 'Streik im Hafen', kind: 'heading' },
    {
      source: 'Ten countries took part.',
      machine: 'Zehn Landkreise nahmen teil.',
      target: 'Zehn Länder «nahm» teil <b>.',
      flags: [{ ruleId: 'subject-verb', severity: 'major', evidence: { verb: 'nahm', subject: 'Länder' } }],
    },
    { source: 'It ended.', target: 'Er «endete».', flags: [{ level: 'hint' }] },
  ],
  { title: 'Hafen & <Streik>' },
)

const OPTIONS: ReportOptions = {
  locale: 'de',
  reviewer: 'C. Chefin',
  reviewedBy: ['M. Muster', 'B. Beispiel'],
  now: Date.UTC(2026, 0, 2, 12),
  levels: ['sure', 'likely'],
  passLimit: 25,
  tallies: [],
  time: 0,
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const pageOf = (options: Partial<ReportOptions> = {}) => parse(reportHtml(view, { ...OPTIONS, ...options }))

test('title, reviewer and numbers, in the language that was asked for', () => {
  const page = pageOf()
  expect(page.documentElement.lang).toBe('de')
  expect(page.querySelector('h1')?.textContent).toBe('Hafen & <Streik>')
  expect(page.querySelector('.by')?.textContent).toMatch(
    /^Geprüft von M\. Muster und B\. Beispiel · Bericht vom 2\. Januar 2026/u,
  )
  expect(page.body.textContent).toContain('(C. Chefin)')
  expect(pageOf({ reviewedBy: [] }).querySelector('.by')?.textContent).toMatch(/^Bericht vom 2\. Januar/u)
  expect(page.querySelectorAll('.numbers li')).toHaveLength(5)
  expect(pageOf({ locale: 'en' }).querySelector('.by')?.textContent).toMatch(
    /^Reviewed by M\. Muster and B\. Beispiel · Report of/u,
  )
})

test('each segment: source, what was changed against the machine, flags that the editor saw', () => {
  const page = pageOf()
  const rows = [...page.querySelectorAll('tbody tr')]
  expect(rows).toHaveLength(3)
  expect(rows[1]?.querySelector('.source')?.textContent).toBe('Ten countries took part.')
  expect([...(rows[1]?.querySelectorAll('del') ?? [])].map((each) => each.textContent)).toContain(
    'Landkreise',
  )
  expect([...(rows[1]?.querySelectorAll('ins') ?? [])].map((each) => each.textContent)).toContain('Länder')
  expect(rows[1]?.querySelector('mark.major')?.textContent).toBe('nahm')
  expect(rows[1]?.querySelectorAll('.flags li')).toHaveLength(1)
  expect(rows[2]?.querySelectorAll('.flags li, mark')).toHaveLength(0)
})

test('nothing is fetched and nothing runs, whatever the texts are', () => {
  const page = pageOf({ reviewer: '<script>alert(1)</script>', reviewedBy: ['<script>alert(2)</script>'] })
  expect(page.querySelectorAll('script, img, link, iframe, [src], [onload]')).toHaveLength(0)
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
  expect(page.querySelector('tbody b b, tbody td > b')).toBeNull()
})

test('deleted words apart, the words are the target; inserted ones apart, the machine’s', () => {
  const word = fc.constantFrom('ein', 'zwei', 'drei', '<b>', '&amp;', ' ', ', ', '\uE001')
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))
  const span = fc.tuple(fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(text, text, fc.array(span, { maxLength: 3 }), (machine, target, spans) => {
      const marks = spans.map(([a, b]) => ({
        start: Math.min(a, b, target.length),
        end: Math.min(Math.max(a, b), target.length),
        severity: 'minor' as const,
      }))
      const tags = [{ char: '\uE001', kind: 'standalone', id: '1', label: '\uE001' }] as const
      const page = parse(`<p>${withChanges(machine, target, marks, tags)}</p>`)
      const without = (name: string) => {
        const copy = page.querySelector('p')?.cloneNode(true) as HTMLElement
        for (const each of copy.querySelectorAll(name)) each.remove()
        return copy.textContent
      }
      expect(without('del')).toBe(target)
      expect(without('ins')).toBe(machine)
    }),
    { numRuns: 60 },
  )
})

test('a long report is printed in parts: what is said once begins the first or ends the last, and each row stands in one', () => {
  const [segment] = view.segments
  const segments = Array.from({ length: 2001 }, (_, index) => ({ ...segment!, index }))
  const parts = reportParts({ ...view, segments }, OPTIONS)
  const pages = parts.map(parse)
  expect(pages.map((page) => page.querySelectorAll('main tbody tr').length)).toEqual([1000, 1000, 1])
  expect(pages.map((page) => page.querySelectorAll('main thead').length)).toEqual([1, 1, 1])
  expect(pages.map((page) => page.querySelectorAll('h1, .numbers').length)).toEqual([2, 0, 0])
  expect(pages.map((page) => page.querySelectorAll('.signoff, footer').length)).toEqual([0, 0, 2])
  expect(pages[2]?.querySelector('main .nr + td')?.parentElement?.textContent).toMatch(/^2001/u)
  expect(reportParts(view, OPTIONS)).toEqual([reportHtml(view, OPTIONS)])
})
