/** Formats messages in one language: that of the installation for values of records, or that of a reader. */
import type { House } from '#kernel/house.ts'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'
import type { Catalogues } from './catalogues.ts'

/** What is needed to format messages. */
export interface MessageContext {
  readonly messages: Catalogues
  readonly house: House
}
interface Installed extends MessageContext {
  readonly installation: () => { readonly setting: (process: string, name: string) => unknown }
}

/** Returns a function that formats messages in the language. */
export const formatterIn =
  ({ messages, house }: MessageContext, language: Language) =>
  (message: Message): string =>
    messages.format(message, language, house)

/** The language of the installation; English before the setup, or if the language files of that language were removed. */
const installedLanguage = ({ installation, messages }: Installed): Language => {
  const language = installation().setting('installation', 'language')
  return messages.languages.find((one) => one === language) ?? fallbackLanguage
}

/** Returns a function that formats messages in the language of the installation. Titles and descriptions of records have only one language. */
export const inInstalledLanguage = (engine: Installed): ((message: Message) => string) => formatterIn(engine, installedLanguage(engine))
