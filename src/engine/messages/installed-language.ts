/** Messages in the words of one language: of the installation for what is written into records, or of a reader. */
import type { House } from '#kernel/house.ts'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'
import type { Catalogues } from './catalogues.ts'

/** What it takes to put messages into words. */
export interface Speaker {
  readonly messages: Catalogues
  readonly house: House
}
interface Installed extends Speaker {
  readonly installation: () => { readonly setting: (process: string, name: string) => unknown }
}

/** Puts messages into the words of a language. */
export const wordsIn =
  ({ messages, house }: Speaker, language: Language) =>
  (message: Message): string =>
    messages.format(message, language, house)

/** The language of the installation; English until it is set up, or where that language is not there any more. */
const installedLanguage = ({ installation, messages }: Installed): Language => {
  const language = installation().setting('installation', 'language')
  return messages.languages.find((one) => one === language) ?? fallbackLanguage
}

/** Puts messages into the words of the installation: titles and descriptions are data, and have one language. */
export const inInstalledLanguage = (engine: Installed): ((message: Message) => string) => wordsIn(engine, installedLanguage(engine))
