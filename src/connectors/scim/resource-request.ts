/** What requests for Users and Groups have in common: the page and the attributes that are asked for, conditions on the version, answers. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listSchema, maxPageSize } from './schemas.ts'
import { mediaType, ScimError } from './scim-error.ts'

const defaultPageSize = 100
/** Beyond this, skipping the pages before costs the database more than the page. */
const maxStartIndex = 1_000_000

const number = z.coerce.number().int()
const names = z
  .string()
  .max(4000)
  .transform((text) => text.split(',').map((name) => name.trim().toLowerCase()))
const listQuery = z.object({
  filter: z.string().optional(),
  startIndex: number.max(maxStartIndex).optional(),
  count: number.optional(),
  attributes: names.optional(),
  excludedAttributes: names.optional(),
})

export interface ResourceQuery {
  readonly filter: string | undefined
  /** From 1. */
  readonly startIndex: number
  readonly count: number
  readonly attributes: readonly string[] | undefined
  readonly excluded: readonly string[]
}

export const askedOf = (request: Pick<FastifyRequest, 'query'>): ResourceQuery => {
  const read = listQuery.safeParse(request.query)
  if (!read.success) throw new ScimError(400, `The query is not valid: ${z.prettifyError(read.error)}`, 'invalidValue')
  const { filter, startIndex = 1, count = defaultPageSize, attributes, excludedAttributes = [] } = read.data
  return {
    filter,
    // RFC 7644, section 3.4.2.4: less than 1 is 1, and a negative count is 0
    startIndex: Math.max(1, startIndex),
    count: Math.min(Math.max(0, count), maxPageSize),
    attributes,
    excluded: excludedAttributes,
  }
}

/** `name.formatted` and `urn:…:User:name` both ask for the attribute `name`; the extension is an attribute by its own name. */
const topLevel = (asked: string): string => {
  const core = asked.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/, '')
  const extension = /^(urn:.*:2\.0:user)(?::.*)?$/.exec(core)?.[1]
  return extension ?? core.split('.')[0] ?? core
}

const always = new Set(['schemas', 'id', 'meta'])

/** Whether a request wants the attribute. */
export const wants = ({ attributes, excluded }: ResourceQuery, name: string): boolean => {
  const own = name.toLowerCase()
  if (always.has(own)) return true
  if (attributes) return attributes.some((one) => topLevel(one) === own)
  return !excluded.some((one) => topLevel(one) === own)
}

/** The resource with the attributes that are asked for. */
export const projected = <T extends object>(asked: ResourceQuery, resource: T): Partial<T> =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => wants(asked, name))) as Partial<T>

export const listAnswer = (asked: ResourceQuery, totalResults: number, resources: readonly object[]) => ({
  schemas: [listSchema],
  totalResults,
  startIndex: asked.startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})

/** Throws 412 if If-Match names versions, and not this one. */
export const checkVersion = (request: Pick<FastifyRequest, 'headers'>, version: string): void => {
  const wanted = request.headers['if-match']
  if (wanted === undefined || wanted.trim() === '*') return
  const weak = (etag: string): string => etag.trim().replace(/^W\//, '')
  if (!wanted.split(',').some((one) => weak(one) === weak(version)))
    throw new ScimError(412, 'The resource has changed in the meantime: read it again.')
}

interface Versioned {
  readonly meta: { readonly version: string; readonly location: string }
}

/** Sends a resource with its version and address. */
export const sendResource = (reply: FastifyReply, asked: ResourceQuery, resource: Versioned, status = 200): FastifyReply => {
  reply.header('etag', resource.meta.version).header('location', resource.meta.location)
  return sendScim(reply, projected(asked, resource), status)
}

export const sendScim = (reply: FastifyReply, body: object, status = 200): FastifyReply =>
  reply.code(status).type(mediaType).send(JSON.stringify(body))

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The id in the address; undefined if it has not the form of one. */
export const idIn = (request: Pick<FastifyRequest, 'params'>): { readonly id: string; readonly known: boolean } => {
  const { id } = z.object({ id: z.string() }).parse(request.params)
  return { id, known: uuid.test(id) }
}
