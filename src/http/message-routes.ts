/** /api/messages: the available languages, and the texts of the screens in one language. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { fallbackLanguage } from '#kernel/localized-text.ts'
import { languages, screenTexts } from './answers/installation-answers.ts'
import { pickLanguage } from './reader.ts'
import type { routesOn } from './route.ts'

/** Namespaces of the messages that the browser formats itself; all other messages are formatted by the server. */
const screenNamespaces = ['web.', 'field.', 'view.']

/** What a language calls itself: `español`. */
const ownName = (language: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

export const messageRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/messages',
    summary: 'List the languages of the screens',
    open: true,
    answer: languages,
    handle: () => ({ languages: engine.messages.languages.map((code) => ({ code, name: ownName(code) })) }),
  })
  route({
    method: 'GET',
    path: '/api/messages/:language',
    summary: 'Get the texts of the screens in a language; in English if it lacks them',
    params: z.object({ language: z.string().max(20) }),
    open: true,
    answer: screenTexts,
    handle: ({ params }) => {
      const language = pickLanguage([params.language], engine.messages.languages) ?? fallbackLanguage
      return { language, texts: engine.messages.textsOf(language, screenNamespaces) }
    },
  })
}
