/** For whom an answer is put into words: the language that the request asks for, else the person's, else the installation's. */
import type { FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import type { Actor } from '#kernel/actor.ts'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'

/** Languages of an Accept-Language header, best first: `es-AR,es;q=0.9,en;q=0.5`. */
const accepted = (header: string): readonly string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((found) => found !== undefined)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)

/** The first language wished for that exists, also by its first part: `es` for `es-AR`. */
export const pickLanguage = (wished: readonly string[], known: readonly Language[]): Language | undefined => {
  for (const tag of wished) {
    const found =
      known.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? known.find((one) => one === tag.toLowerCase().split('-')[0])
    if (found) return found
  }
  return undefined
}

export const languageOf = (request: FastifyRequest, engine: Engine, who?: Actor): Language => {
  const { languages } = engine.messages
  const installed = engine.installation().setting('installation', 'language')
  const wished = [
    ...accepted(request.headers['accept-language'] ?? ''),
    who?.language,
    typeof installed === 'string' ? installed : undefined,
  ]
  return (
    pickLanguage(
      wished.filter((one) => one !== undefined && one !== null),
      languages,
    ) ?? fallbackLanguage
  )
}

/** Puts sentences into the words of whoever sent the request. */
export type Say = (message: Message) => string

export const sayTo =
  (engine: Engine, language: Language): Say =>
  (message) =>
    engine.messages.format(message, language, engine.house)
