/** Compiles a map: for each field a function from the cells of a row to a value. Texts repeat, so parsed values are cached. */
import { type Field, type Kind, targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { toMoment } from '#kernel/time.ts'
import { dateReader, dayReader } from './dates.ts'
import { en } from './en.ts'
import { columnsOfMap, type FieldSpec, type FromLog, type ImportMap, keep, type ReferenceSpec, type SkipTest } from './import-map.ts'

const messageOf = messagesOf(en)

export type Cells = readonly string[]
export type Read<T = unknown> = { readonly value: T } | { readonly refused: Message }
/** A reference to a missing record, where the map imports the row without it. */
export interface Left {
  readonly left: Message
}

/** The target of a reference in the map; targets with the same `key` find and create the same records. */
export interface ReferenceTarget {
  readonly key: string
  readonly to: string
  readonly spec: ReferenceSpec
}
/** Resolves the text of a reference to an id. */
export type Resolve = (target: ReferenceTarget, text: string) => Read<string>

export interface CompiledField {
  readonly name: string
  /** Which of two values is larger: by the kind of the field; of choices, scales are declared from the largest to the smallest value. */
  readonly compare: (a: unknown, b: unknown) => number
  readonly spec: FieldSpec
  readonly target?: ReferenceTarget | undefined
  /** The texts of the references in a row. */
  readonly wants: (cells: Cells) => readonly string[]
  readonly read: (cells: Cells, resolve: Resolve) => Read | Left
}

/** A field whose value is computed from all rows of a record. */
export interface LogField {
  readonly name: string
  readonly tells: FromLog
}

/** A relation to the records of a cell. */
export interface CompiledRelation {
  readonly relation: string
  readonly target: ReferenceTarget
  readonly wants: (cells: Cells) => readonly string[]
}

export interface CompiledActor {
  readonly read: (cells: Cells) => string | null
  readonly target?: ReferenceTarget | undefined
}

/** The state of a row by the state column: null when it leaves the state unchanged. */
export interface StateSaid {
  readonly state: string | null
  readonly set: Readonly<Record<string, unknown>>
}

export interface Compiled {
  readonly house: House
  readonly map: ImportMap
  readonly key: (cells: Cells) => string | null
  readonly at: ((cells: Cells) => Read<string | null>) | undefined
  readonly by: CompiledActor | undefined
  readonly openedBy: CompiledActor | undefined
  /** Whether the map leaves the row out. */
  readonly skips: (cells: Cells) => boolean
  /** The values by which rows are sorted, in turn; undefined for a cell that is neither a number nor a moment. */
  readonly order: ((cells: Cells) => readonly number[] | undefined) | undefined
  readonly state: ((cells: Cells) => Read<StateSaid>) | undefined
  /** Fields that some states set; null in the other states. */
  readonly setFields: readonly string[]
  readonly fields: readonly CompiledField[]
  readonly fromLog: readonly LogField[]
  readonly relations: readonly CompiledRelation[]
  readonly targets: readonly ReferenceTarget[]
}

const maxCachedValues = 50_000

export const compileMap = (house: House, map: ImportMap): Compiled => {
  const places = new Map(columnsOfMap(map).map((column, i) => [column, i]))
  const nulls = new Set(['', ...map.nulls])
  const cell = (column: string) => {
    const i = places.get(column) ?? 0
    return (cells: Cells): string | null => {
      const text = cells[i]?.trim() ?? ''
      return nulls.has(text) ? null : text
    }
  }
  const targetAs = (to: string, spec: ReferenceSpec): ReferenceTarget => ({ key: JSON.stringify([to, spec.by, spec.with]), to, spec })
  const actor = (part: 'by' | 'openedBy'): CompiledActor | undefined => {
    const said = map.log[part]
    return said && { read: cell(said.column), target: said.person && targetAs('person', said.person) }
  }
  const ofRows = Object.entries(map.fields).filter(([, spec]) => !spec.fromLog)
  const fields = ofRows.map(([name, spec]): CompiledField => {
    const field = house.fieldOf(map.type, name) as Field
    const kind = ownValue(house.kinds, field.kind) as Kind
    const text = textOf(spec, cell)
    const to = targetOf(field)
    const target = to && spec.reference ? targetAs(to, spec.reference) : undefined
    const translate = valuesOf(spec, `fields.${name}`)
    const compare = orderOf(field, kind)
    if (!target)
      return {
        name,
        compare,
        spec,
        wants: () => [],
        read: remembering(text, translate, parserOf(map, spec, field, { kind, place: `fields.${name}` })),
      }
    const split = (value: string): readonly string[] => (kind.many ? pieces(value, spec.separator) : [value])
    const wants = (cells: Cells): readonly string[] => {
      const said = translate(text(cells))
      return 'refused' in said || said.value === null ? [] : split(String(said.value))
    }
    const read = (cells: Cells, resolve: Resolve): Read | Left => {
      const said = translate(text(cells))
      if ('refused' in said || said.value === null) return said
      const found = split(String(said.value)).map((one) => resolve(target, one))
      const refused = found.find((one) => 'refused' in one)
      if (refused) return spec.reference?.missing === 'leave' && !field.required ? { left: refused.refused } : refused
      const ids = found.map((one) => (one as { value: string }).value)
      return { value: kind.many ? [...new Set(ids)] : ids[0] }
    }
    return { name, compare, spec, target, wants, read }
  })
  const relations = map.relations.map((spec): CompiledRelation => {
    const text = cell(spec.column)
    return {
      relation: spec.relation,
      target: targetAs(spec.type, spec.reference),
      wants: (cells) => pieces(text(cells) ?? '', spec.separator),
    }
  })
  const at = map.log.at === undefined ? undefined : momentReader(cell(map.log.at), dateReader(map.dates.format, map.dates.zone), map.log.at)
  const by = actor('by')
  const openedBy = actor('openedBy')
  return {
    house,
    map,
    key: keyReader(map, cell(map.key.column)),
    at,
    by,
    openedBy,
    skips: skipReader(map.skip, cell),
    order: map.log.order.length === 0 ? undefined : orderReader(map, map.log.order.map(cell)),
    state: map.state && stateReader(house, map, textOf(map.state, cell)),
    setFields: [
      ...new Set(
        [...Object.values(map.state?.values ?? {}), ...(map.state?.otherwise ? [map.state.otherwise] : [])].flatMap((one) =>
          Object.keys(one.set),
        ),
      ),
    ],
    fields,
    fromLog: Object.entries(map.fields).flatMap(([name, { fromLog }]) => (fromLog ? [{ name, tells: fromLog }] : [])),
    relations,
    targets: [
      ...new Map(
        [...fields, ...relations, by, openedBy].flatMap((one) => (one?.target ? [[one.target.key, one.target] as const] : [])),
      ).values(),
    ],
  }
}

const orderOf = ({ options }: Field, kind: Kind): CompiledField['compare'] => {
  const declared = Array.isArray(options['values']) ? (options['values'] as readonly unknown[]) : undefined
  const sign = options['rises'] === true ? 1 : -1
  return declared ? (a, b) => sign * (declared.indexOf(a) - declared.indexOf(b)) : (a, b) => kind.compare?.(a, b) ?? 0
}

const pieces = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '')

