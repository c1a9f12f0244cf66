/** The declarations as screens need them: by type, with the texts of each field. */
import { createContext, use } from 'react'
import type { NamedField } from '#fields/faces/control.tsx'
import type { HouseJson, ProcessJson, TypeJson } from '#http/answers/house-answers.ts'
import { splitPath } from '#kernel/condition.ts'
import type { Field } from '#kernel/field.ts'
import { joinTexts, type LocalizedText, plain, sameText } from '#kernel/localized-text.ts'

export interface WebHouse {
  readonly processes: readonly ProcessJson[]
  readonly types: ReadonlyMap<string, TypeJson>
  readonly processOf: ReadonlyMap<string, ProcessJson>
  readonly named: (type: string, path: string) => NamedField | undefined
  /** The fields that a condition on the type can name, up to two steps away. */
  readonly paths: (type: string) => readonly NamedField[]
  readonly stateLabel: (type: string, state: string) => LocalizedText
  readonly moveLabel: (type: string, move: string) => LocalizedText
  readonly typeLabels: (type: string) => { readonly one: LocalizedText; readonly many: LocalizedText }
  readonly roleLabels: (role: string) => LocalizedText
  /** The relations that people can add, and the name of each as read from its first or its second record. */
  readonly relations: readonly string[]
  readonly relationLabels: (relation: string, way: 'out' | 'in') => LocalizedText
}

/** Base fields that are not offered in conditions. */
const hidden = new Set(['id', 'type', 'version'])
const relatedTo = 'related-to'
const both = (key: string): LocalizedText => sameText(plain(key))

export const houseOf = (json: HouseJson): WebHouse => {
  const types = new Map(json.processes.flatMap((p) => p.records.map((r) => [r.name, r] as const)))
  const processOf = new Map(json.processes.flatMap((p) => p.records.map((r) => [r.name, p] as const)))

  const own = (type: TypeJson, name: string): NamedField | undefined => {
    const declared = type.fields[name] ?? json.base.fields[name]
    if (!declared) return undefined
    const said = type.labels.fields[name] ?? json.base.fieldLabels[name] ?? both(name)
    const help = type.labels.help?.[name]
    // states and phases are choices in filters, though they are stored as text
    const field: Field =
      name === 'state' ? { kind: 'choice', required: true, options: { values: Object.keys(type.states), readonly: true } } : declared
    const choices =
      name === 'state'
        ? type.labels.states
        : name === 'phase'
          ? json.base.phaseLabels
          : (type.labels.choices?.[name] ?? addedChoices(declared))
    return { path: name, field, label: said, ...(help ? { help } : {}), ...(choices ? { choices } : {}) }
  }
  const target = (field: Field): TypeJson | undefined => types.get(field.kind === 'person' ? 'person' : String(field.options['to'] ?? ''))

  const named: WebHouse['named'] = (type, path) => {
    const there = types.get(type)
    const [first, second] = splitPath(path)
    const found = there && own(there, first)
    if (!found || second === undefined) return found
    if (found.field.kind === 'attributes')
      return {
        path,
        field: { kind: 'text', required: false, options: {} },
        label: joinTexts([found.label, sameText(second)], ' › '),
      }
    const beyond = target(found.field)
    const far = beyond && own(beyond, second)
    return far && { ...far, path, label: joinTexts([found.label, far.label], ' › ') }
  }

  const cache = new Map<string, readonly NamedField[]>()
  const names = (type: TypeJson): string[] => [
    ...Object.keys(type.fields),
    ...Object.keys(json.base.fields).filter((f) => !hidden.has(f) && !(f in type.fields)),
  ]
  const paths: WebHouse['paths'] = (type) => {
    const before = cache.get(type)
    if (before) return before
    const there = types.get(type)
    if (!there) return []
    const near = names(there).flatMap((name) => own(there, name) ?? [])
    const far = near.flatMap((one): NamedField[] => {
      const beyond = one.field.kind === 'ref' || one.field.kind === 'person' ? target(one.field) : undefined
      return beyond
        ? names(beyond).flatMap((name) => {
            const f = own(beyond, name)
            return f ? [{ ...f, path: `${one.path}.${name}` }] : []
          })
        : []
    })
    const all = [...near, ...far]
    cache.set(type, all)
    return all
  }

  const { relations } = json
  const roles = new Map(json.processes.flatMap((p) => Object.entries(p.roles)))
  return {
    processes: json.processes,
    types,
    processOf,
    named,
    paths,
    stateLabel: (type, state) => types.get(type)?.labels.states[state] ?? both(state),
    moveLabel: (type, move) => types.get(type)?.labels.moves[move] ?? both(move),
    typeLabels: (type) => types.get(type)?.labels ?? { one: both(type), many: both(type) },
    roleLabels: (role) => roles.get(role) ?? json.base.roleLabels[role] ?? both(role),
    relations: [relatedTo, ...relations.map((r) => r.name).filter((name) => name !== relatedTo)],
    relationLabels: (relation, way) => relations.find((r) => r.name === relation)?.[way] ?? both(relation),
  }
}

/** The texts of the choices of a custom field are in its options. */
const addedChoices = (field: Field): Readonly<Record<string, LocalizedText>> | undefined =>
  field.options['choices'] as Readonly<Record<string, LocalizedText>> | undefined

const HouseContext = createContext<WebHouse | null>(null)
export const HouseProvider = HouseContext.Provider
export const useHouse = (): WebHouse => {
  const house = use(HouseContext)
  if (!house) throw new Error('A screen must be inside HouseProvider.')
  return house
}
