/** Messages for developers: in English, with the keys of declarations instead of their names. */
import * as own from './en.ts'
import { formatMessage } from './format-message.ts'
import { fallbackLanguage } from './localized-text.ts'
import { isMessages, type Message } from './messages.ts'

const ownTexts: ReadonlyMap<string, string> = new Map(
  Object.values(own)
    .filter(isMessages)
    .flatMap(({ namespace, texts }) => Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text] as const)),
)

/** The message in English. `texts` are the texts of the whole program; without them, messages outside the kernel appear as their ids. */
export const inEnglish = (message: Message, texts: ReadonlyMap<string, string> = ownTexts): string =>
  formatMessage(message, {
    language: fallbackLanguage,
    text: (id) => texts.get(id),
    nameOf: ({ key }) => key,
    format: (value) => ('moment' in value ? value.moment : 'day' in value ? value.day : `${value.seconds} s`),
  })