type Text = (cells: Cells) => string | number | boolean | null

const textOf = (
  spec: Pick<FieldSpec, 'column' | 'concat'> & Partial<Pick<FieldSpec, 'constant' | 'default'>>,
  cell: (column: string) => (cells: Cells) => string | null,
): Text => {
  const first = ((): Text => {
    if (spec.column !== undefined) return cell(spec.column)
    if (spec.constant !== undefined) return () => spec.constant ?? null
    const parts = (spec.concat ?? '').split(/\{([^{}]+)\}/g).map((part, i) => (i % 2 === 1 ? cell(part) : part))
    return (cells) => {
      const texts = parts.map((part) => (typeof part === 'string' ? part : (part(cells) ?? '')))
      // without a value, the surrounding text is left out too
      return parts.some((part, i) => typeof part !== 'string' && texts[i] !== '') ? texts.join('').replaceAll(/\s+/g, ' ').trim() : null
    }
  })()
  return spec.default === undefined ? first : (cells) => first(cells) ?? spec.default ?? null
}

/** `place` is where the map names the texts; it is kept with a refusal, so that the missing lines can be proposed. */
const valuesOf = (spec: FieldSpec, place: string) => {
  const known = spec.values && new Map(Object.entries(spec.values))
  return (text: ReturnType<Text>): Read<ReturnType<Text>> => {
    if (text === null || !known) return { value: text }
    const value = known.get(String(text))
    if (value !== undefined) return { value }
    if (spec.otherwise !== undefined) return { value: spec.otherwise }
    return { refused: messageOf('notMapped', { place, text: shown(text), known: [...known.keys()].join(', ') }) }
  }
}

const shown = (text: unknown): string => String(text).slice(0, 100)

