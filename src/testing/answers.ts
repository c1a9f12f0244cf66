/**
 * Compares what a running program answers with what its /api/openapi.json says: properties that are missing, that have another type, or
 * that are not described.
 */
import { z } from 'zod'

type JsonSchema = Readonly<Record<string, unknown>>
interface Operation {
  readonly responses: { readonly 200: { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> } }
}
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export interface AnswerCheck {
  /** Throws where the answer of the route is not as described; a route without a description takes any. */
  readonly check: (method: string, path: string, answer: unknown) => void
  /** The described routes that were never checked: `GET /api/records/{type}`. */
  readonly unchecked: () => readonly string[]
}

/** The same schema, which refuses properties that it does not name. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const all = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  return 'properties' in all && !('additionalProperties' in all) ? { ...all, additionalProperties: false } : all
}

const matcherOf = (template: string): RegExp => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
const parametersOf = (template: string): number => template.split('{').length

export const answerCheck = ({ paths }: OpenApi): AnswerCheck => {
  const routes = Object.entries(paths)
    .flatMap(([template, operations]) =>
      Object.entries(operations).map(([method, { responses }]) => {
        const json = responses[200].content?.['application/json']?.schema
        return { name: `${method.toUpperCase()} ${template}`, method, template, matcher: matcherOf(template), json }
      }),
    )
    .sort((a, b) => parametersOf(a.template) - parametersOf(b.template))
  const schemas = new Map<string, z.ZodType>()
  return {
    check: (method, path, answer) => {
      const plain = path.split('?')[0] ?? path
      const route = routes.find((one) => one.method === method.toLowerCase() && one.matcher.test(plain))
      if (!route?.json) return
      const schema = schemas.get(route.name) ?? z.fromJSONSchema(closed(route.json) as Parameters<typeof z.fromJSONSchema>[0])
      schemas.set(route.name, schema)
      const { error } = schema.safeParse(answer)
      if (error) throw new Error(`${method} ${path} does not answer as described:\n${z.prettifyError(error)}`)
    },
    unchecked: () => routes.filter(({ name, json }) => json && !schemas.has(name)).map(({ name }) => name),
  }
}
