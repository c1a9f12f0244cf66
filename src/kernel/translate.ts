/** Formats the messages of folders for a screen. English is part of the code, so that texts exist before a catalogue is loaded. */
import { formatMessage } from './format-message.ts'
import type { Language } from './localized-text.ts'
import type { MessageArguments, Messages } from './messages.ts'
import { ownValue } from './own-value.ts'

type Texts = Readonly<Record<string, string>>

/** The texts of a language by the ids of messages, as GET /api/messages/:language returns them. */
export interface LoadedTexts {
  readonly language: Language
  readonly texts: ReadonlyMap<string, string>
}

/** English, which needs no loading. */
export const onlyEnglish: LoadedTexts = { language: 'en', texts: new Map() }

/** Formats a message; the compiler checks keys and parameters. */
export type Translate<T extends Texts> = <K extends keyof T & string>(
  key: K,
  ...[params]: MessageArguments<T[K], string | number>
) => string

/** Translates the messages of one folder. */
export const translator = <T extends Texts>(source: Messages<string, T>, loaded: LoadedTexts): Translate<T> =>
  translatorOf([source], loaded)

/** Translates the messages of a folder and those that it shares with others; its own come first. */
export const translatorOfBoth = <T extends Texts, U extends Texts>(
  own: Messages<string, T>,
  shared: Messages<string, U>,
  loaded: LoadedTexts,
): Translate<T & U> => translatorOf([own, shared], loaded)

const translatorOf =
  (sources: readonly Messages[], { language, texts }: LoadedTexts) =>
  (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
    const source = sources.find((one) => Object.hasOwn(one.texts, key))
    return formatMessage(
      { id: `${source?.namespace}.${key}`, params },
      { language, text: (id) => texts.get(id) ?? ownValue(source?.texts, key), nameOf: ({ key: name }) => name, format: () => '' },
    )
  }
