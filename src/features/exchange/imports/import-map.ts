/**
 * The map of an import: what the columns of a file mean. It is written by a person, in YAML or JSON, so whatever is wrong with it is
 * said in sentences that name line and column. docs: examples/imports.
 */
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { problemsOf, refused } from '#http/schema-problems.ts'
import type { Language } from '#kernel/localized-text.ts'
import { type Message, messagesOf, type Param, sentences } from '#kernel/messages.ts'
import { isZone } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { wrongFormat } from './dates.ts'
import { en } from './en.ts'

const say = messagesOf(en)

const name = z.string().min(1).max(200)
const scalar = z.custom<string | number | boolean>(
  (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  refused(say('scalar')),
)
const shorthand = <T extends z.ZodType>(key: string, schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), schema)
const format = z.string().superRefine((text, context) => {
  const wrong = wrongFormat(text)
  if (wrong) context.addIssue({ code: 'custom', ...refused(wrong) })
})
const zone = z.string().refine(isZone, refused(say('unknownZone')))
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
    .refine((spec) => [spec.column, spec.concat, spec.constant].filter((one) => one !== undefined).length === 1, refused(say('oneSource'))),
)

const stateValue = shorthand('state', z.strictObject({ state: name, set: z.record(z.string(), scalar).default({}) }))
const actor = shorthand('column', z.strictObject({ column: name, person: reference.optional() }))

const mapSchema = z.strictObject({
  /** What was imported is remembered under this name. */
  name: z.string().refine((text) => /^[\w.-]{1,100}$/.test(text), refused(say('mapName'))),
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

/** Where in the text of the map something is; undefined where that is not known. */
export type Where = (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number } | undefined

/** What is wrong at a place of the map. */
export const problemAt = (where: Where, path: readonly PropertyKey[], problem: Param): Message => {
  const at = where(path)
  const named = path.length === 0 ? say('theMap') : path.join('.')
  return at ? say('atLine', { ...at, path: named, problem }) : say('atPath', { path: named, problem })
}

/**
 * Reads the text of a map (YAML, and JSON with it). Throws one fault with a sentence for everything that is wrong; what zod finds is
 * said in these languages.
 */
export const readMap = (text: string, languages: readonly Language[] = []): { readonly map: ImportMap; readonly where: Where } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col })
  if (document.errors.length > 0)
    throw wrongMap(document.errors.map((error) => say('yamlAtLine', { ...at(error.pos[0]), detail: error.message })))
  const where: Where = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node =
        depth === 0 ? document.contents : (document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined)
      if (node?.range) return at(node.range[0])
    }
    return undefined
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw wrongMap([say('yaml', { detail: (error as Error).message })])
  }
  const parsed = mapSchema.safeParse(value)
  if (parsed.success) return { map: parsed.data, where }
  throw wrongMap(problemsOf(mapSchema, value, languages).map(({ path, problem }) => problemAt(where, path, problem)))
}

export const wrongMap = (problems: readonly Message[]): Fault =>
  new Fault('value.refused', say('wrongMap', { problems: sentences(problems) }), { details: { map: problems } })

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
