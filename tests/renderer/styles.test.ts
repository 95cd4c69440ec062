// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const renderer = path.resolve(import.meta.dirname, '../../renderer')

test('what is there to be heard only is hidden in one way', () => {
  const hiding = globSync('**/*.css', { cwd: renderer }).filter((file) =>
    /clip(-path: inset\(50%\)|: rect)|opacity: 0;\s*pointer-events: none/u.test(
      readFileSync(path.join(renderer, file), 'utf8'),
    ),
  )
  expect(hiding).toEqual([path.join('ui', 'spoken.module.css')])
})
