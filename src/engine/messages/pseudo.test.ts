import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { catalogues } from '#testing/in-english.ts'
import { pseudoMessage, pseudoText, withPseudoLanguage } from './pseudo.ts'
import { readLanguageFiles } from './read-language-files.ts'

test('every letter has an accent, and the text is a third longer', () => {
  expect(pseudoText('Save view')).toBe('⟦Šàṽé ṽíéŵ~~~⟧')
  expect(pseudoText('')).toBe('')
})

test('parameters and plurals still work', () => {
  const message = pseudoMessage('{name}: {count, plural, =0 {none} one {# event of {team}} other {# events of {team}}}')
  const format = (values: Record<string, string | number>) => new IntlMessageFormat(message, 'en').format(values)
  expect(format({ name: 'Ana', count: 2, team: 'Net' })).toMatch(/^⟦Ana: 2 éṽéñţš óƒ Net~+⟧$/)
  expect(format({ name: 'Ana', count: 0, team: 'Net' })).toMatch(/^⟦Ana: ñóñé~+⟧$/)
})

test('every converted message can be parsed', async () => {
  const { texts } = withPseudoLanguage(await readLanguageFiles())
  expect(texts.get('qps')?.size).toBe(texts.get('en')?.size)
  for (const text of texts.get('qps')?.values() ?? []) new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
  expect(catalogues.languages).not.toContain('qps')
})