const parserOf = (
  map: ImportMap,
  spec: FieldSpec,
  field: Field,
  { kind, place }: { readonly kind: Kind; readonly place: string },
): ((value: unknown) => Read) => {
  const named = Array.isArray(field.options['values']) ? { place } : {}

  const parse = (value: unknown): Read => {
    const parsed = kind.parse(value, field.options)
    return 'refused' in parsed ? { refused: messageOf('withText', { ...named, text: shown(value), problem: parsed.refused }) } : parsed
  }
  if ((kind.name === 'number' || kind.name === 'money') && map.decimal === 'comma') return withComma(parse)
  if (kind.name !== 'moment' && kind.name !== 'date') return parse
  const format = spec.format ?? map.dates.format
  const zone = spec.zone ?? map.dates.zone
  const read = kind.name === 'date' ? dayReader(format) : dateReader(format, zone)
  return (value) => {
    const milliseconds = read(String(value))
    if (milliseconds === undefined) return { refused: messageOf('notOfFormat', { text: shown(value), format }) }
    return parse(kind.name === 'date' ? toMoment(milliseconds).slice(0, 10) : toMoment(milliseconds))
  }
}

/** Texts with a decimal comma, with or without points between thousands; the numbers of the map itself are numbers. */
const withComma =
  (parse: (value: unknown) => Read) =>
  (value: unknown): Read => {
    if (typeof value !== 'string') return parse(value)
    return /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(value)
      ? parse(value.replaceAll('.', '').replace(',', '.'))
      : { refused: messageOf('notDecimalComma', { text: shown(value) }) }
  }

const remembering = (text: Text, translate: ReturnType<typeof valuesOf>, parse: (value: unknown) => Read): ((cells: Cells) => Read) => {
  const known = new Map<ReturnType<Text>, Read>()
  return (cells) => {
    const said = text(cells)
    const before = known.get(said)
    if (before) return before
    const value = translate(said)
    const read = 'refused' in value || value.value === null ? value : parse(value.value)
    if (known.size > maxCachedValues) known.clear()
    known.set(said, read)
    return read
  }
}

const momentReader =
  (cell: (cells: Cells) => string | null, read: (text: string) => number | undefined, column: string) =>
  (cells: Cells): Read<string | null> => {
    const text = cell(cells)
    if (text === null) return { value: null }
    const milliseconds = read(text)
    return milliseconds === undefined
      ? { refused: messageOf('wrongMoment', { column, text: shown(text) }) }
      : { value: toMoment(milliseconds) }
  }

/** Numbers are stored in upper case. */
const keyReader =
  (map: ImportMap, cell: (cells: Cells) => string | null) =>
  (cells: Cells): string | null => {
    const text = cell(cells)
    return text !== null && map.key.field === 'number' ? text.toUpperCase() : text
  }

const skipReader = (tests: readonly SkipTest[], cell: (column: string) => (cells: Cells) => string | null) => {
  const ready = tests.map((test) => ({
    text: cell(test.column),
    skips: (text: string | null): boolean =>
      test.empty === undefined ? (test.in?.includes(text ?? '') ?? !test.notIn?.includes(text ?? '')) : (text === null) === test.empty,
  }))
  return (cells: Cells): boolean => ready.some(({ text, skips }) => skips(text(cells)))
}

const orderReader = (map: ImportMap, columns: readonly ((cells: Cells) => string | null)[]) => {
  const date = dateReader(map.dates.format, map.dates.zone)
  const place = (text: string | null): number | undefined => {
    if (text === null) return undefined
    const number = Number(text)
    if (Number.isFinite(number)) return number
    const moment = date(text)
    // moments are whole milliseconds; the digits after them still decide the order
    const rest = /[.,]\d{3}(\d{1,6})/.exec(text)?.[1]
    return moment === undefined ? undefined : moment + Number(`0.${rest ?? 0}`)
  }
  return (cells: Cells): readonly number[] | undefined => {
    const places = columns.map((column) => place(column(cells)))
    return places.every((one) => one !== undefined) ? places : undefined
  }
}

const stateReader = (house: House, map: ImportMap, textIn: Text) => {
  const said = map.state
  const ready = (one: { state: string; set: Readonly<Record<string, unknown>> }): StateSaid => ({
    state: one.state === keep ? null : one.state,
    set: Object.fromEntries(Object.entries(one.set).map(([name, value]) => [name, parsed(house, map.type, name, value)])),
  })
  const known = new Map(Object.entries(said?.values ?? {}).map(([text, one]) => [text, ready(one)]))
  const otherwise = said?.otherwise && ready(said.otherwise)
  return (cells: Cells): Read<StateSaid> => {
    const text = String(textIn(cells) ?? '')
    const found = known.get(text) ?? otherwise
    return found
      ? { value: found }
      : { refused: messageOf('stateNotMapped', { place: 'state', text: shown(text), known: [...known.keys()].join(', ') }) }
  }
}

/** A value in the map, which was checked before. */
export const parsed = (house: House, type: string, name: string, value: unknown): unknown => {
  const field = house.fieldOf(type, name)
  const read = field && ownValue(house.kinds, field.kind)?.parse(value, field.options)
  return read && 'value' in read ? read.value : null
}
