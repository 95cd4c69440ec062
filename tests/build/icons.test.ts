import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { iconPng, makeIcons } from '../../build/packaging/icons.ts'
import { root } from '../../build/setup/node.mjs'

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('the icon is drawn in every size and format that systems ask for', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-icons-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await makeIcons(root, folder)
  const pngs = readdirSync(path.join(folder, 'png'))
  expect(pngs).toEqual(expect.arrayContaining(['16x16.png', '48x48.png', '256x256.png', '512x512.png']))
  for (const name of pngs) {
    const size = Number.parseInt(name)
    expect(sizeOf(readFileSync(path.join(folder, 'png', name)))).toEqual([size, size])
  }
  const ico = readFileSync(path.join(folder, 'icon.ico'))
  const widths = Array.from({ length: ico.readUInt16LE(4) }, (_, n) => ico[6 + 16 * n] || 256)
  expect(widths).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
  const icns = readFileSync(path.join(folder, 'icon.icns'))
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  for (const type of ['ic07', 'ic08', 'ic09', 'ic10']) expect(icns.includes(type)).toBe(true)
})

test('small sizes have a drawing of their own', () => {
  expect(iconPng(root, 16)).not.toEqual(iconPng(root, 48))
  expect(iconPng(root, 32).length).toBeLessThan(iconPng(root, 64).length)
})
