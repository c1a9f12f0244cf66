/** What is missing for a clause, in sentences: records that are not there, KPIs without a value or off their target, a role that nobody has. */
import type { House } from '#kernel/house.ts'
import { type Language, say, type Words } from '#kernel/words.ts'
import type { Proof } from '#processes/design/compliance/iso-20000-clause.ts'
import { conditionInWords } from '../handbook/sentence.ts'
import type { KpiSummary } from '../kpis/kpi.ts'

/** How a list of records is said: those made, ended or standing. */
const whenWords: Readonly<Record<Proof['when'], Words>> = {
  made: ['con apertura en el período', 'opened in the period'],
  ended: ['con cierre en el período', 'ended in the period'],
  stands: ['vigentes', 'standing'],
}

export const proofInWords = (house: House, { of, when, where, narrow }: Proof, language: Language): string => {
  const which = narrow ? ` (${conditionInWords({ house, language }, of, where)})` : ''
  return `${say(house.type(of).words.many, language)} ${say(whenWords[when], language)}${which}`
}

/** What is missing, and where it would have to be: among the records of a list of the clause, in a KPI, or in the hands of a role. */
export interface Gap {
  readonly words: Words
  readonly list?: string
  readonly kpi?: { readonly process: string; readonly id: string }
  readonly role?: string
}

export const gapsOf = (
  house: House,
  {
    proofs,
    kpis,
    owner,
  }: {
    readonly proofs: readonly (Proof & { readonly list: string; readonly count: number; readonly words: Words })[]
    readonly kpis: readonly KpiSummary[]
    readonly owner: { readonly role: string; readonly held: readonly string[] }
  },
): readonly Gap[] => [
  ...proofs
    .filter(({ count, mishap }) => count === 0 && !mishap)
    .map(({ list, words }): Gap => ({ words: around(words, (what) => [`No hay ${what}`, `There are no ${what}`]), list })),
  ...kpis
    .filter(({ value }) => value === null)
    .map((kpi) => ofKpi(house, kpi, (name) => [`El indicador «${name}» no tiene valor`, `The KPI «${name}» has no value`])),
  ...kpis
    .filter(({ state }) => state === 'bad')
    .map((kpi) => ofKpi(house, kpi, (name) => [`El indicador «${name}» no llega a su objetivo`, `The KPI «${name}» misses its target`])),
  ...(owner.held.length === 0
    ? [{ words: ['Nadie tiene el rol que responde', 'Nobody has the role that answers for it'] as const, role: owner.role }]
    : []),
]

const ofKpi = (house: House, { process, id }: KpiSummary, sentence: (name: string) => Words): Gap => ({
  words: around(nameOf(house, process, id), sentence),
  kpi: { process, id },
})

const nameOf = (house: House, process: string, id: string): Words => house.processes.get(process)?.kpis[id]?.words ?? [id, id]

/** A sentence around a name, each in its language. */
const around = ([es, en]: Words, sentence: (name: string) => Words): Words => [sentence(es)[0], sentence(en)[1]]
