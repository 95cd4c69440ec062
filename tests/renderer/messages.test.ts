import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { CATEGORIES, SEVERITIES } from '../../shared/review/mqm.ts'
import { ERROR_CODES } from '../../shared/errors.ts'
import { COMMAND_NAMES } from '../../renderer/keys/keymap.ts'
import { catalogues } from '../../renderer/messages/catalogues.ts'

const de: Readonly<Record<string, string>> = catalogues.de
const en: Readonly<Record<string, string>> = catalogues.en

/** Names of the placeholders of a message, and its tags. */
function placeholders(message: string, locale: string): readonly string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0) names.add(element.value)
      if ('children' in element) walk(element.children)
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(message, locale).getAst())
  return [...names].toSorted()
}

test('both languages have the same keys', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(de).toSorted())
})

test.each(Object.keys(de))('%s says the same in both languages, with words in them', (key) => {
  expect(de[key]?.trim()).toBeTruthy()
  expect(en[key]?.trim()).toBeTruthy()
  expect(placeholders(en[key] ?? '', 'en')).toEqual(placeholders(de[key] ?? '', 'de'))
})

test('everything the domain can say has its words', () => {
  const wanted = [
    ...CATEGORIES.map((category) => `category.${category}`),
    ...SEVERITIES.map((severity) => `severity.${severity}`),
    ...ERROR_CODES.map((code) => `error.${code}`),
    ...COMMAND_NAMES.map((command) => `command.${command}`),
  ]
  expect(wanted.filter((key) => !(key in de))).toEqual([])
})

test('no jargon, no three full stops for an ellipsis, no straight quotes', () => {
  for (const message of [...Object.values(de), ...Object.values(en)]) {
    expect(message).not.toMatch(/\.\.\.|"|false positive|falsch-positiv/i)
  }
})
