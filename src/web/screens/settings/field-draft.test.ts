import { expect, test } from 'vitest'
import { draftOf, fieldOf, missing, newDraft } from './field-draft.ts'

test('the name is derived from the text, starts with x_, and is unique', () => {
  const draft = { ...newDraft('incident'), label: { es: 'Código de año' } }
  expect(fieldOf(draft, []).name).toBe('x_codigo_de_ano')
  expect(fieldOf(draft, ['x_codigo_de_ano']).name).toBe('x_codigo_de_ano_2')
  expect(fieldOf(draft, []).label).toEqual({ es: 'Código de año', en: 'Código de año' })
  expect(fieldOf({ ...draft, label: { en: '3 days!' } }, []).name).toBe('x_days')
})

test('choices keep their keys when their texts change; new choices get new keys', () => {
  const choice = (label: Readonly<Record<string, string>>, key: string | null = null) => ({ key, label })
  const draft = {
    ...newDraft('incident'),
    kind: 'choice' as const,
    label: { es: 'Color', en: 'Colour' },
    choices: [choice({ es: 'Rojo', en: 'Red' }), choice({ en: '' })],
  }
  const field = fieldOf(draft, [])
  expect(field.options).toEqual({ values: ['red'], choices: { red: { es: 'Rojo', en: 'Red' } } })
  const again = draftOf(field)
  const [red] = again.choices
  const changed = fieldOf({ ...again, choices: [choice({ ...red?.label, en: 'Crimson' }, red?.key), choice({ en: 'Red' })] }, [field.name])
  expect(changed.name).toBe(field.name)
  expect(changed.options).toEqual({
    values: ['red', 'red-2'],
    choices: { red: { es: 'Rojo', en: 'Crimson' }, 'red-2': { en: 'Red' } },
  })
})

test('missing parts are reported', () => {
  const draft = newDraft('incident')
  expect(missing(draft)).toBe('label')
  expect(missing({ ...draft, label: { en: 'A' } })).toBeUndefined()
  expect(missing({ ...draft, label: { en: 'A' }, kind: 'ref' })).toBe('to')
  expect(missing({ ...draft, label: { en: 'A' }, kind: 'choice' })).toBe('choices')
})
