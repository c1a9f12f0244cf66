import { messages } from '#kernel/messages.ts'

export const en = messages('field.text', {
  kindName: 'text',
  form: 'must be text',
  tooLong: 'must have at most {max, number} characters',
  email: 'must be a mail address, such as {example}',
  certificate: 'must be a certificate in PEM form, from BEGIN CERTIFICATE to END CERTIFICATE',
  url: 'must be an address, such as {example}',
  timeZone: 'must be a time zone that exists, such as {example}',
  currency: 'must be the code of a currency, such as {example}',
  language: 'must be the code of a language, such as {examples}',
})
