/** The language of an answer: that of the request, else that of the user, else that of the installation. */
import type { FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import type { Actor } from '#kernel/actor.ts'
import { fallbackLanguage, type Language } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'

const maxHeaderCharacters = 500

/** The languages of an Accept-Language header, best first: `es-AR,es;q=0.9,en;q=0.5`. */
const acceptedLanguages = (header: string): readonly string[] =>
  header
    .slice(0, maxHeaderCharacters)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((found) => found !== undefined)
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)

/** The first accepted language that exists; `es` also satisfies `es-AR`. */
export const pickLanguage = (accepted: readonly string[], known: readonly Language[]): Language | undefined => {
  for (const tag of accepted) {
    const found =
      known.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? known.find((one) => one === tag.toLowerCase().split('-')[0])
    if (found) return found
  }
  return undefined
}

/** The language in which a request is answered. */
export const languageOf = (request: FastifyRequest, engine: Engine, who?: Actor): Language => {
  const { languages } = engine.messages
  const installed = engine.installation().setting('installation', 'language')
  const wished = [
    ...acceptedLanguages(request.headers['accept-language'] ?? ''),
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

/** Formats messages in the language of the reader. */
export type Say = (message: Message) => string

/** Returns the formatter for a language. */
export const sayTo =
  (engine: Engine, language: Language): Say =>
  (message) =>
    engine.messages.format(message, language, engine.house)
