/** All declarations together, checked against each other. The engine, the API and the screens read them here. */
import { commonRoles } from './actor.ts'
import { wrongConsequences } from './check-consequences.ts'
import { statesWithoutExit } from './check-lifecycle.ts'
import { type Condition, type ItsValue, isItsValue, isRelatedValues, readComparison, splitPath } from './condition.ts'
import { condition as conditionTexts } from './en.ts'
import { pathsOfFact } from './facts.ts'
import { type Field, type Fields, type Kind, targetOf } from './field.ts'
import { inEnglish } from './in-english.ts'
import { isPopulation, type Kpi, namesOf, type Population } from './kpis.ts'
import type { LocalizedText } from './localized-text.ts'
import type { PathKind } from './matches.ts'
import { any, fieldName, type Message, messagesOf, typeName } from './messages.ts'
import { didYouMean } from './nearest.ts'
import { ownValue } from './own-value.ts'
import type { Process, RecordType } from './process.ts'
import { fixedLengthOf, isDuration } from './time.ts'

const messageOf = messagesOf(conditionTexts)

/** The names of what all records have or no process owns: base fields, phases, common roles, relations. */
export interface SharedNames {
  /** The fields that every record has. */
  readonly fields: Readonly<Record<string, LocalizedText>>
  readonly phases: Readonly<Record<string, LocalizedText>>
  /** Roles that every installation has. */
  readonly roles: Readonly<Record<string, LocalizedText>>
  /** Read from the first record to the second, and back. */
  readonly relations: Readonly<Record<string, { readonly out: LocalizedText; readonly in: LocalizedText }>>
  readonly yes: LocalizedText
  readonly no: LocalizedText
}

const noNames: SharedNames = { fields: {}, phases: {}, roles: {}, relations: {}, yes: { en: 'yes' }, no: { en: 'no' } }

export interface House {
  readonly processes: ReadonlyMap<string, Process>
  readonly records: ReadonlyMap<string, RecordType>
  /** The process that a record type belongs to. */
  readonly processOf: ReadonlyMap<string, Process>
  readonly kinds: Readonly<Record<string, Kind>>
  /** The fields that every record has. */
  readonly base: Fields
  readonly names: SharedNames
  /** The kind and field at the end of a path of a record type; undefined for a path that does not exist. */
  readonly at: (type: string, path: string) => ReturnType<PathKind>
  /** A field: own, base, or custom (added by an administrator). */
  readonly fieldOf: (type: string, name: string) => Field | undefined
  readonly fieldsOf: (type: string) => Fields
  readonly type: (name: string) => RecordType
}

export interface HouseParts {
  readonly kinds: Readonly<Record<string, Kind>>
  readonly base: Fields
  readonly processes: readonly Process[]
  /** Without them, the name of each key is the key in plain words. */
  readonly names?: SharedNames
  /** Fields added at run time, by record type; their names start with `x_`. */
  readonly custom?: Readonly<Record<string, Fields>>
  /** English texts by message id, for the errors that developers see if declarations do not match. */
  readonly english?: ReadonlyMap<string, string> | undefined
  /** The folders of rooms outside the tree, by process name. */
  readonly folders?: ReadonlyMap<string, string>
}

/** Assembles the declarations. Throws one error that lists every inconsistency, naming both sides. */
export const declareHouse = (parts: HouseParts): House => {
  const processes = new Map(parts.processes.map((p) => [p.name, p]))
  const records = new Map(parts.processes.flatMap((p) => p.records.map((r) => [r.model.name, r] as const)))
  const processOf = new Map(parts.processes.flatMap((p) => p.records.map((r) => [r.model.name, p] as const)))
  const fields = new Map([...records].map(([name, r]) => [name, { ...r.model.fields, ...ownValue(parts.custom, name) } as Fields]))
  const whole = new Map([...fields].map(([name, own]) => [name, { ...parts.base, ...own } as Fields]))

  const fieldOf = (type: string, name: string): Field | undefined => ownValue(whole.get(type), name)
  const at = (type: string, path: string): ReturnType<PathKind> => {
    const [first, second] = splitPath(path)
    const own = fieldOf(type, first)
    if (!own) return undefined
    const kind = ownValue(parts.kinds, own.kind)
    if (!kind) return undefined
    if (second === undefined) return { kind, field: own }
    if (own.kind === 'attributes')
      return { kind: parts.kinds['text'] as Kind, field: { kind: 'text', required: false, options: {} } as Field }
    // a list of references has no single record behind it
    const target = kind.many || second.includes('.') ? undefined : targetOf(own)
    return target ? at(target, second) : undefined
  }
  const house: House = {
    processes,
    records,
    processOf,
    kinds: parts.kinds,
    base: parts.base,
    names: parts.names ?? noNames,
    at,
    fieldOf,
    fieldsOf: (type) => whole.get(type) ?? parts.base,
    type: (name) => {
      const found = records.get(name)
      if (!found) throw new Error(`no process declares the record type "${name}" (known: ${[...records.keys()].join(', ')})`)
      return found
    },
  }
  const wrong = checkHouse(house, parts)
  if (wrong.length > 0) throw new Error(`The declarations do not match:\n- ${wrong.join('\n- ')}`)
  return house
}

