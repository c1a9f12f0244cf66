/** Formats of text fields: codes and names that Intl knows. */

import { capitalized, type Language, localeOf } from '#kernel/localized-text.ts'
import { any, type Message, messagesOf } from '#kernel/messages.ts'
import { isZone } from '#kernel/time.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export type TextFormat = 'time-zone' | 'currency' | 'language' | 'email' | 'phone' | 'url' | 'certificate'

export interface Format {
  /** What a value must be, and the refusal of any other; without it every text is a value. */
  readonly must?: { readonly fit: (value: string) => boolean; readonly refused: Message }
  /** The form in which equal values are equal texts. */
  readonly normal?: (value: string) => string
  /** What a value is found by, if not by its words alone. */
  readonly searched?: (value: string) => string
  /** All valid values, for a form; absent where they cannot be listed. */
  readonly values?: () => readonly string[]
  /** The name that people know a code by, in a language. */
  readonly name?: (value: string, language: Language) => string
}

/** Names from the platform: `es` is Spanish, español, espanhol. */
const namesOf =
  (type: 'language' | 'currency') =>
  (value: string, language: Language): string => {
    const name = capitalized(new Intl.DisplayNames([localeOf(language)], { type }).of(value) ?? value, language)
    // amounts are written with the code; a language is known by its name
    return type === 'currency' ? `${value} · ${name}` : name
  }

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** The two-letter language codes that have a name: `es`, `pt`. */
const languages = (): readonly string[] => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code) !== undefined)
}

/** Whether this is a valid language code. It need not have language files; its users then read English. */
const isLanguage = (value: string): boolean => /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(value) && Intl.getCanonicalLocales(value)[0] === value

/** One @, something on both sides, no blanks. Whether a mailbox exists only a message can tell. */
const isMailAddress = (value: string): boolean => /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(value)

const digitsOf = (value: string): string => value.replaceAll(/\D/g, '')

const pemLine = /.{1,64}/g
const pemBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/** PEM, also where a form or a copy has lost its line breaks; the base64 alone, as in the metadata of SAML, becomes PEM. */
const normalCertificate = (value: string): string => {
  const blocks = [...value.matchAll(pemBlock)].map(([, inside]) => inside ?? '')
  const found = blocks.length > 0 ? blocks : /^[A-Za-z0-9+/=\s]{100,}$/.test(value) ? [value] : []
  if (found.length === 0) return value
  const wrapped = found.map((inside) => (inside.replaceAll(/\s/g, '').match(pemLine) ?? []).join('\n'))
  return wrapped.map((inside) => `-----BEGIN CERTIFICATE-----\n${inside}\n-----END CERTIFICATE-----`).join('\n')
}
/** Only its form; whether a key can be read from it is found out where it is used. */
const isCertificate = (value: string): boolean =>
  value.startsWith('-----BEGIN CERTIFICATE-----') && value.endsWith('-----END CERTIFICATE-----')

export const formats: ReadonlyMap<unknown, Format> = new Map<TextFormat, Format>([
  [
    'email',
    // addresses do not depend on case in practice, and two people with one address would share its mail
    {
      normal: (value) => value.toLowerCase(),
      must: { fit: isMailAddress, refused: messageOf('email', { example: 'ana@example.org' }) },
    },
  ],
  [
    'phone',
    // directories send numbers in every form, and a person is not refused for theirs
    { searched: (value) => `${value}\n${digitsOf(value)}` },
  ],
  ['certificate', { normal: normalCertificate, must: { fit: isCertificate, refused: messageOf('certificate') } }],
  ['url', { must: { fit: URL.canParse, refused: messageOf('url', { example: 'https://example.org' }) } }],
  [
    'time-zone',
    {
      must: { fit: isZone, refused: messageOf('timeZone', { example: 'Europe/Madrid' }) },
      values: () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])],
    },
  ],
  [
    'language',
    {
      must: { fit: isLanguage, refused: messageOf('language', { examples: any(['es', 'pt-BR']) }) },
      values: languages,
      name: namesOf('language'),
    },
  ],
  [
    'currency',
    {
      must: { fit: (value) => currencies.has(value), refused: messageOf('currency', { example: 'EUR' }) },
      values: () => [...currencies],
      name: namesOf('currency'),
    },
  ],
])

/** The name of a code for people; the text itself where it has none, as one stored before its field had a format. */
export const nameOfText = (value: string, format: Format | undefined, language: Language): string =>
  format?.name && format.must?.fit(value) ? format.name(value, language) : value
