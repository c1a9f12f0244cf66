import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { readLanguageFiles } from './read-language-files.ts'

const { languages, texts } = await readLanguageFiles()
const english = texts.get('en') ?? new Map<string, string>()
const others = languages.filter((language) => language !== 'en')

/** The parameters of a text, including those in its branches. */
const parametersOf = (text: string): readonly string[] => {
  const found = new Set<string>()
  const visit = (elements: readonly object[]): void => {
    for (const element of elements) {
      // 0 is plain text, 7 the # of a plural
      if ('type' in element && element.type !== 0 && element.type !== 7 && 'value' in element) found.add(String(element.value))
      if ('options' in element && typeof element.options === 'object' && element.options !== null)
        for (const option of Object.values(element.options)) visit(option.value)
    }
  }
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst())
  return [...found].sort()
}

test('languages are found by the names of their files', () => {
  expect(languages).toEqual(['en', 'es', 'pt'])
})

test.each(others)('%s translates only existing messages, with the same parameters', (language) => {
  const wrong = [...(texts.get(language) ?? [])].flatMap(([id, text]) => {
    const reference = english.get(id)
    if (reference === undefined) return [`${id} is no message`]
    const [own, expected] = [parametersOf(text).join(), parametersOf(reference).join()]
    return own === expected ? [] : [`${id} has the parameters ${own} instead of ${expected}`]
  })
  expect(wrong).toEqual([])
})
