import { existsSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { leanEnglish } from './english-model.ts'
import { oneByte } from './one-byte.ts'
import { listPackages } from './packages.ts'
import { withoutExamples, wordings } from './wordings.ts'

/** Left to Node's own resolution: a native module, and what Electron provides. */
const EXTERNAL = ['better-sqlite3', 'electron']

/** Oldest of the two Electrons (33) that the code runs in. */
const NODE_TARGET = 'node20'
const PAGE_TARGET = 'chrome130'

const quiet = { configFile: false, logLevel: 'warn', clearScreen: false } as const

/** Main process, threads and terminal: ES modules that share chunks, all in one folder (they find `data/` beside them). */
function programs(root: string, outDir: string): InlineConfig {
  const entries = {
    main: 'electron/main/index.ts',
    analyst: 'electron/engine/analyst.ts',
    archivist: 'electron/engine/archivist.ts',
    clerk: 'electron/engine/clerk.ts',
    cli: 'electron/cli/index.ts',
    checker: 'electron/cli/check-worker.ts',
  }
  const input = Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file)))
  return {
    ...quiet,
    root,
    publicDir: false,
    plugins: [withoutExamples(root), leanEnglish(), listPackages(root, 'programs'), oneByte()],
    // CommonJS packages may ask for them: hunspell's WebAssembly loader, which then reads nothing there.
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    // As Node resolves: hunspell-asm's "module" build calls imported namespaces, which only worked in old bundlers.
    ssr: { noExternal: true, external: EXTERNAL, target: 'node', resolve: { mainFields: [] } },
    // Its main file is UMD, whose inner modules no bundler finds.
    resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
    build: {
      ssr: true,
      outDir,
      target: NODE_TARGET,
      rolldownOptions: {
        input: Object.fromEntries(input),
        external: EXTERNAL,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // Half the memory and time to read; names stay, for the error log.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  }
}

/**
 * The engine by itself, without what the rules do: its analyst runs them. The window waits for it, and with them it takes
 * longer to load.
 */
function engine(root: string, outDir: string): InlineConfig {
  const base = programs(root, outDir)
  return {
    ...base,
    plugins: [wordings(root, 'engine'), listPackages(root, 'engine'), oneByte()],
    build: {
      ...base.build,
      rolldownOptions: {
        ...base.build?.rolldownOptions,
        input: { engine: 'electron/engine/index.ts' },
      },
    },
  }
}

/** A sandboxed preload has to be one CommonJS file. */
function preload(root: string, outDir: string): InlineConfig {
  const base = programs(root, outDir)
  return {
    ...base,
    plugins: [listPackages(root, 'preload')],
    define: {},
    build: {
      ...base.build,
      rolldownOptions: {
        input: { preload: 'electron/preload/index.ts' },
        external: EXTERNAL,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

/** The page: relative addresses and no inline script, style or data, as its content policy asks. */
function page(root: string, outDir: string): InlineConfig {
  return {
    ...quiet,
    root: path.join(root, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [wordings(root, 'page'), react(), listPackages(root, 'page'), oneByte()],
    build: {
      outDir: path.join(outDir, 'renderer'),
      target: PAGE_TARGET,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
    },
  }
}

/** A part of out/ that is made anew as a whole. */
export type Target = {
  readonly name: 'programs' | 'page'
  readonly configs: (root: string, outDir: string) => InlineConfig[]
  /** Folders whose files are copied, by their place in out/. */
  readonly data: Readonly<Record<string, string>>
}

export const TARGETS: readonly Target[] = [
  {
    name: 'programs',
    configs: (root, outDir) => [
      programs(root, outDir),
      engine(root, outDir),
      ...(existsSync(path.join(root, 'electron/preload/index.ts')) ? [preload(root, outDir)] : []),
    ],
    data: {
      'data/lexicon': 'shared/lexicon/data',
      'data/analysis': 'shared/analysis/data',
      'data/sample': 'shared/sample',
      'data/dictionary': 'node_modules/dictionary-de',
    },
  },
  {
    name: 'page',
    configs: (root, outDir) => [page(root, outDir)],
    data: { 'renderer/icons': 'build/icons', 'renderer/guide': 'build/pictures/guide' },
  },
]
