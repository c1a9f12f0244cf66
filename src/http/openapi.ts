/** /api/openapi.json and /api/docs, generated from the declarations of the routes. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ownValue } from '#kernel/own-value.ts'
import { troubles } from '#kernel/trouble.ts'
import type { DescribedRoute } from './route.ts'

const schemaOf = (schema: z.core.$ZodType | undefined) =>
  (schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : undefined) as
    | { properties?: Record<string, unknown>; required?: string[] }
    | undefined

const parameters = (schema: z.core.$ZodType | undefined, place: 'path' | 'query') => {
  const json = schemaOf(schema)
  return Object.entries(json?.properties ?? {}).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || (json?.required ?? []).includes(name),
    schema: one,
  }))
}

const contentOf = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]))

/** The description of the API in OpenAPI 3.1. */
export const openApi = (described: readonly DescribedRoute[], version: string) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of described) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    const body = schemaOf(route.body)
    const answer = schemaOf(route.answer)
    paths[path] = {
      ...ownValue(paths, path),
      [route.method.toLowerCase()]: {
        summary: route.summary,
        security: route.open ? [] : [{ bearer: [] }, { session: [] }],
        parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
        ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
        responses: {
          200: {
            description: 'Success',
            ...(route.produces ? { content: contentOf(route.produces) } : {}),
            ...(answer ? { content: { 'application/json': { schema: answer } } } : {}),
          },
          default: {
            description: 'A problem (RFC 9457)',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sereno', version },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      schemas: {
        Problem: {
          type: 'object',
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            code: { enum: Object.keys(troubles) },
            requestId: { type: 'string', description: 'The id of the request in the log of the server' },
          },
        },
      },
    },
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Adds the routes of the description. */
export const openApiRoutes = (app: FastifyInstance, described: readonly DescribedRoute[], version: string): void => {
  app.get('/api/openapi.json', () => openApi(described, version))
  app.get('/api/docs', (_, reply) => {
    const rows = described
      .map((r) => `<tr><td><code>${r.method}</code></td><td><code>${escaped(r.path)}</code></td><td>${escaped(r.summary)}</td></tr>`)
      .join('\n')
    return reply
      .type('text/html; charset=utf-8')
      .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Sereno API</title><style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:70rem;padding:0 1rem}td{padding:.3rem 1rem .3rem 0;vertical-align:top}</style>
<h1>Sereno API</h1><p>Bearer token or session cookie. Full description: <a href="/api/openapi.json">openapi.json</a>.</p><table>${rows}</table></html>`)
  })
}
