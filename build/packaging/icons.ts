import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { IconIcns, IconIco } from '@shockpkg/icon-encoder'

/** Below this many pixels the drawing on the grid of 16 is used, whose edges fall on pixels. */
const SMALL = 48

/** Sizes of the icon themes of Linux desktops (freedesktop.org). */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** What Windows looks for between the tray and the largest view of the explorer. */
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
/** Types of an icns file with their pixels, in the order of Apple's iconutil. */
const MAC_TYPES = [
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic04', 16],
  ['ic14', 512],
  ['ic09', 512],
  ['ic05', 32],
  ['ic11', 32],
  ['ic10', 1024],
] as const

/** The icon as a PNG of `size` × `size` pixels. */
export function iconPng(root: string, size: number): Uint8Array {
  const drawing = path.join(root, 'build/icons', size < SMALL ? 'icon-small.svg' : 'icon.svg')
  const picture = new Resvg(readFileSync(drawing, 'utf8'), { fitTo: { mode: 'width', value: size } })
  return picture.render().asPng()
}

/** Writes the icon in every size and format that windows, packages and installers ask for: png/N×N.png, icon.ico, icon.icns. */
export async function makeIcons(root: string, folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'png'), { recursive: true })
  for (const size of LINUX_SIZES)
    writeFileSync(path.join(folder, 'png', `${size}x${size}.png`), iconPng(root, size))

  const ico = new IconIco()
  for (const size of WINDOWS_SIZES) await ico.addFromPng(iconPng(root, size), null, false)
  writeFileSync(path.join(folder, 'icon.ico'), ico.encode())

  const icns = new IconIcns()
  icns.toc = true
  for (const [type, size] of MAC_TYPES) await icns.addFromPng(iconPng(root, size), [type], false)
  writeFileSync(path.join(folder, 'icon.icns'), icns.encode())
}
