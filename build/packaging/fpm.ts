/**
 * Stands in for fpm, by which electron-builder makes deb packages, where its host cannot be reached: takes the same command line
 * and has dpkg-deb build what it says.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Options without a value. */
const SWITCHES = new Set(['--force', '--debug'])

/** Not what is asked for: xz takes minutes, after which electron-builder loses its patience. */
const COMPRESSION = ['-Zgzip', '-z6']

type CommandLine = {
  readonly options: ReadonlyMap<string, readonly string[]>
  /** What goes where: `source=/target`. */
  readonly files: readonly (readonly [source: string, target: string])[]
}

/** Takes fpm's command line apart. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const options = new Map<string, string[]>()
  const files: [string, string][] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (SWITCHES.has(arg)) continue
    if (arg.startsWith('-')) options.set(arg, [...(options.get(arg) ?? []), args[++at] ?? ''])
    else {
      const cut = arg.lastIndexOf('=')
      files.push([arg.slice(0, cut), arg.slice(cut + 1)])
    }
  }
  return { options, files }
}

/** The control file of a package (Debian Policy 5.3). `size` in KiB. */
export function controlFile({ options }: CommandLine, size: number): string {
  const one = (name: string) => options.get(name)?.[0] ?? ''
  const list = (name: string) => (options.get(name) ?? []).join(', ')
  const [summary = '', ...rest] = one('--description').split('\n')
  const description = rest.map((line) => ` ${line.trim() || '.'}`)
  const fields: readonly (readonly [string, string])[] = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Installed-Size', String(size)],
    ['Depends', list('-d')],
    ['Recommends', list('--deb-recommends')],
    ['Section', one('--category')],
    ['Priority', one('--deb-priority')],
    ['Homepage', one('--url').replace('about:blank', '')],
    ['Description', [summary, ...description].join('\n')],
  ]
  return `${fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n`
}

function copyInto(stage: string, [source, target]: readonly [string, string]): void {
  const place = path.join(stage, target)
  if (statSync(source).isDirectory()) cpSync(source, place, { recursive: true, verbatimSymlinks: true })
  else {
    mkdirSync(path.dirname(place), { recursive: true })
    cpSync(source, place)
    chmodSync(place, 0o644)
  }
}

function buildDeb(commandLine: CommandLine): void {
  const { options, files } = commandLine
  const one = (name: string) => options.get(name)?.[0] ?? ''
  const stage = mkdtempSync(path.join(tmpdir(), 'gegenlesen-deb-'))
  try {
    chmodSync(stage, 0o755)
    for (const file of files) copyInto(stage, file)
    const size = Number(execFileSync('du', ['-sk', stage], { encoding: 'utf8' }).split('\t')[0])
    mkdirSync(path.join(stage, 'DEBIAN'))
    writeFileSync(path.join(stage, 'DEBIAN/control'), controlFile(commandLine, size))
    for (const [option, script] of [
      ['--after-install', 'postinst'],
      ['--after-remove', 'postrm'],
    ] as const)
      writeFileSync(path.join(stage, 'DEBIAN', script), readFileSync(one(option)), { mode: 0o755 })
    execFileSync('dpkg-deb', ['--root-owner-group', ...COMPRESSION, '--build', stage, one('--package')])
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const commandLine = parseCommandLine(process.argv.slice(2))
  if (commandLine.options.get('-t')?.[0] !== 'deb') throw new Error('only deb packages are made without fpm')
  buildDeb(commandLine)
}
