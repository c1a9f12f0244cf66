/** Puts what the languages say of a process into words, Spanish first. What a language leaves out is an empty word, which a test finds. */
import type { ClockDeclarations, Metrics } from '#kernel/clocks.ts'
import type { Kpis, Measures } from '#kernel/kpis.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import type { AnyModel } from '#kernel/model.ts'
import type { Guidance, RecordWords, Subprocess } from '#kernel/process.ts'
import type { Words } from '#kernel/words.ts'
import { english } from './english.ts'
import type { Prose, RecordProse, Texts, Tongue } from './prose.ts'
import { spanish } from './spanish.ts'

/** The same question to each language, in the order of `Words`. */
const inEach = (ask: (tongue: Tongue) => string | undefined): Words => [ask(spanish) ?? '', ask(english) ?? '']
const named = (keys: readonly string[], ask: (tongue: Tongue, key: string) => string | undefined): Readonly<Record<string, Words>> =>
  Object.fromEntries(keys.map((key) => [key, inEach((tongue) => ask(tongue, key))]))

const proseOf = (tongue: Tongue, process: string): Prose | undefined => tongue.processes[process]

/** 'Aprobado/a' for a record whose name is feminine, and for any other. */
const agreeing = (text: string | undefined, gender: 'f' | undefined): string | undefined =>
  text?.replace(/o\/a(s?)(?=\W|$)/g, gender === 'f' ? 'a$1' : 'o$1')

type Group = 'fields' | 'states' | 'moves' | 'sections'

/** The words of a record type. */
export const recordWordsOf = (process: string, model: AnyModel, cycle: AnyLifecycle): RecordWords => {
  const own = (tongue: Tongue): RecordProse | undefined => proseOf(tongue, process)?.records[model.name]
  const pattern = (tongue: Tongue) => tongue.vocabulary.patterns[model.pattern ?? '']
  const group = (name: Group, keys: readonly string[]) =>
    named(keys, (tongue, key) => {
      const shared = agreeing(tongue.vocabulary[name][key], own(tongue)?.gender)
      return own(tongue)?.[name]?.[key] ?? pattern(tongue)?.[name]?.[key] ?? shared ?? tongue.unnamed(key)
    })
  const value = (field: string) => (tongue: Tongue, key: string) => {
    if (field === 'process') return proseOf(tongue, key)?.name
    const { choices, scales } = tongue.vocabulary
    const said = own(tongue)?.choices?.[field]?.[key] ?? pattern(tongue)?.choices?.[field]?.[key]
    return said ?? scales[field]?.[key] ?? choices[key] ?? tongue.unnamed(key)
  }
  const help = (tongue: Tongue, key: string) => own(tongue)?.help?.[key] ?? pattern(tongue)?.help?.[key] ?? tongue.vocabulary.help[key]
  const fields = Object.keys(model.fields)
  const choices = Object.entries(model.fields).flatMap(([name, { options }]) =>
    Array.isArray(options['values']) ? [[name, named(options['values'], value(name))] as const] : [],
  )
  const one = (tongue: Tongue) => own(tongue)?.name?.[0] ?? tongue.unnamed(model.name)
  return {
    one: inEach(one),
    many: inEach((tongue) => own(tongue)?.name?.[1] ?? tongue.several(one(tongue))),
    fields: group('fields', fields),
    states: group('states', Object.keys(model.states)),
    moves: group('moves', Object.keys(cycle.moves)),
    sections: group('sections', Object.keys(model.sections)),
    choices: Object.fromEntries(choices),
    help: named(
      fields.filter((key) => help(english, key)),
      help,
    ),
    empty: inEach((tongue) => own(tongue)?.empty),
  }
}

export const clocksSaid = (process: string, type: string, metrics: Metrics): ClockDeclarations =>
  Object.fromEntries(
    Object.entries(metrics).map(([metric, clock]) => [
      metric,
      { ...clock, words: inEach((tongue) => proseOf(tongue, process)?.records[type]?.clocks?.[metric]) },
    ]),
  )

export const nameOf = (process: string): Words => inEach((tongue) => proseOf(tongue, process)?.name)
export const purposeOf = (process: string): Words => inEach((tongue) => proseOf(tongue, process)?.purpose)

type Table = (prose: Prose | undefined) => Texts | undefined
/** The roles, the settings or the trends of a process by key. */
export const tableOf = (process: string, keys: readonly string[], table: Table): Readonly<Record<string, Words>> =>
  named(keys, (tongue, key) => table(proseOf(tongue, process))?.[key])

/** `ours` marks what the seed's map lacks and we propose. */
export const subprocessesSaid = (process: string, guidance: Guidance, ours: boolean): Readonly<Record<string, Subprocess>> =>
  Object.fromEntries(
    Object.entries(guidance).map(([id, sub]) => {
      const line = (at: number) => inEach((tongue) => proseOf(tongue, process)?.subprocesses?.[id]?.[at])
      const longest = Math.max(...[spanish, english].map((tongue) => proseOf(tongue, process)?.subprocesses?.[id]?.length ?? 1))
      const checklist = Array.from({ length: longest - 1 }, (_, i) => line(i + 1))
      return [id, { ...sub, words: line(0), checklist, ...(ours ? { ours } : {}) }]
    }),
  )

export const kpisSaid = (process: string, measures: Measures, ours: boolean): Kpis =>
  Object.fromEntries(
    Object.entries(measures).map(([id, kpi]) => {
      const [words, definition] = ([0, 1] as const).map((at) => inEach((tongue) => proseOf(tongue, process)?.kpis?.[id]?.[at]))
      return [id, { ...kpi, words, definition, ...(ours ? { ours } : {}) } as Kpis[string]]
    }),
  )
