import { describe, expect, test } from 'vitest'
import { fileAt, isAppAddress, PAGE } from '../../../electron/main/addresses.ts'

test.each([PAGE, 'app://gegenlesen/', 'app://gegenlesen/assets/x.js?a=1#b'])('%s is ours', (address) =>
  expect(isAppAddress(address)).toBe(true),
)

test.each([
  '',
  'app:',
  'app://',
  'app://other/index.html',
  'app://gegenlesen.evil.example/index.html',
  'app://gegenlesen:80/index.html',
  'app://user@gegenlesen/index.html',
  'https://gegenlesen/index.html',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'blob:app://gegenlesen/1',
  'APPX://gegenlesen/',
  ' https://app://gegenlesen/',
])('%s is not', (address) => expect(isAppAddress(address)).toBe(false))

describe('files', () => {
  const root = '/srv/renderer'

  test('lie below the folder', () => {
    expect(fileAt(root, PAGE)).toBe('/srv/renderer/index.html')
    expect(fileAt(root, 'app://gegenlesen/assets/a%20b.css?x')).toBe('/srv/renderer/assets/a b.css')
    expect(fileAt(root, 'app://gegenlesen/a/../index.html')).toBe('/srv/renderer/index.html')
  })

  test.each([
    'app://gegenlesen/',
    'app://gegenlesen/..%2f..%2fetc%2fpasswd',
    'app://gegenlesen/%2e%2e%2f%2e%2e%2fmain.js',
    'app://gegenlesen/assets/..%2f..%2fmain.js',
    'app://gegenlesen/..%5c..%5cmain.js',
    'app://gegenlesen/index.html%00.png',
    'app://gegenlesen/%',
    'app://gegenlesen/%E0%A4%A',
    'app://other/index.html',
    'file:///srv/renderer/index.html',
    'no address',
  ])('%s names none', (address) => expect(fileAt(root, address)).toBeNull())

  test('whatever comes out lies inside', () => {
    for (const path of ['//etc/passwd', '/%2Fetc/passwd', '/./././x', '/....//x', '/%2e%2e/x', '/..;/x']) {
      const file = fileAt(root, `app://gegenlesen${path}`)
      expect(file === null || file.startsWith(`${root}/`)).toBe(true)
    }
  })
})
