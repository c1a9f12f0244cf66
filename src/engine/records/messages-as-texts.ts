/** Messages of the program that become values of a record, such as the title of an incident that an effect opens. */
import { fallbackLanguage } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && Object.keys(value).every(isPart)
const isPart = (key: string): boolean => key === 'id' || key === 'params'

/** The values with each message formatted in the language of the installation: stored data has one language for all readers. */
export const messagesAsTexts = (engine: Engine, values: Values): Values => {
  const setting = engine.installation().setting('installation', 'language')
  const language = typeof setting === 'string' ? setting : fallbackLanguage
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isMessage(value) ? engine.messages.format(value, language, engine.house) : value]),
  )
}
