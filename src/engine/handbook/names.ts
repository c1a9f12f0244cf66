/** What things of the house are called: roles, fields, paths, values. What has no words goes by its plain name. */
import { baseWords, phaseWords } from '#fields/base.ts'
import { type House, targetOf } from '#kernel/house.ts'
import { type Language, plain, say, type Words } from '#kernel/words.ts'

const commonWords: Readonly<Record<string, Words>> = {
  administrator: ['Administrador', 'Administrator'],
  requester: ['Solicitante', 'Requester'],
  agent: ['Agente', 'Agent'],
  auditor: ['Auditor', 'Auditor'],
  connector: ['Conector', 'Connector'],
  system: ['El programa', 'The program'],
}

export const nameOfRole = (house: House, role: string, language: Language): string => {
  const words = commonWords[role] ?? [...house.processes.values()].map(({ roles }) => roles[role]).find((found) => found !== undefined)
  return words ? say(words, language) : plain(role)
}

/** Own, common, or added by an administrator, whose words travel in the options. */
export const nameOfField = (house: House, type: string, name: string, language: Language): string => {
  const words =
    house.records.get(type)?.words.fields[name] ??
    (baseWords as Readonly<Record<string, Words>>)[name] ??
    (house.fieldOf(type, name)?.options['words'] as Words | undefined)
  return words ? say(words, language) : plain(name)
}

/** `service.owner` as "Service › Owner". */
export const nameOfPath = (house: House, type: string, path: string, language: Language): string => {
  const [first = '', second] = path.split('.')
  if (second === undefined) return nameOfField(house, type, first, language)
  const field = house.fieldOf(type, first)
  const target = field && targetOf(field)
  return `${nameOfField(house, type, first, language)} › ${target ? nameOfField(house, target, second, language) : second}`
}

/** A value of a field as people read it: a state, phase or choice by its words. */
export const nameOfValue = (house: House, type: string, path: string, value: unknown, language: Language): string => {
  const [first = '', second] = path.split('.')
  const field = house.fieldOf(type, first)
  const target = second === undefined ? type : field && targetOf(field)
  const name = second ?? first
  const words = target === undefined ? undefined : house.records.get(target)?.words
  const found =
    name === 'phase'
      ? (phaseWords as Readonly<Record<string, Words>>)[String(value)]
      : name === 'state'
        ? words?.states[String(value)]
        : words?.choices?.[name]?.[String(value)]
  if (found) return say(found, language)
  if (value === true) return say(['sí', 'yes'], language)
  if (value === false) return say(['no', 'no'], language)
  const type_ = name === 'type' || name.endsWith('Type') ? house.records.get(String(value)) : undefined
  return type_ ? say(type_.words.one, language) : String(value)
}
