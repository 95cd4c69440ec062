import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Component, ComponentNotice } from '../../shared/calls/system.ts'
import { chromiumNotices } from './chromium-notices.ts'

export type Components = {
  readonly list: () => Promise<readonly Component[]>
  /** The notice of the component at that place in the list; null where there is none. */
  readonly read: (place: number) => Promise<string | null>
}

/** What the two files that Electron brings may be called, as it comes and as it is packed. */
const ELECTRON_NOTICE = ['LICENSE.electron.txt', 'LICENSE']
const CHROMIUM_NOTICE = ['LICENSES.chromium.html']

/** The first of the files that is there; empty when none is. */
async function firstOf(folders: readonly string[], names: readonly string[]): Promise<string> {
  for (const folder of folders)
    for (const name of names)
      try {
        return await readFile(path.join(folder, name), 'utf8')
      } catch {
        // It lies elsewhere on another system.
      }
  return ''
}

type Sources = {
  /** licences.json, made with the bundle. */
  readonly notice: string
  /** Folders that may hold the notices of Electron and Chromium. */
  readonly runtime: readonly string[]
  readonly electronVersion: string
}

/** Everything that is shipped, with its notices: read when somebody asks for it first. */
export function openComponents({ notice, runtime, electronVersion }: Sources): Components {
  const collect = async (): Promise<readonly ComponentNotice[]> => {
    const [own, electron, chromium] = await Promise.all([
      readFile(notice, 'utf8'),
      firstOf(runtime, ELECTRON_NOTICE),
      firstOf(runtime, CHROMIUM_NOTICE),
    ])
    const itself: ComponentNotice = {
      name: 'Electron',
      version: electronVersion,
      group: 'runtime',
      licence: 'MIT',
      link: 'https://www.electronjs.org/',
      text: electron,
    }
    return [...(JSON.parse(own) as ComponentNotice[]), itself, ...chromiumNotices(chromium)]
  }
  let collected: Promise<readonly ComponentNotice[]> | null = null
  const all = () => (collected ??= collect())
  return {
    list: async () => (await all()).map(({ text: _text, ...component }) => component),
    read: async (place) => (await all())[place]?.text ?? null,
  }
}
