import { expect, test } from 'vitest'
import { draftOf, fieldOf, missing, newDraft } from './field-draft.ts'

test('a name is made of the words, begins with x_ and does not take one that is there', () => {
  const draft = { ...newDraft('incident'), es: 'Código de año', en: '' }
  expect(fieldOf(draft, []).name).toBe('x_codigo_de_ano')
  expect(fieldOf(draft, ['x_codigo_de_ano']).name).toBe('x_codigo_de_ano_2')
  expect(fieldOf(draft, []).words).toEqual({ es: 'Código de año', en: 'Código de año' })
  expect(fieldOf({ ...draft, en: '3 days!' }, []).name).toBe('x_days')
})

test('choices keep their keys when their words change; new ones get one of their own', () => {
  const choice = (es: string, en: string, key: string | null = null) => ({ key, es, en })
  const draft = {
    ...newDraft('incident'),
    kind: 'choice' as const,
    es: 'Color',
    en: 'Colour',
    choices: [choice('Rojo', 'Red'), choice('', '')],
  }
  const field = fieldOf(draft, [])
  expect(field.options).toEqual({ values: ['red'], choices: { red: { es: 'Rojo', en: 'Red' } } })
  const again = draftOf(field)
  const [red] = again.choices
  const changed = fieldOf({ ...again, choices: [{ ...(red ?? choice('', '')), en: 'Crimson' }, choice('', 'Red')] }, [field.name])
  expect(changed.name).toBe(field.name)
  expect(changed.options).toEqual({
    values: ['red', 'red-2'],
    choices: { red: { es: 'Rojo', en: 'Crimson' }, 'red-2': { es: 'Red', en: 'Red' } },
  })
})

test('it says what is missing', () => {
  const draft = newDraft('incident')
  expect(missing(draft)).toBe('words')
  expect(missing({ ...draft, en: 'A' })).toBeUndefined()
  expect(missing({ ...draft, en: 'A', kind: 'ref' })).toBe('to')
  expect(missing({ ...draft, en: 'A', kind: 'choice' })).toBe('choices')
})
