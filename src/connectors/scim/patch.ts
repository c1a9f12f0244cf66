/**
 * PATCH (RFC 7644, section 3.5.2), in the forms that identity providers send: operations with a capital letter, values as texts, several
 * attributes at once without a path. The library applies them to a copy of the resource.
 */
import { ScimError as PatchError, type ScimPatchOperation, type ScimResource, scimPatch } from 'scim-patch'
import { z } from 'zod'
import { patchSchema } from './schemas.ts'
import { ScimError } from './scim-error.ts'

const maxOperations = 1000
const maxPathCharacters = 500

const operation = z.object({
  op: z
    .string()
    .transform((op) => op.toLowerCase())
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().max(maxPathCharacters).optional(),
  value: z.unknown().optional(),
})
const patchBody = z.object({
  schemas: z.array(z.string()).refine((schemas) => schemas.includes(patchSchema), 'the schema of PATCH is missing'),
  Operations: z.array(operation).min(1).max(maxOperations),
})

export type Operation = z.output<typeof operation>

/** The operations of a PATCH. Throws `invalidSyntax`. */
export const operationsOf = (body: unknown): readonly Operation[] => {
  const read = patchBody.safeParse(body)
  if (!read.success) throw new ScimError(400, `The body is no PATCH: ${z.prettifyError(read.error)}`, 'invalidSyntax')
  for (const { path, value } of read.data.Operations) if (reachesPrototype(path) || reachesPrototype(keysIn(value))) throw notAllowed()
  return read.data.Operations
}

const notAllowed = (): ScimError => new ScimError(400, 'There is no such attribute.', 'invalidPath')

/** The library follows any name, those of every object included. */
const reachesPrototype = (names: string | undefined): boolean => names !== undefined && /__proto__|constructor|prototype/i.test(names)

const maxDepth = 20

/** All names in a value. Resources have two levels; what is nested deeper than any would only be followed in vain. */
const keysIn = (value: unknown, depth = 0): string => {
  if (typeof value !== 'object' || value === null) return ''
  if (depth >= maxDepth) throw new ScimError(400, 'The value is nested too deep.', 'invalidValue')
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${keysIn(inner, depth + 1)}`)
    .join(' ')
}

/** The resource after the operations; the one that came in stays as it was. */
export const patched = (resource: object, operations: readonly Operation[]): unknown => {
  // meta is read-only; the library only wants it to be there
  const copy: ScimResource = { schemas: [], ...structuredClone(resource), meta: { created: new Date(0), lastModified: new Date(0) } }
  try {
    return scimPatch(copy, operations.map(toLibrary), { mutateDocument: true, treatMissingAsAdd: true })
  } catch (error) {
    if (error instanceof PatchError) throw new ScimError(400, error.message, error.scimCode === 'noTarget' ? 'noTarget' : 'invalidPath')
    // it reads paths without looking at their form
    if (error instanceof TypeError) throw new ScimError(400, 'The path does not fit the resource.', 'invalidPath')
    throw error
  }
}

const toLibrary = ({ op, path, value }: Operation): ScimPatchOperation => {
  // Entra ID sends the id of the manager alone, and the library does not put a text in the place of an object
  const whole = typeof value === 'string' && path !== undefined && /[.:]manager$/i.test(path) ? { value } : value
  if (op !== 'remove') return { op, ...(path === undefined ? {} : { path }), value: whole }
  if (path === undefined || path === '') throw new ScimError(400, 'An operation remove needs a path.', 'noTarget')
  return { op, path, ...(value === undefined ? {} : { value }) }
}
