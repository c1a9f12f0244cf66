/** What is missing for a clause, in sentences: records that are not there, KPIs without a value or off their target, a role that nobody has. */

import type { KpiSummary } from '#engine/kpis/kpi.ts'
import type { House } from '#kernel/house.ts'
import { type Language, type LocalizedText, sameText, textIn } from '#kernel/localized-text.ts'
import type { Proof } from '#processes/design/compliance/iso-20000-clause.ts'
import { conditionInWords } from '../handbook/sentence.ts'

/** How a list of records is said: those made, ended or standing. */
const whenWords: Readonly<Record<Proof['when'], LocalizedText>> = {
  made: { es: 'con apertura en el período', en: 'opened in the period' },
  ended: { es: 'con cierre en el período', en: 'ended in the period' },
  stands: { es: 'vigentes', en: 'standing' },
}

export const proofInWords = (house: House, { of, when, where, narrow }: Proof, language: Language): string => {
  const which = narrow ? ` (${conditionInWords({ house, language }, of, where)})` : ''
  return `${textIn(house.type(of).words.many, language)} ${textIn(whenWords[when], language)}${which}`
}

/** What is missing, and where it would have to be: among the records of a list of the clause, in a KPI, or in the hands of a role. */
export interface Gap {
  readonly words: LocalizedText
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
    readonly proofs: readonly (Proof & { readonly list: string; readonly count: number; readonly words: LocalizedText })[]
    readonly kpis: readonly KpiSummary[]
    readonly owner: { readonly role: string; readonly held: readonly string[] }
  },
): readonly Gap[] => [
  ...proofs
    .filter(({ count, mishap }) => count === 0 && !mishap)
    .map(({ list, words }): Gap => ({ words: around(words, (what) => ({ es: `No hay ${what}`, en: `There are no ${what}` })), list })),
  ...kpis
    .filter(({ value }) => value === null)
    .map((kpi) => ofKpi(house, kpi, (name) => ({ es: `El indicador «${name}» no tiene valor`, en: `The KPI «${name}» has no value` }))),
  ...kpis
    .filter(({ state }) => state === 'bad')
    .map((kpi) =>
      ofKpi(house, kpi, (name) => ({ es: `El indicador «${name}» no llega a su objetivo`, en: `The KPI «${name}» misses its target` })),
    ),
  ...(owner.held.length === 0
    ? [{ words: { es: 'Nadie tiene el rol que responde', en: 'Nobody has the role that answers for it' } as const, role: owner.role }]
    : []),
]

const ofKpi = (house: House, { process, id }: KpiSummary, sentence: (name: string) => LocalizedText): Gap => ({
  words: around(nameOf(house, process, id), sentence),
  kpi: { process, id },
})

const nameOf = (house: House, process: string, id: string): LocalizedText => house.processes.get(process)?.kpis[id]?.words ?? sameText(id)

/** A sentence around a name, each in its language. */
const around = (name: LocalizedText, sentence: (name: string) => LocalizedText): LocalizedText => ({
  es: textIn(sentence(textIn(name, 'es')), 'es'),
  en: sentence(name.en).en,
})
