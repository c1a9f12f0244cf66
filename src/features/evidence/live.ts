/**
 * The live evidence for the clauses of ISO/IEC 20000-1: for each clause its records, its KPIs, documents added by people, the people
 * responsible, and the gaps. Nothing is stored: all of it is read from the current records, with the rights of the reader.
 */

import { visibleTo } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { allKpis, type KpiSummary } from '#engine/kpis/kpi-board.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { runAs } from '#engine/records/records.ts'
import { ownOrder } from '#engine/store/asked-path.ts'
import { countRecords, listRecords } from '#engine/store/list.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import type { Language, LocalizedText } from '#kernel/localized-text.ts'
import { iso20000 } from '#processes/design/compliance/iso-20000.ts'
import type { Clause, Proof } from '#processes/design/compliance/iso-20000-clause.ts'
import { type Holder, holders, roleOf } from '../accounts/holders.ts'
import { voiceOf } from '../handbook/voice.ts'
import { type Gap, gapsOf, proofText } from './gaps.ts'

export interface ProofRecord {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly at: string
}

export interface FoundProof extends Proof {
  /** `incident-made`: the name of the list in the pack. */
  readonly list: string
  /** The description of the list. */
  readonly label: LocalizedText
  /** The condition of exactly the counted records. */
  readonly condition: Condition
  readonly count: number
  /** At most five, newest first. */
  readonly latest: readonly ProofRecord[]
}

export interface ClauseEvidence {
  readonly number: string
  readonly label: LocalizedText
  readonly processes: readonly string[]
  /** The responsible role, and the people and teams that have it now. */
  readonly owner: { readonly role: string; readonly held: readonly string[] }
  readonly proofs: readonly FoundProof[]
  readonly kpis: readonly KpiSummary[]
  /** Documents added to the requirement of this clause. */
  readonly documents: readonly ProofRecord[]
  /** The moment of the latest evidence. */
  readonly last: string | null
  /** `shown`: all evidence exists; `partly`: some of it; `gap`: none. */
  readonly state: 'shown' | 'partly' | 'gap'
  readonly gaps: readonly Gap[]
}

const maxLatestRecords = 5

/** The evidence in a period [from, to). Records in force are those in force now that existed before the end of the period. */
export const liveEvidence = async (engine: Engine, who: Actor, period: KpiPeriod): Promise<readonly ClauseEvidence[]> => {
  const run = runAs(engine, who)
  const kpis = await allKpis(engine, run, { ...period, visible: (type) => visibleTo(engine, type, who) })
  const held = await holders(engine, who)
  const known = new Map<string, Promise<FoundProof>>()
  const nameOf = listNames()
  const found: ClauseEvidence[] = []
  for (const clause of iso20000) {
    const proofs: FoundProof[] = []
    for (const proof of clause.proofs) {
      if (!engine.house.records.has(proof.of)) continue
      const key = JSON.stringify(proof)
      const one = known.get(key) ?? findProof(engine, who, period, proof, nameOf(proof))
      known.set(key, one)
      proofs.push(await one)
    }
    const own = kpis.filter(({ process, id }) => clause.kpis.includes(`${process}/${id}`))
    found.push(gather(engine, clause, proofs, own, await documentsOf(engine, who, clause.number), held))
  }
  return found
}

/** Names lists: `incident-made`; further lists of the same kind, with another condition, are numbered. */
const listNames = (): ((proof: Proof) => string) => {
  const used = new Map<string, number>()
  return ({ of, when }) => {
    const name = `${of}-${when}`
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return times === 1 ? name : `${name}-${times}`
  }
}

const gather = (
  engine: Engine,
  { number, title, processes }: Clause,
  proofs: readonly FoundProof[],
  kpis: readonly KpiSummary[],
  documents: readonly ProofRecord[],
  held: ReadonlyMap<string, readonly Holder[]>,
): ClauseEvidence => {
  const role = roleOf(
    engine.house,
    processes.find((process) => Object.keys(engine.house.processes.get(process)?.roles ?? {}).length > 0),
  )
  const owner = { role, held: (held.get(role) ?? []).map(({ title }) => title) }
  const there = proofs.filter(({ count }) => count > 0)
  const dates = [...proofs.flatMap(({ latest }) => latest), ...documents].map(({ at }) => at).toSorted()
  const needed = proofs.filter(({ mishap }) => !mishap)
  const state = there.length === 0 && documents.length === 0 ? 'gap' : needed.some(({ count }) => count === 0) ? 'partly' : 'shown'
  return {
    number,
    label: engine.messages.localized(title, engine.house),
    processes,
    owner,
    proofs,
    kpis,
    documents,
    last: dates.at(-1) ?? null,
    state,
    gaps: gapsOf({ proofs, kpis, owner }),
  }
}

const findProof = async (engine: Engine, who: Actor, period: KpiPeriod, proof: Proof, list: string): Promise<FoundProof> => {
  const moment = proof.when === 'ended' ? 'closedAt' : 'openedAt'
  const from: Condition | undefined = proof.when === 'current' ? undefined : { field: moment, gte: period.from }
  const condition = both(proof.where, from, { field: moment, lt: period.to })
  const where = visibleTo(engine, proof.of, who, condition)
  const run = runAs(engine, who)
  const [count, page] = await Promise.all([
    countRecords(engine.house, run, { type: proof.of, where }),
    listRecords(engine.house, run, { type: proof.of, where, sort: ownOrder(`-${moment}`), limit: maxLatestRecords }),
  ])
  return {
    ...proof,
    list,
    label: inEveryLanguage(engine, (language) => proofText(voiceOf(engine, language), proof)),
    condition,
    count,
    latest: page.records.map((record) => foundRecord({ ...record, at: record[moment] ?? record.openedAt })),
  }
}

const inEveryLanguage = (engine: Engine, label: (language: Language) => string): LocalizedText =>
  Object.fromEntries(engine.messages.languages.map((language) => [language, label(language)])) as LocalizedText

const foundRecord = ({ id, type, number, title, state, at }: ProofRecord): ProofRecord => ({ id, type, number, title, state, at })

/** The documents that people added to the requirement with the number of the clause. */
const documentsOf = async (engine: Engine, who: Actor, clause: string): Promise<readonly ProofRecord[]> => {
  if (!engine.house.records.has('evidence')) return []
  const where = visibleTo(engine, 'evidence', who, {
    all: [
      { field: 'phase', is: 'active' },
      { field: 'requirement.source', is: 'iso-20000' },
      { field: 'requirement.clause', is: clause },
    ],
  })
  const { records } = await listRecords(engine.house, runAs(engine, who), { type: 'evidence', where, limit: 50 })
  return records.map((record) => foundRecord({ ...record, at: record.updatedAt }))
}