/** The folder of a room: `operation/incident`, or its path if it lies outside the tree. */
const folderIn =
  (parts: HouseParts) =>
  (process: Process | undefined): string =>
    process ? (parts.folders?.get(process.name) ?? `${process.stage}/${process.name}`) : 'an unknown room'

const checkHouse = (house: House, parts: HouseParts): readonly string[] => {
  const wrong: string[] = []
  const folderOf = folderIn(parts)
  const types = [...house.records.keys()]
  const roles = new Set<string>([...commonRoles, ...parts.processes.flatMap((p) => Object.keys(p.roles))])
  const prefixes = new Map<string, string>()
  const wrongCondition = (type: string, condition: Condition, where: string): readonly string[] =>
    checkCondition(house, type, condition).map((one) => `${where}: ${inEnglish(one, parts.english)}`)
  for (const [type, record] of house.records) {
    const { model, lifecycle } = record
    const fields = Object.keys(house.fieldsOf(type))
    const files = folderOf(house.processOf.get(type))
    const noField = (file: string, where: string, field: string): string =>
      `${files}/${file}: ${where} names the field "${field}", which ${type} does not have.${didYouMean(field, fields)}`
    for (const state of statesWithoutExit(model, lifecycle))
      wrong.push(`${files}/lifecycle.ts: no move leaves the state "${state}" of ${type}, and its phase is neither closed nor cancelled`)
    const other = prefixes.get(model.prefix)
    if (other) wrong.push(`${type} and ${other} have the same number prefix "${model.prefix}"`)
    prefixes.set(model.prefix, type)
    for (const [name, f] of Object.entries(house.fieldsOf(type))) {
      if (name in house.base && name in model.fields) wrong.push(`${type}.${name} has the name of a base field`)
      if (!ownValue(house.kinds, f.kind)) wrong.push(`${type}.${name} is of the kind "${f.kind}", which has no folder in fields/`)
      const target = targetOf(f)
      if (target && !house.records.has(target))
        wrong.push(`${files}/model.ts: ${type}.${name} points to "${target}", which no process declares.${didYouMean(target, types)}`)
    }
    for (const name of [
      ...model.columns,
      ...model.hints,
      ...Object.values(model.sections).flat(),
      ...model.indexes.flat(),
      ...model.uniqueTogether.flat(),
    ])
      if (!house.fieldOf(type, name)) wrong.push(noField('model.ts', type, name))
    for (const [name, move] of Object.entries(lifecycle.moves)) {
      for (const state of [...move.from, ...(move.to ? [move.to] : [])])
        if (!Object.hasOwn(model.states, state))
          wrong.push(
            `${files}/lifecycle.ts: the move "${name}" of ${type} names the state "${state}", which does not exist.${didYouMean(state, Object.keys(model.states))}`,
          )
      for (const role of move.by)
        if (!roles.has(role))
          wrong.push(
            `${files}/lifecycle.ts: the move "${name}" of ${type} is made by "${role}", a role that no process declares.${didYouMean(role, roles)}`,
          )
      if (move.timely) wrong.push(...wrongCondition(type, move.timely, `the timely move ${type}/${name}`))
      if (move.timely && !move.by.includes('system')) wrong.push(`${type}: the move "${name}" is timely, but "system" may not make it`)
      for (const f of [...(move.needs ?? []), ...(move.asks ?? []), ...Object.keys(move.stamps ?? {})])
        if (!house.fieldOf(type, f)) wrong.push(noField('lifecycle.ts', `the move "${name}"`, f))
    }
    wrong.push(...wrongConsequences(house, type, lifecycle).map((sentence) => `${files}/lifecycle.ts: ${sentence}`))
    for (const [name, fact] of Object.entries(lifecycle.facts)) {
      if (fact.fact === 'count' || fact.fact === 'list') wrong.push(...wrongCondition(fact.of, fact.where, `the fact "${name}" of ${type}`))
      for (const path of pathsOfFact(fact).filter((one) => !house.at(type, one)))
        wrong.push(`the fact "${name}" of ${type} follows "${path}", which does not exist`)
    }
    for (const [metric, clock] of Object.entries(record.clocks))
      if (clock.late && !ownValue(lifecycle.moves, clock.late)?.by.includes('system'))
        wrong.push(`the clock ${type}/${metric} makes the move "${clock.late}" when it is late, but "system" may not make it`)
    for (const [metric, clock] of Object.entries(record.clocks))
      for (const f of [clock.from, clock.outcome, ...(clock.reasonFields ?? [])])
        if (f !== undefined && !house.fieldOf(type, f)) wrong.push(noField('kpis.ts', `the clock "${metric}"`, f))
    for (const [metric, clock] of Object.entries(record.clocks))
      for (const c of [clock.starts, clock.pauses, clock.stops, clock.cancels])
        if (c) wrong.push(...wrongCondition(type, c, `the clock ${type}/${metric}`))
    for (const [of, offer] of Object.entries(record.offers)) {
      wrong.push(...wrongCondition(of, offer.where, `the offers of ${of} for ${type}`))
      const named = {
        [type]: [...offer.alike, ...Object.keys(offer.fills)],
        [of]: [...offer.alike, offer.shows, ...Object.values(offer.fills)],
      }
      for (const [owner, fields] of Object.entries(named))
        for (const field of fields)
          if (!house.at(owner, String(field))) wrong.push(`the offers of ${of} for ${type}: ${owner} has no field "${field}"`)
    }
    for (const [role, profile] of Object.entries(record.access)) {
      if (!roles.has(role))
        wrong.push(
          `${files}/access.ts: the access of ${type} names the role "${role}", which no process declares.${didYouMean(role, roles)}`,
        )
      if (profile.read && profile.read !== 'all') wrong.push(...wrongCondition(type, profile.read, `the access of ${role} to ${type}`))
    }
  }
  for (const process of parts.processes) {
    for (const [id, sub] of Object.entries(process.subprocesses)) {
      if (!roles.has(sub.owner))
        wrong.push(`the subprocess ${process.name}/${id} is owned by "${sub.owner}", a role that no process declares`)
      if (sub.of && sub.runs) wrong.push(...wrongCondition(sub.of, sub.runs, `the subprocess ${process.name}/${id}`))
    }
    for (const [id, one] of Object.entries(process.recurring)) {
      wrong.push(...wrongCondition(one.of, one.where, `the recurring group ${process.name}/${id}`))
      for (const field of [...one.by.flat(), one.names])
        if (!house.fieldOf(one.of, field)) wrong.push(`the recurring group ${process.name}/${id}: ${one.of} has no field "${field}"`)
      for (const field of one.by.flat())
        if (!house.fieldOf(one.raises, field))
          wrong.push(`the recurring group ${process.name}/${id}: ${one.raises} has no field "${field}"`)
    }
    for (const [id, kpi] of Object.entries(process.kpis))
      wrong.push(
        ...checkKpi(house, kpi, parts.english).map(
          (sentence) => `${folderOf(process)}/kpis.ts: the KPI ${process.name}/${id}: ${sentence}`,
        ),
      )
  }
  return wrong
}

