/**
 * The map of an import: what the columns of a file mean. It is written by a person, in YAML or JSON, so whatever is wrong with it is
 * said in sentences that name line and column. docs: examples/imports.
 */
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { isZone } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { wrongFormat } from './dates.ts'

const name = z.string().min(1).max(200)
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'takes a text, a number, true or false' })
const shorthand = <T extends z.ZodType>(key: string, schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), schema)
const format = z.string().refine((text) => wrongFormat(text) === undefined, { error: (issue) => wrongFormat(String(issue.input)) ?? '' })
const zone = z.string().refine(isZone, 'is not a time zone such as Europe/Madrid')
const texts = z.record(z.string(), scalar.nullable())

const reference = shorthand(
  'by',
  z.strictObject({
    /** The field of the other record that holds the text of the cell. */
    by: name.default('title'),
    /** Values by which it is told from others with the same text; given to those that are made. */
    with: z.record(z.string(), scalar).default({}),
    /** Makes what is not there: `true`, or with further values. */
    create: z.union([z.boolean(), z.record(z.string(), scalar)]).default(false),
    /**
     * A row that names what is not there is bad; with `leave` it goes in without the reference, unless that is required. The reference
     * is looked for again when the whole file is in, and whenever the file comes again.
     */
    missing: z.enum(['refuse', 'leave']).optional(),
  }),
)

const field = shorthand(
  'column',
  z
    .strictObject({
      column: name.optional(),
      /** Text around columns: `{category} {subcategory}`. */
      concat: z.string().min(1).optional(),
      constant: scalar.optional(),
      /** For an empty cell. */
      default: scalar.optional(),
      /** What each text of the file means. */
      values: texts.optional(),
      /** For texts that `values` does not know; without it such a row is bad. */
      otherwise: scalar.nullable().optional(),
      reference: reference.optional(),
      /** Between the references of a field that takes several. */
      separator: z.string().min(1).max(5).default(','),
      format: format.optional(),
      zone: zone.optional(),
      /** Which of a log's rows tells the present: the last, the last that is not empty, the first, or the largest value. */
      take: z.enum(['last', 'last-named', 'first', 'largest']).default('last'),
      /** The story tells the value only from the first row in one of these states: logs often carry the end in every row. */
      toldIn: z.array(name).optional(),
    })
    .refine(
      (spec) => [spec.column, spec.concat, spec.constant].filter((one) => one !== undefined).length === 1,
      'takes one of column, concat and constant',
    ),
)

const stateValue = shorthand('state', z.strictObject({ state: name, set: z.record(z.string(), scalar).default({}) }))
const actor = shorthand('column', z.strictObject({ column: name, person: reference.optional() }))

const mapSchema = z.strictObject({
  /** What was imported is remembered under this name. */
  name: z.string().regex(/^[\w.-]{1,100}$/, 'takes letters, digits, dots and dashes'),
  type: name,
  mode: z.enum(['records', 'log']).default('records'),
  csv: z
    .strictObject({
      delimiter: z.string().min(1).max(5).default(','),
      quote: z.string().length(1).default('"'),
      encoding: z.enum(['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'utf-16le']).default('utf-8'),
      /** Texts that a spreadsheet would take for formulas stand behind an apostrophe, as in our own exports. */
      guarded: z.boolean().optional(),
    })
    .prefault({}),
  nulls: z.array(z.string()).default([]),
  dates: z.strictObject({ format: format.default('ISO'), zone: zone.default('UTC') }).prefault({}),
  /** Title, number or external id of the organisation; that of the importer when absent. */
  organisation: name.optional(),
  key: z.strictObject({ column: name, field: z.string().default('externalId') }),
  log: z
    .strictObject({
      /** When the row was written. */
      at: name.optional(),
      by: actor.optional(),
      /** Who opened the record. */
      openedBy: actor.optional(),
      /** The column by which the rows of a record are put in order, a number or a moment; without it they stand as in the file. */
      order: name.optional(),
    })
    .prefault({}),
  state: z.strictObject({ column: name, values: z.record(z.string(), stateValue), otherwise: stateValue.optional() }).optional(),
  fields: z.record(z.string(), field),
})

export type ImportMap = z.output<typeof mapSchema>
export type FieldSpec = ImportMap['fields'][string]
export type ReferenceSpec = NonNullable<FieldSpec['reference']>
/** In `state.values`: the row leaves the state as it is. */
export const keep = 'keep'

/** Where in the text of the map something stands, as `line 7, column 3: `. */
export type Where = (path: readonly PropertyKey[]) => string

/** Reads the text of a map (YAML, and JSON with it); throws one fault with a sentence for everything that is wrong. */
export const readMap = (text: string): { readonly map: ImportMap; readonly where: Where } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number): string => `line ${lines.linePos(offset).line}, column ${lines.linePos(offset).col}: `
  if (document.errors.length > 0) throw wrongMap(document.errors.map((error) => `${at(error.pos[0])}${error.message}`))
  const where: Where = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node =
        depth === 0 ? document.contents : (document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined)
      if (node?.range) return at(node.range[0])
    }
    return ''
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw wrongMap([(error as Error).message])
  }
  const parsed = mapSchema.safeParse(value)
  if (parsed.success) return { map: parsed.data, where }
  throw wrongMap(parsed.error.issues.map((issue) => `${where(issue.path)}${[...issue.path].join('.') || 'the map'}: ${issue.message}`))
}

export const wrongMap = (sentences: readonly string[]): Fault =>
  new Fault('value.refused', `The map cannot be used. ${sentences.join('; ')}`, { details: { map: sentences } })

/** The columns in a `concat`. */
export const columnsIn = (concat: string): readonly string[] => [...concat.matchAll(/\{([^{}]+)\}/g)].map((found) => found[1] as string)

/** Every column that the map names, each once, in a fixed order: the cells that are kept of a row. */
export const columnsOfMap = (map: ImportMap): readonly string[] => [
  ...new Set([
    map.key.column,
    ...[map.log.at, map.log.by?.column, map.log.openedBy?.column, map.log.order, map.state?.column].filter((one) => one !== undefined),
    ...Object.values(map.fields).flatMap((spec) => [...(spec.column ? [spec.column] : []), ...columnsIn(spec.concat ?? '')]),
  ]),
]
