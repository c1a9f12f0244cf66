/**
 * Finds damage in the stored data: what no write of the program leaves behind. Everything is read in one transaction that changes nothing
 * and sees one state of the database, so that writes during the check are no findings.
 */
import type { House } from '#kernel/house.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { systemNow } from '#kernel/time.ts'
import { loadInstallation } from '../clocks/targets.ts'
import { asFields, readCustomFields } from '../custom-fields/custom-fields.ts'
import type { Engine } from '../engine.ts'
import type { Catalogues } from '../messages/catalogues.ts'
import { openDatabase, type Run, type RunQuery, runAsProgram } from '../store/database.ts'
import { checkKpis } from './check-kpis.ts'
import { checkRecords } from './check-records.ts'
import { checkStates, checkTables } from './check-tables.ts'
import { en } from './en.ts'
import { type Finding, maxFindingsPerCheck } from './finding.ts'

const messageOf = messagesOf(en)

export interface DamageOptions {
  /** Connects as sereno_app. */
  readonly appUrl: string
  readonly house: (custom?: ReturnType<typeof asFields>) => House
  readonly messages: Catalogues
  /** Called with each finding and the declarations by which it is formatted. */
  readonly found: (finding: Finding, house: House) => void
}

export interface CheckedData {
  readonly records: number
  readonly findings: number
  readonly seconds: number
  readonly summary: Message
}

/** Runs all checks. */
export const findDamage = async ({ appUrl, house: build, messages, found }: DamageOptions): Promise<CheckedData> => {
  const began = performance.now()
  const reading = openDatabase(readOnly(appUrl), { connections: 1, statementTimeoutMs: 0 })
  try {
    const house = build(asFields(await readCustomFields(reading)))
    const installation = await loadInstallation(house, reading)
    const nothing = async (): Promise<void> => undefined
    const engine: Engine = {
      house,
      messages,
      now: systemNow,
      installation: () => installation,
      database: reading,
      graph: () => ({ walk: () => [] }),
      // nothing is written and nothing arrives
      ...{ written: nothing, noticesReceived: nothing, reload: nothing, inBackground: () => undefined },
    }
    const counts = new Map<string, number>()
    const tell = (finding: Finding): void => {
      const count = (counts.get(finding.check) ?? 0) + 1
      counts.set(finding.check, count)
      if (count <= maxFindingsPerCheck) found(finding, house)
      else if (count === maxFindingsPerCheck + 1)
        found({ check: finding.check, message: messageOf('more', { check: finding.check, count: maxFindingsPerCheck }) }, house)
    }
    const records = await reading.transaction('*', async (run) => {
      const inspected = { engine, run: oneByOne(run) }
      for (const check of [checkTables, checkStates, checkKpis]) for await (const finding of check(inspected)) tell(finding)
      const rest = checkRecords(inspected)
      for (let next = await rest.next(); ; next = await rest.next()) {
        if (next.done) return next.value
        tell(next.value)
      }
    })
    const findings = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const seconds = (performance.now() - began) / 1000
    return { records, findings, seconds, summary: messageOf('summary', { records, count: findings, seconds: Math.ceil(seconds) }) }
  } finally {
    await reading.end()
  }
}

/** Queries in the order in which they were asked: a transaction has one connection, and the KPIs ask for several at a time. */
const oneByOne = (run: Run): Run => {
  let last: Promise<unknown> = Promise.resolve()
  const ordered: RunQuery = (query, plan) => {
    const next = last.then(() => run(query, plan))
    // who asked gets the error
    last = next.catch(() => undefined)
    return next
  }
  return runAsProgram(ordered)
}

/** The address with which every transaction reads one state of the database and writes nothing. */
const readOnly = (appUrl: string): string => {
  const url = new URL(appUrl)
  const options = url.searchParams.get('options') ?? ''
  url.searchParams.set('options', `${options} -c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on`)
  // a plus sign means a space to browsers, but not to every PostgreSQL client
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}