/** The errors in a KPI: names that do not exist, and conditions that cannot be evaluated. */
const checkKpi = (house: House, kpi: Kpi, english: HouseParts['english']): readonly string[] => {
  const secondary = Object.values(kpi.secondary).map((one): Population => (isPopulation(one) ? one : { ...kpi, measure: one }))
  const parts: readonly Population[] = [kpi, ...kpi.also, ...secondary]
  const missing = (type: string, path: string): readonly string[] =>
    house.at(type, path) ? [] : [`${type} has no field "${path}".${didYouMean(path, Object.keys(house.fieldsOf(type)))}`]
  return [
    ...kpi.by.flatMap((path) => missing(kpi.of, path)),
    ...kpi.also.flatMap(({ measure }) =>
      'count' in measure || 'share' in measure || 'sum' in measure ? [] : ['the measure of further types must be count, share or sum'],
    ),
    ...parts.flatMap(({ of, measure, where, period }) => {
      if (!house.records.has(of)) return [`there is no record type "${of}".${didYouMean(of, house.records.keys())}`]
      const names = namesOf(of, measure)
      return [
        ...(period === 'state' ? [] : missing(of, period)),
        ...names.paths.flatMap(([type, path]) => missing(type, path)),
        ...[[of, where] as const, ...names.conditions].flatMap(([type, condition]) =>
          checkCondition(house, type, condition).map((one) => inEnglish(one, english)),
        ),
        ...names.clocks.flatMap(([type, clock]) =>
          Object.hasOwn(house.records.get(type)?.clocks ?? {}, clock)
            ? []
            : [`${type} has no clock "${clock}".${didYouMean(clock, Object.keys(house.records.get(type)?.clocks ?? {}))}`],
        ),
      ]
    }),
  ]
}

