import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../../../electron/engine/database/open.ts'
import { transaction, transactionOfFindings } from '../../../../electron/engine/database/sql.ts'
import { testFolder } from '../harness.ts'

const FULL = 2
const NORMAL = 1

function open() {
  const { db } = openDatabase(path.join(testFolder(), 'gegenlesen.sqlite'), 0)
  onTestFinished(() => closeDatabase(db))
  return { db, synchronous: () => db.pragma('synchronous', { simple: true }) }
}

test('the disk is waited for, but not for what can be computed again', () => {
  const { db, synchronous } = open()
  expect(transaction(db, synchronous)).toBe(FULL)
  expect(transactionOfFindings(db, synchronous)).toBe(NORMAL)
  expect(transaction(db, synchronous)).toBe(FULL)
  const fail = () => {
    throw new Error('no')
  }
  expect(() => transactionOfFindings(db, fail)).toThrow('no')
  expect(synchronous()).toBe(FULL)
})

test('findings that are part of something else are waited for with it, and go with it', () => {
  const { db, synchronous } = open()
  const word = () => db.exec(`INSERT INTO dictionary VALUES ('Wort', 'machine', 0)`)
  expect(() =>
    transaction(db, () => {
      expect(transactionOfFindings(db, () => (word(), synchronous()))).toBe(FULL)
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(db.prepare('SELECT word FROM dictionary').all()).toEqual([])
})
