import { expect, test } from 'vitest'
import { controlFile, parseCommandLine } from '../../build/packaging/fpm.ts'

const COMMAND = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-compression', 'xz'],
  ...['--architecture', 'amd64', '--name', 'gegenlesen', '--version', '1.2.3', '--maintainer', 'A <a@b>'],
  ...['--description', 'Short\n\n Long and longer', '--url', 'about:blank', '--deb-priority', 'optional'],
  ...['--category', 'editors', '/a=b/=/opt/Gegenlesen', '/tmp/x.png=/usr/share/icons/x.png'],
]

test("fpm's command line: options, some more than once, and what goes where", () => {
  const { options, files } = parseCommandLine(COMMAND)
  expect(options.get('-d')).toEqual(['libgtk-3-0', 'libnss3'])
  expect(options.get('-t')).toEqual(['deb'])
  expect(files).toEqual([
    ['/a=b/', '/opt/Gegenlesen'],
    ['/tmp/x.png', '/usr/share/icons/x.png'],
  ])
})

test('the control file, without what is not known', () => {
  expect(controlFile(parseCommandLine(COMMAND), 42)).toBe(
    [
      'Package: gegenlesen',
      'Version: 1.2.3',
      'Architecture: amd64',
      'Maintainer: A <a@b>',
      'Installed-Size: 42',
      'Depends: libgtk-3-0, libnss3',
      'Section: editors',
      'Priority: optional',
      'Description: Short',
      ' .',
      ' Long and longer',
      '',
    ].join('\n'),
  )
})