/** Deeper conditions would overflow the stack. */
const maxConditionDepth = 30

/** A statement with many more comparisons is too deep for PostgreSQL. A list of values is one comparison, of any length. */
const maxConditionParts = 1_000

/** Whether a condition has more parts than allowed, on all its levels. */
const isTooWide = (condition: unknown): boolean => {
  const waiting = [condition]
  for (let parts = 0; waiting.length > 0; parts++) {
    if (parts > maxConditionParts) return true
    const one = waiting.pop()
    if (typeof one !== 'object' || one === null) continue
    for (const inner of 'all' in one ? [one.all] : 'any' in one ? [one.any] : 'not' in one ? [one.not] : []) {
      if (!Array.isArray(inner)) waiting.push(inner)
      else if (inner.length > maxConditionParts) return true
      else waiting.push(...inner)
    }
  }
  return false
}

export interface ConditionCheck {
  /** Why a text is no regular expression. Without this function, the condition is one for the database, which does not know `matches`. */
  readonly wrongRegex?: ((pattern: string) => Message | undefined) | undefined
  readonly depth?: number
  /** The type of the record that { its: 'field' } is about, in a condition on other records. */
  readonly outer?: string
}

/** The errors in a condition on records of a type; empty if it can be evaluated. */
export const checkCondition = (house: House, type: string, condition: Condition, check: ConditionCheck = {}): readonly Message[] => {
  const { wrongRegex, depth = 0 } = check
  const inside = { ...check, depth: depth + 1 }
  if (typeof condition !== 'object' || condition === null) return [messageOf('form')]
  if (depth > maxConditionDepth) return [messageOf('tooDeep', { max: maxConditionDepth })]
  if (depth === 0 && isTooWide(condition)) return [messageOf('tooWide', { max: maxConditionParts })]
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    return Array.isArray(parts) ? parts.flatMap((c: Condition) => checkCondition(house, type, c, inside)) : [messageOf('listOfConditions')]
  }
  if ('not' in condition) return checkCondition(house, type, condition.not, inside)
  const found = readComparison(condition)
  if (!found || typeof found.field !== 'string') return [messageOf('form')]
  const place = house.at(type, found.field)
  if (!place) return [messageOf('unknownField', { type: typeName(type), field: found.field })]
  const { operator } = found
  const field = fieldName(type, found.field)
  if (operator === 'matches' && wrongRegex && place.kind.name === 'text')
    return regexProblems(found.value, wrongRegex).map((problem) => messageOf('wrongValue', { field, operator, problem }))
  if (!place.kind.operators.includes(operator))
    return [messageOf('wrongOperator', { operator, field, operators: any(place.kind.operators) })]
  if (isRelatedValues(found.value)) {
    if (operator !== 'in' && operator !== 'notIn') return [messageOf('thoseOperator', { field })]
    const { the, of } = found.value
    if (typeof the !== 'string' || typeof of !== 'string') return [messageOf('form')]
    if (!house.records.has(of)) return [messageOf('unknownType', { type: of })]
    const there = house.at(of, the)
    if (!there) return [messageOf('unknownField', { type: typeName(of), field: the })]
    return [
      ...(valuesOf(there.kind) === valuesOf(place.kind) ? [] : [messageOf('thoseKind', { field, those: fieldName(of, the) })]),
      ...checkCondition(house, of, found.value.where ?? { all: [] }, { depth: depth + 1, outer: check.outer ?? type }),
    ]
  }
  if (isItsValue(found.value))
    return checkIts(house, place.kind, operator, found.value, check.outer).map((problem) =>
      messageOf('wrongValue', { field, operator, problem }),
    )
  return checkValue(house, place.kind, place.field, operator, found.value).map((problem) =>
    messageOf('wrongValue', { field, operator, problem }),
  )
}

