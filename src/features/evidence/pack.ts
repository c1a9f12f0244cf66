/** The pack for an auditor: the report as PDF, the lists and figures behind it as CSV, and the handbook. */
import { sql } from 'kysely'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { allKpis } from '#engine/kpis/kpi-board.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { nameOfRole } from '#engine/messages/declared-names.ts'
import { runAs } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import { type Language, sameText, textIn } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'
import { dayIn } from '#kernel/time.ts'
import { csvFile, spreadsheetForm } from '../exchange/csv/write-csv.ts'
import { handbookHtml, handbookPdf } from '../handbook/handbook-routes.ts'
import { printPdf } from '../handbook/pdf.ts'
import { type Voice, voiceOf } from '../handbook/voice.ts'
import { labelIn } from './labels.ts'
import { listFile } from './lists.ts'
import { type ClauseEvidence, type FoundProof, liveEvidence } from './live.ts'
import { evidenceReport } from './report.ts'
import type { PackedFile } from './zip.ts'

/** The progress of the pack: the file just finished, and the next one. */
export interface Packing {
  readonly file?: PackedFile
  readonly next?: string
  readonly done: number
  readonly all: number
}

/** Generates the files one after the other, the report first. The work stops when the consumer stops. */
export async function* evidenceFiles(
  engine: Engine,
  who: Actor,
  period: KpiPeriod,
  language: Language,
): AsyncGenerator<Packing, void, undefined> {
  const voice = voiceOf(engine, language)
  const clauses = await liveEvidence(engine, who, period)
  const lists = new Map(clauses.flatMap(({ proofs }) => proofs.map((proof) => [proof.list, proof] as const)))
  const organisation = await nameOfOrganisation(engine, who)
  const report = evidenceReport({
    voice,
    currency: currencyOf(engine.installation()),
    period,
    zone: engine.installation().zone(who.organisation),
    organisation,
    madeBy: who.name,
    now: engine.now(),
    clauses,
  })
  const makers: readonly (readonly [path: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
    [reportPath, () => printPdf(report)],
    ['clauses.csv', () => clauseFile(voice, clauses)],
    ['kpis.csv', () => kpiFile(engine, who, period, voice)],
    ['kpi-history.csv', () => historyFile(engine, who, period, language)],
    ['handbook.pdf', () => handbookPdf(voice)],
    ['handbook.html', () => handbookHtml(voice)],
    ...[...lists.values()].map((proof) => [`records/${proof.list}.csv`, () => listFile(engine, who, proof, language)] as const),
  ]
  const all = makers.length
  yield { done: 0, all, next: reportPath }
  for (const [i, [path, make]] of makers.entries()) {
    const next = makers[i + 1]?.[0]
    yield { file: { path, bytes: await make() }, done: i + 1, all, ...(next ? { next } : {}) }
  }
}

/** The report, which can also be downloaded alone. */
export const reportPath = 'evidence.pdf'

export const evidencePack = async (...asked: Parameters<typeof evidenceFiles>): Promise<readonly PackedFile[]> => {
  const files: PackedFile[] = []
  for await (const { file } of evidenceFiles(...asked)) if (file) files.push(file)
  return files
}

const nameOfOrganisation = async (engine: Engine, who: Actor): Promise<string> => {
  const [row] =
    who.organisation === null
      ? []
      : await engine.database.as('*')<{ title: string }>(sql`select title from record where id = ${who.organisation}`)
  return row?.title ?? ''
}

const clauseFile = (voice: Voice, clauses: readonly ClauseEvidence[]): Buffer => {
  const { house, language } = voice
  const files = (proofs: readonly FoundProof[]): string => proofs.map(({ list, count }) => `records/${list}.csv (${count})`).join('; ')
  return csvFile(
    (['clause', 'text', 'state', 'owner', 'heldBy', 'last', 'lists', 'kpis', 'documents', 'gap'] as const).map((name) =>
      labelIn(voice, name),
    ),
    clauses.map(({ number, label, state, owner, last, proofs, kpis, documents, gaps }) => [
      number,
      textIn(label, language),
      labelIn(voice, `state_${state}`),
      nameOfRole(house, owner.role, language),
      owner.held.join('; '),
      last,
      files(proofs),
      kpis.map(({ process, id }) => `${process}/${id}`).join('; '),
      documents.map(({ number: document }) => document).join('; '),
      gaps.map(({ message }) => voice.say(message)).join('; '),
    ]),
    spreadsheetForm(language),
  )
}

const kpiFile = async (engine: Engine, who: Actor, period: KpiPeriod, voice: Voice): Promise<Buffer> => {
  const { language } = voice
  const kpis = await allKpis(engine, runAs(engine, who), period)
  return csvFile(
    (['process', 'kpi', 'name', 'unit', 'value', 'records', 'target', 'state', 'before'] as const).map((name) => labelIn(voice, name)),
    kpis.map(({ process, id, unit, value, count, target, state, previous }) => [
      process,
      id,
      textIn(ownValue(engine.house.processes.get(process)?.kpis, id)?.label ?? sameText(id), language),
      unit,
      value,
      count,
      target,
      state,
      previous,
    ]),
    spreadsheetForm(language),
  )
}

/** The daily snapshots of the period, by month: one for each KPI and day. */
const historyFile = async (engine: Engine, who: Actor, { from, to }: KpiPeriod, language: Language): Promise<Buffer> => {
  const organisation = who.organisations === 'all' ? null : who.organisation
  const zone = engine.installation().zone(who.organisation)
  const rows = await runAs(
    engine,
    who,
  )<Record<string, string | number | null>>(sql`
    select process, kpi, day, value, count, numerator, denominator, target, state, taken_at from kpi_snapshot
    where period = 'month' and organisation is not distinct from cast(${organisation} as uuid) and day between cast(${dayIn(from, zone)} as date) and cast(${dayIn(to, zone)} as date)
    order by process, kpi, day`)
  const head = ['process', 'kpi', 'day', 'value', 'count', 'numerator', 'denominator', 'target', 'state', 'taken_at'] as const
  return csvFile(
    head,
    rows.map((row) => head.map((name) => row[name])),
    spreadsheetForm(language),
  )
}
