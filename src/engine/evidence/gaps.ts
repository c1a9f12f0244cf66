/** What is missing for a clause, in sentences: records that are not there, KPIs without a value or off their target, a role that nobody has. */
import type { House } from '#kernel/house.ts'
import type { Words } from '#kernel/words.ts'
import type { KpiSummary } from '../kpis/kpi.ts'
import type { FoundProof } from './live.ts'

/** How a list of records is said: those made, ended or standing. */
export const whenWords: Readonly<Record<FoundProof['when'], Words>> = {
  made: ['abiertos en el período', 'opened in the period'],
  ended: ['terminados en el período', 'ended in the period'],
  stands: ['vigentes', 'standing'],
}

export const gapsOf = (
  house: House,
  {
    proofs,
    kpis,
    owner,
  }: { readonly proofs: readonly FoundProof[]; readonly kpis: readonly KpiSummary[]; readonly owner: { readonly held: readonly string[] } },
): readonly Words[] => [
  ...proofs
    .filter(({ count }) => count === 0)
    .map(
      ({ of, when }): Words =>
        both(house.type(of).words.many, (many, i) => [
          `No hay ${many} ${whenWords[when][i]}`,
          `There are no ${many} ${whenWords[when][i]}`,
        ]),
    ),
  ...kpis
    .filter(({ value }) => value === null)
    .map(
      ({ process, id }): Words =>
        both(nameOf(house, process, id), (name) => [`El indicador «${name}» no tiene valor`, `The KPI «${name}» has no value`]),
    ),
  ...kpis
    .filter(({ state }) => state === 'bad')
    .map(
      ({ process, id }): Words =>
        both(nameOf(house, process, id), (name) => [
          `El indicador «${name}» no llega a su objetivo`,
          `The KPI «${name}» misses its target`,
        ]),
    ),
  ...(owner.held.length === 0 ? [['Nadie tiene el rol que responde', 'Nobody has the role that answers for it'] as const] : []),
]

const nameOf = (house: House, process: string, id: string): Words => house.processes.get(process)?.kpis[id]?.words ?? [id, id]

/** A sentence around a name, each in its language. */
const both = (name: Words, sentence: (name: string, language: 0 | 1) => Words): Words => [sentence(name[0], 0)[0], sentence(name[1], 1)[1]]
