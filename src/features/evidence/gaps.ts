/** What is missing for a clause: records that are not there, KPIs without a value or off their target, a role that nobody has. */

import type { KpiSummary } from '#engine/kpis/kpi-board.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { kpiName, type Message, messagesOf, typesName } from '#kernel/messages.ts'
import type { Proof } from '#processes/design/compliance/iso-20000-clause.ts'
import { conditionInWords } from '../handbook/sentence.ts'
import type { Voice } from '../handbook/voice.ts'
import { sentences } from './en.ts'

const say = messagesOf(sentences)

/** A list of records in words: those made, ended or in force. */
export const proofInWords = (voice: Voice, { of, when, where, narrow }: Proof): string => {
  const records = say(when, { records: typesName(of) })
  return voice.say(narrow ? say('narrowed', { records, condition: conditionInWords(voice, of, where) }) : records)
}

/** What is missing, and where it would have to be: among the records of a list of the clause, in a KPI, or in the hands of a role. */
export interface Gap {
  readonly message: Message
  readonly list?: string
  readonly kpi?: { readonly process: string; readonly id: string }
  readonly role?: string
}

export const gapsOf = ({
  proofs,
  kpis,
  owner,
}: {
  readonly proofs: readonly (Proof & { readonly list: string; readonly count: number; readonly words: LocalizedText })[]
  readonly kpis: readonly KpiSummary[]
  readonly owner: { readonly role: string; readonly held: readonly string[] }
}): readonly Gap[] => [
  ...proofs
    .filter(({ count, mishap }) => count === 0 && !mishap)
    .map(({ list, words }): Gap => ({ message: say('noRecords', { records: words }), list })),
  ...kpis.filter(({ value }) => value === null).map((kpi) => ofKpi('noValue', kpi)),
  ...kpis.filter(({ state }) => state === 'bad').map((kpi) => ofKpi('offTarget', kpi)),
  ...(owner.held.length === 0 ? [{ message: say('nobodyHasRole'), role: owner.role }] : []),
]

const ofKpi = (what: 'noValue' | 'offTarget', { process, id }: KpiSummary): Gap => ({
  message: say(what, { kpi: kpiName(process, id) }),
  kpi: { process, id },
})