/** Operators that compare with one value; those that take a list have no other record's field to take. */
const comparesOneValue = ['is', 'isNot', 'lt', 'lte', 'gt', 'gte', 'has']

const checkIts = (house: House, kind: Kind, operator: string, value: ItsValue, outer: string | undefined): readonly Message[] => {
  const { its, less, ...more } = value
  if (typeof its !== 'string' || Object.keys(more).length > 0) return [messageOf('needsValue')]
  if (less !== undefined && !(kind.name === 'moment' && typeof less === 'string' && isDuration(less) && fixedLengthOf(less) !== undefined))
    return [messageOf('wrongDuration', { example: 'P30D' })]
  if (outer === undefined) return []
  const there = house.at(outer, its)
  if (!there || its.includes('.')) return [messageOf('unknownField', { type: typeName(outer), field: its })]
  return comparesOneValue.includes(operator) && valuesOf(there.kind) === valuesOf(kind) ? [] : [messageOf('needsValue')]
}

const valuesOf = (kind: Kind): string => kind.valuesOf ?? kind.name

const regexProblems = (value: unknown, wrongRegex: NonNullable<ConditionCheck['wrongRegex']>): readonly Message[] => {
  const pattern = typeof value === 'object' && value !== null && 'literal' in value ? value.literal : value
  if (typeof pattern !== 'string') return [messageOf('needsValue')]
  const problem = wrongRegex(pattern)
  return problem ? [problem] : []
}

const checkSetting = (house: House, path: string): readonly Message[] => {
  const [process = '', name = ''] = path.split('/')
  return Object.hasOwn(house.processes.get(process)?.settings ?? {}, name) ? [] : [messageOf('unknownSetting', { setting: path })]
}

/** Symbolic values have one key, and durations that exist. */
const checkSymbolic = (house: House, value: object): readonly Message[] => {
  const [[key, wanted] = ['', undefined], ...more] = Object.entries(value)
  if (more.length > 0) return [messageOf('needsValue')]
  if (key === 'setting') return checkSetting(house, String(wanted))
  if (key === 'ago' || key === 'ahead')
    return typeof wanted === 'string' && isDuration(wanted) ? [] : [messageOf('wrongDuration', { example: 'P30D' })]
  if (key === 'period') return wanted === 'from' || wanted === 'to' || wanted === 'last' ? [] : [messageOf('needsValue')]
  return key === 'literal' && typeof wanted === 'string' ? [] : [messageOf('needsValue')]
}

const checkValue = (house: House, kind: Kind, field: Field, operator: string, value: unknown): readonly Message[] => {
  if (operator === 'empty') return typeof value === 'boolean' ? [] : [messageOf('needsFlag')]
  if (operator === 'in' || operator === 'notIn') {
    if (value === 'mine') return []
    return Array.isArray(value) ? value.flatMap((one) => checkValue(house, kind, field, 'is', one)) : [messageOf('needsList')]
  }
  if (typeof value === 'object' && value !== null) return checkSymbolic(house, value)
  if (value === 'me' || value === 'mine' || operator === 'contains' || operator === 'startsWith' || operator === 'like') return []
  if (value === null || value === undefined) return [messageOf('needsValue')]
  if (kind.many) return typeof value === 'string' ? [] : [messageOf('needsOneValue')]
  const parsed = kind.parseCompared?.(value, field.options) ?? kind.parse(value, field.options)
  return 'refused' in parsed ? [parsed.refused] : []
}
