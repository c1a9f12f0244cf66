/** The gaps of a clause: no records, KPIs without a value or off target, a role without holders. */

import type { KpiSummary } from '#engine/kpis/kpi-board.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { kpiName, type Message, messagesOf, typesName } from '#kernel/messages.ts'
import type { Proof } from '#processes/design/compliance/iso-20000-clause.ts'
import { conditionText } from '../handbook/sentence.ts'
import type { Voice } from '../handbook/voice.ts'
import { sentences } from './en.ts'

const messageOf = messagesOf(sentences)

/** The sentence for a list of records: created, ended or in force. */
export const proofText = (voice: Voice, { of, when, where, narrow }: Proof): string => {
  const records = messageOf(when, { records: typesName(of) })
  return voice.say(narrow ? messageOf('narrowed', { records, condition: conditionText(voice, of, where) }) : records)
}

/** A gap, and where the evidence is expected: in a list of the clause, a KPI or a role. */
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
  readonly proofs: readonly (Proof & { readonly list: string; readonly count: number; readonly label: LocalizedText })[]
  readonly kpis: readonly KpiSummary[]
  readonly owner: { readonly role: string; readonly held: readonly string[] }
}): readonly Gap[] => [
  ...proofs
    .filter(({ count, mishap }) => count === 0 && !mishap)
    .map(({ list, label }): Gap => ({ message: messageOf('noRecords', { records: label }), list })),
  ...kpis.filter(({ value }) => value === null).map((kpi) => ofKpi('noValue', kpi)),
  ...kpis.filter(({ state }) => state === 'bad').map((kpi) => ofKpi('offTarget', kpi)),
  ...(owner.held.length === 0 ? [{ message: messageOf('nobodyHasRole'), role: owner.role }] : []),
]

const ofKpi = (what: 'noValue' | 'offTarget', { process, id }: KpiSummary): Gap => ({
  message: messageOf(what, { kpi: kpiName(process, id) }),
  kpi: { process, id },
})
