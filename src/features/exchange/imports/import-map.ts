/**
 * The map of an import: the meaning of the columns of a file. A person writes it in YAML or JSON, so errors are sentences that name line
 * and column. Examples: examples/imports.
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

const messageOf = messagesOf(en)

const name = z.string().min(1).max(200)
const maxSeparatorCharacters = 5
const separator = z.string().min(1).max(maxSeparatorCharacters).default(',')
const scalar = z.custom<string | number | boolean>(
  (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  refused(messageOf('scalar')),
)
const shorthand = <T extends z.ZodType>(key: string, schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), schema)
const format = z.string().superRefine((text, context) => {
  const wrong = wrongFormat(text)
  if (wrong) context.addIssue({ code: 'custom', ...refused(wrong) })
})
const zone = z.string().refine(isZone, refused(messageOf('unknownZone')))
const texts = z.record(z.string(), scalar.nullable())

const reference = shorthand(
  'by',
  z.strictObject({
    /** The field of the referenced record that is compared with the cell. */
    by: name.default('title'),
    /** Values that distinguish records with the same text; records that are created get them. */
    with: z.record(z.string(), scalar).default({}),
    /** Whether to create missing records: `true`, or further values for them. */
    create: z.union([z.boolean(), z.record(z.string(), scalar)]).default(false),
    /**
     * A row with a missing reference is bad; with `leave` it is imported without the reference, unless the field is required. The
     * reference is looked up again at the end of the file, and whenever the file is imported again.
     */
    missing: z.enum(['refuse', 'leave']).optional(),
  }),
)

const states = z.array(name)
/** What a log tells of a record beyond its columns; computed from all rows of the record. */
const fromLog = z
  .strictObject({
    /** The moment at which the record reached one of these states; empty again after it left them. */
    reached: states.optional(),
    /** How often the record left these states for another one. */
    left: states.optional(),
    /** How often the value of this field changed from one value to another. */
    changed: name.optional(),
    /** Seconds between the rows in these states. */
    spent: states.optional(),
  })
  .refine((one) => Object.keys(one).length === 1, refused(messageOf('oneOfLog')))

const field = shorthand(
  'column',
  z
    .strictObject({
      column: name.optional(),
      fromLog: fromLog.optional(),
      /** Text around columns: `{category} {subcategory}`. */
      concat: z.string().min(1).optional(),
      constant: scalar.optional(),
      /** The value of an empty cell. */
      default: scalar.optional(),
      /** The value of each text of the file. */
      values: texts.optional(),
      /** The value of texts missing in `values`; without it such a row is bad. */
      otherwise: scalar.nullable().optional(),
      reference: reference.optional(),
      /** Separates the references of a field with several. */
      separator,
      format: format.optional(),
      zone: zone.optional(),
      /** Which row of a log has the current value: the last, the last one that is not empty, the first, or the largest value. */
      take: z.enum(['last', 'last-named', 'first', 'largest']).default('last'),
      /** The story has the value only from the first row in one of these states on: logs often have the final values in every row. */
      validIn: states.optional(),
    })
    .refine(
      (spec) => [spec.column, spec.concat, spec.constant, spec.fromLog].filter((one) => one !== undefined).length === 1,
      refused(messageOf('oneSource')),
    ),
)

const stateValue = shorthand('state', z.strictObject({ state: name, set: z.record(z.string(), scalar).default({}) }))
const actor = shorthand('column', z.strictObject({ column: name, person: reference.optional() }))

const maxOrderColumns = 5
const cells = z.array(z.string())
const skipped = z
  .strictObject({ column: name, in: cells.optional(), notIn: cells.optional(), empty: z.boolean().optional() })
  .refine((one) => Object.keys(one).length === 2, refused(messageOf('oneTest')))

const related = z.strictObject({
  column: name,
  /** The name of the relation, such as depends-on. */
  relation: name,
  /** The record type of the other record. */
  type: name,
  reference,
  /** Separates several references in a cell. */
  separator,
})

