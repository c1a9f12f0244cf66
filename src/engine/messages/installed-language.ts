/** The language in which the program writes into records: titles and descriptions are data, and have one language. */
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'
import type { Engine } from '../engine.ts'

/** The language of the installation; English until it is set up, or where that language is not there any more. */
export const installedLanguage = (engine: Pick<Engine, 'installation' | 'messages'>): Language => {
  const language = engine.installation().setting('installation', 'language')
  return engine.messages.languages.find((one) => one === language) ?? fallbackLanguage
}

/** Puts messages into the words of a language. */
export const wordsIn =
  (engine: Pick<Engine, 'messages' | 'house'>, language: Language) =>
  (message: Message): string =>
    engine.messages.format(message, language, engine.house)

/** Puts messages into the words of the installation, for what is written into records. */
export const inInstalledLanguage = (engine: Pick<Engine, 'installation' | 'messages' | 'house'>): ((message: Message) => string) =>
  wordsIn(engine, installedLanguage(engine))
