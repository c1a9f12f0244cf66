import { expect, test } from 'vitest'
import { kinds } from '#fields/kinds.ts'
import { rooms } from '#processes/rooms.ts'
import { textKind } from './kind.ts'
import { formats, nameOfText, type TextFormat } from './text-formats.ts'

test('a text with the format time-zone accepts existing time zones', () => {
  const options = { format: 'time-zone' }
  expect(textKind.parse('Europe/Madrid', options)).toEqual({ value: 'Europe/Madrid' })
  expect(textKind.parse('UTC', options)).toEqual({ value: 'UTC' })
  for (const zone of ['Mars/Olympus', 'Madrid', '+02:00', 'constructor'])
    expect(textKind.parse(zone, options)).toEqual({
      refused: { id: 'field.text.timeZone', params: { example: 'Europe/Madrid' } },
    })
})

test('a text with the format language accepts language codes', () => {
  for (const code of ['es', 'pt', 'pt-BR', 'qps']) expect(textKind.parse(code, { format: 'language' })).toEqual({ value: code })
  for (const code of ['Spanish', 'pt-br', '', 'x y'])
    expect(textKind.parse(code, { format: 'language' })).toMatchObject({ refused: { id: 'field.text.language' } })
})

test('a telephone number may have any form, and is found by its digits, too', () => {
  const options = { format: 'phone' }
  for (const number of ['+34 600 123 456', '(0091) 22-4040-55', '91 555 01 01 ext. 12', '42']) {
    expect(textKind.parse(number, options)).toEqual({ value: number })
    expect(textKind.searchText?.(number, options)).toBe(`${number}\n${number.replaceAll(/\D/g, '')}`)
  }
  expect(textKind.parse('ask at the desk', options)).toEqual({ value: 'ask at the desk' })
  expect(textKind.searchText?.('+34 600', {})).toBe('+34 600')
})

test('a language and a currency are shown by name, in the language of the reader', () => {
  const named = (format: TextFormat, value: string, language: string) => nameOfText(value, formats.get(format), language)
  expect(named('language', 'pt-BR', 'en')).toBe('Brazilian Portuguese')
  expect(named('language', 'de', 'es')).toBe('Alemán')
  expect(named('currency', 'EUR', 'pt')).toBe('EUR · Euro')
  expect(named('time-zone', 'Europe/Madrid', 'es')).toBe('Europe/Madrid')
  expect(named('language', 'not a code', 'es')).toBe('not a code')
})

test('an unknown format checks nothing', () => {
  expect(textKind.parse('x', { format: 'constructor' })).toEqual({ value: 'x' })
})

test('every field for a time zone has the format time-zone', () => {
  const fields = rooms.flatMap((room) =>
    room.records.flatMap(({ model }) =>
      Object.entries(model.fields).map(([name, field]) => ({ at: `${model.name}.${name}`, name, field })),
    ),
  )
  const unchecked = fields.filter(
    ({ name, field }) => /zone/i.test(name) && kinds.text.name === field.kind && field.options['format'] !== 'time-zone',
  )
  expect(unchecked.map(({ at }) => at)).toEqual([])
})

test('a number becomes text unless JSON has rounded it', () => {
  expect(textKind.parse(1.5, {})).toEqual({ value: '1.5' })
  expect(textKind.parse(2026, {})).toEqual({ value: '2026' })
  for (const rounded of [Number.POSITIVE_INFINITY, 2 ** 53, 1e21, Number.NaN])
    expect(textKind.parse(rounded, {})).toMatchObject({ refused: { id: 'field.text.form' } })
})

test('a certificate is stored as PEM, also from a form without line breaks or from the metadata of SAML', () => {
  const inside = 'MIIB'.repeat(40)
  const pem = `-----BEGIN CERTIFICATE-----\n${inside.slice(0, 64)}\n${inside.slice(64, 128)}\n${inside.slice(128)}\n-----END CERTIFICATE-----`
  const options = { format: 'certificate', max: 20_000 }
  for (const typed of [pem, pem.replaceAll('\n', ' '), pem.replaceAll('\n', '\r\n'), inside])
    expect(textKind.parse(typed, options)).toEqual({ value: pem })
  expect(textKind.parse(`${pem}\n${pem}`, options)).toEqual({ value: `${pem}\n${pem}` })
  for (const wrong of ['certificate', '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----'])
    expect(textKind.parse(wrong, options)).toMatchObject({ refused: { id: 'field.text.certificate' } })
})