const encodings = ['auto', 'utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'utf-16le', 'utf-16be'] as const

const mapSchema = z.strictObject({
  /** Imported rows are remembered under this name. */
  name: z.string().refine((text) => /^[\w.-]{1,100}$/.test(text), refused(messageOf('mapName'))),
  type: name,
  mode: z.enum(['records', 'log', 'relations']).default('records'),
  /** Cells below a header, or one JSON object in each line, whose properties are the columns (`a.b` inside of another object). */
  form: z.enum(['csv', 'json-lines']).default('csv'),
  csv: z
    .strictObject({
      delimiter: separator,
      quote: z.string().length(1).default('"'),
      /** By default it is recognised; a byte order mark always decides. */
      encoding: z.enum(encodings).default('auto'),
      /** Texts that look like formulas have an apostrophe in front, as in the exports of Sereno. */
      guarded: z.boolean().optional(),
    })
    .prefault({}),
  nulls: cells.default([]),
  /** How the file writes numbers: `1.234,50` has a decimal comma. */
  decimal: z.enum(['point', 'comma']).default('point'),
  dates: z.strictObject({ format: format.default('ISO'), zone: zone.default('UTC') }).prefault({}),
  /** Title, number or external id of the organisation; the organisation of the importer by default. */
  organisation: name.optional(),
  key: z.strictObject({ column: name, field: z.string().default('externalId') }),
  log: z
    .strictObject({
      /** The column with the time of the row. */
      at: name.optional(),
      by: actor.optional(),
      /** The column with the person who opened the record. */
      openedBy: actor.optional(),
      /**
       * The columns by which the rows of a record are sorted, numbers or moments (a second column decides between equal values of the
       * first); in the order of the file by default.
       */
      order: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(name).max(maxOrderColumns)).prefault([]),
    })
    .prefault({}),
  /** Rows that are left out: those to which one of these tests applies. */
  skip: z.array(skipped).default([]),
  state: z
    .strictObject({
      column: name.optional(),
      concat: name.optional(),
      values: z.record(z.string(), stateValue),
      otherwise: stateValue.optional(),
    })
    .refine((said) => (said.column === undefined) !== (said.concat === undefined), refused(messageOf('oneStateSource')))
    .optional(),
  fields: z.record(z.string(), field).default({}),
  /** In the mode `relations`: what the record of the key is related to; a row can have several. */
  relations: z.array(related).default([]),
})

export type ImportMap = z.output<typeof mapSchema>
export type FieldSpec = ImportMap['fields'][string]
export type FromLog = NonNullable<FieldSpec['fromLog']>
export type RelationSpec = ImportMap['relations'][number]
export type SkipTest = ImportMap['skip'][number]
export type ReferenceSpec = NonNullable<FieldSpec['reference']>
/** In `state.values`: the row leaves the state as it is. */
export const keep = 'keep'

/** The position of a path in the text of the map; undefined if unknown. */
export type Where = (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number } | undefined

/** The sentence for an error at a position of the map. */
export const problemAt = (where: Where, path: readonly PropertyKey[], problem: Param): Message => {
  const at = where(path)
  const named = path.length === 0 ? messageOf('theMap') : path.join('.')
  return at ? messageOf('atLine', { ...at, path: named, problem }) : messageOf('atPath', { path: named, problem })
}

/**
 * Parses the text of a map (YAML, which includes JSON). Throws one fault with a sentence for every error; errors of zod are
 * translated to these languages.
 */
export const readMap = (text: string, languages: readonly Language[] = []): { readonly map: ImportMap; readonly where: Where } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col })
  if (document.errors.length > 0)
    throw wrongMap(document.errors.map((error) => messageOf('yamlAtLine', { ...at(error.pos[0]), detail: error.message })))
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
    throw wrongMap([messageOf('yaml', { detail: (error as Error).message })])
  }
  const parsed = mapSchema.safeParse(value)
  if (parsed.success) return { map: parsed.data, where }
  throw wrongMap(problemsOf(mapSchema, value, languages).map(({ path, problem }) => problemAt(where, path, problem)))
}

/** A stored map with what it may say since: the node that stored it can be of an earlier version. */
export const completeMap = (stored: ImportMap): ImportMap => {
  const parsed = mapSchema.safeParse(stored)
  return parsed.success ? parsed.data : stored
}

export const wrongMap = (problems: readonly Message[]): Fault =>
  new Fault('value.refused', messageOf('wrongMap', { problems: sentences(problems) }), { details: { map: problems } })

/** The columns in a `concat`. */
export const columnsIn = (concat: string): readonly string[] => [...concat.matchAll(/\{([^{}]+)\}/g)].map((found) => found[1] as string)

/** Every column of the map once, in a fixed order: the cells of a row that are stored. */
export const columnsOfMap = (map: ImportMap): readonly string[] => [
  ...new Set([
    map.key.column,
    ...[map.log.at, map.log.by?.column, map.log.openedBy?.column, ...map.log.order].filter((one) => one !== undefined),
    ...[...map.skip, ...map.relations].map(({ column }) => column),
    ...[...(map.state ? [map.state] : []), ...Object.values(map.fields)].flatMap((spec) => [
      ...(spec.column ? [spec.column] : []),
      ...columnsIn(spec.concat ?? ''),
    ]),
  ]),
]
