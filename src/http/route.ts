/** A route is declared once, with its input as zod schemas; the check of the request and its entry in openapi.json follow from it. */
import { constants } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { RunningEngine } from '#engine/start/open-engine.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf, sentences } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { languageOf, type Say, sayTo } from './reader.ts'
import { problemsOf, refused } from './schema-problems.ts'

const messageOf = messagesOf(en)

export interface ApiContext {
  readonly engine: RunningEngine
  /** The signed-in actor; undefined without sign-in. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | undefined>
}

/** What a handler gets: the parsed request, and who sent it. */
export interface RouteRequest<P extends z.core.$ZodType, Q extends z.core.$ZodType, B extends z.core.$ZodType> {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
  readonly who: Actor
  /** Puts messages into the language of the reader. */
  readonly say: Say
  readonly language: Language
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface Route<P extends z.core.$ZodType, Q extends z.core.$ZodType, B extends z.core.$ZodType, A extends z.core.$ZodType> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** The body of the response on success. The handler is checked against it by the compiler, its answers by the tests; nothing is parsed at run time. */
  readonly answer?: A
  /** Served without signing in; `anonymous`: who asks is not even looked up, so that a silent database delays no answer. */
  readonly open?: boolean | 'anonymous'
  /** Also serves tokens that are limited to record types: all that the handler reads and writes follows the rights on records (rights.ts). */
  readonly byScope?: boolean
  /** Media types of a response that is not JSON. */
  readonly produces?: readonly string[]
  readonly handle: (ask: RouteRequest<P, Q, B>) => Promise<z.input<A>> | z.input<A>
}

export interface DescribedRoute {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly open: boolean
  readonly params?: z.core.$ZodType | undefined
  readonly query?: z.core.$ZodType | undefined
  readonly body?: z.core.$ZodType | undefined
  readonly answer?: z.core.$ZodType | undefined
  readonly produces?: readonly string[] | undefined
}

const nobody: Actor = { kind: 'person', id: null, name: 'nobody', roles: [], teams: [], organisation: null, organisations: [] }

/** Compression of files that are produced while they are sent: each part is flushed at once instead of when a buffer is full. */
const streamedCompression = {
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { flush: constants.BROTLI_OPERATION_FLUSH },
  zlibOptions: { flush: constants.Z_SYNC_FLUSH },
}

/** Returns the function that adds a route to the app and to `described`, for openapi.json. */
export const routesOn =
  (app: FastifyInstance, context: ApiContext, described: DescribedRoute[]) =>
  <
    P extends z.core.$ZodType = z.core.$ZodUnknown,
    Q extends z.core.$ZodType = z.core.$ZodUnknown,
    B extends z.core.$ZodType = z.core.$ZodUnknown,
    A extends z.core.$ZodType = z.core.$ZodUnknown,
  >(
    route: Route<P, Q, B, A>,
  ): void => {
    app.voice.engine = context.engine
    described.push({
      method: route.method,
      path: route.path,
      summary: route.summary,
      open: Boolean(route.open),
      params: route.params,
      query: route.query,
      body: route.body,
      answer: route.answer,
      produces: route.produces,
    })
    app.route({
      method: route.method,
      url: route.path,
      ...(route.produces ? { compress: streamedCompression } : {}),
      handler: async (request, reply) => {
        const who = route.open === 'anonymous' ? undefined : await context.actorOf(request)
        request.who = who
        if (!who && !route.open) throw new Fault('sign-in.needed')
        if (who?.scopes && !route.byScope && !route.open) throw new Fault('access.denied', messageOf('limitedToken'))
        const language = languageOf(request, context.engine, who)
        return route.handle({
          language,
          say: sayTo(context.engine, language),
          params: read(route.params, request.params, 'address', language) as z.output<P>,
          query: read(route.query, request.query, 'query', language) as z.output<Q>,
          body: read(route.body, request.body, 'body', language) as z.output<B>,
          who: who ?? nobody,
          request,
          reply,
        })
      },
    })
  }

/** Parses a part of the request. Throws `request.invalid` with a sentence for each error. */
const read = (schema: z.core.$ZodType | undefined, value: unknown, where: string, language: Language): unknown => {
  if (!schema) return value
  const result = z.safeParse(schema, value ?? {})
  if (result.success) return result.data
  const found = problemsOf(schema, value ?? {}, [language])
  const problems = found.map(({ path, problem }) => messageOf('wrongPlace', { place: [where, ...path].join('.'), problem }))
  // a form shows each problem at its field
  const fields = Object.fromEntries(found.map(({ path, problem }) => [path.join('.'), messageOf('wrongValue', { problem })]))
  throw new Fault('request.invalid', messageOf('wrongRequest', { problems: sentences(problems) }), where === 'body' ? { fields } : {})
}

/** A query parameter with JSON. */
export const jsonText = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // reported as an issue of the schema
    context.addIssue({ code: 'custom', ...refused(messageOf('notJson')) })
    return z.NEVER
  }
})
