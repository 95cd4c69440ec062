import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, parseBackupName } from '../../../../electron/engine/backups/names.ts'
import type { BackupName } from '../../../../electron/engine/backups/names.ts'
import { superfluous } from '../../../../electron/engine/backups/rotation.ts'

const DAY = 86_400_000
const copyAt = (date: string, kind: BackupName['kind'] = 'daily'): BackupName => {
  const at = Date.parse(`${date}${date.length > 10 ? '' : 'T09:00:00'}Z`)
  return { name: backupName(kind, at), kind, at }
}

const keptDates = (copies: readonly BackupName[]) => {
  const gone = new Set(superfluous(copies))
  return copies.filter((copy) => !gone.has(copy)).map(({ at }) => new Date(at).toISOString().slice(0, 10))
}

test('a name says kind and time, and nothing else is one', () => {
  const copy = copyAt('2026-11-23T08:30:05', 'before-restore')
  expect(copy.name).toBe('gegenlesen.2026-11-23T08-30-05.before-restore.sqlite')
  expect(parseBackupName(copy.name)).toEqual(copy)
  const second = copyAt('2026-11-23T08:30:05.001', 'before-restore')
  expect(second.name).toBe('gegenlesen.2026-11-23T08-30-05-001.before-restore.sqlite')
  expect(parseBackupName(second.name)).toEqual(second)
  for (const name of [
    'gegenlesen.sqlite',
    '../gegenlesen.2026-11-23T08-30-05.daily.sqlite',
    'gegenlesen.2026-11-23T08-30-05.daily.sqlite.part',
    'gegenlesen.2026-11-23T08-30-05-1.daily.sqlite',
    'gegenlesen.2026-13-40T08-30-05.daily.sqlite',
    'gegenlesen.2026-11-23T08-30-05.weekly.sqlite',
  ])
    expect(parseBackupName(name)).toBeNull()
})

test('with a copy every day, seven days and the Sundays of the four weeks before stay', () => {
  const kept = new Map<string, BackupName>()
  // Monday 5 October to Friday 20 November 2026, looked at each day as the app does.
  for (let at = Date.parse('2026-10-05T09:00:00Z'); at <= Date.parse('2026-11-20T09:00:00Z'); at += DAY) {
    const copy = copyAt(new Date(at).toISOString().slice(0, 10))
    kept.set(copy.name, copy)
    for (const { name } of superfluous([...kept.values()])) kept.delete(name)
  }
  expect([...kept.values()].map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
    '2026-10-25',
    '2026-11-01',
    '2026-11-08',
    '2026-11-13',
    ...['14', '15', '16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`),
  ])
})

test('of one second the last one stays', () => {
  const [first, second] = [copyAt('2026-11-20T08:00:00'), copyAt('2026-11-20T08:00:00.001')]
  expect(superfluous([first, second])).toEqual([first])
})

test('of one day the newest stays; what restores replaced is counted apart', () => {
  expect(
    keptDates([
      copyAt('2026-11-20T08:00:00'),
      copyAt('2026-11-20T18:00:00'),
      ...['01', '02', '03', '04'].map((day) => copyAt(`2026-11-${day}`, 'before-restore')),
    ]),
  ).toEqual(['2026-11-20', '2026-11-02', '2026-11-03', '2026-11-04'])
})

test('the newest always stays, and never more than eleven of them', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(times, (hours) => {
      const copies = hours.map((hour) => {
        const at = Date.parse('2026-01-01T00:00:00Z') + hour * 3_600_000
        return { name: backupName('daily', at), kind: 'daily' as const, at }
      })
      const gone = new Set(superfluous(copies))
      const newest = copies.toSorted((a, b) => b.at - a.at)[0]
      expect(gone.has(newest!)).toBe(false)
      expect(copies.length - gone.size).toBeLessThanOrEqual(11)
    }),
  )
})
