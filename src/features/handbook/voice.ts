/** The declarations that a document prints, and its language. */
import { formatterIn, type MessageContext } from '#engine/messages/installed-language.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/localized-text.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { texts } from './en.ts'

export interface Voice {
  readonly house: House
  readonly language: Language
  readonly say: (message: Message) => string
}

export const voiceOf = (engine: MessageContext, language: Language): Voice => ({
  house: engine.house,
  language,
  say: formatterIn(engine, language),
})

const label = messagesOf(texts)

/** A heading or label. */
export const labelIn = (voice: Voice, name: keyof typeof texts.texts): string => voice.say(label(name))
