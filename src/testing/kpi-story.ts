/** Tests of KPIs with hand-made records at given moments: the number, and the length of its list. */
import { kpiOf, populationsOf } from '#engine/kpis/kpi-declared.ts'
import { kpiRecords } from '#engine/kpis/kpi-population.ts'
import { kpiValue } from '#engine/kpis/kpi-value.ts'
import { changeRecord, createRecord, moveRecord } from '#engine/records/records.ts'
import { countRecords } from '#engine/store/list.ts'
import { type Actor, theSystem } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { openHouse, type TestHouse } from './engine.ts'
import { specimenValues } from './specimen.ts'

/** The period of most tests and the moments at its edges: the first two are in it, the others are not. */
export const from = '2026-03-01T00:00:00.000Z'
export const to = '2026-04-01T00:00:00.000Z'
export const edges = { first: from, last: '2026-03-31T23:59:59.999Z', before: '2026-02-28T23:59:59.999Z', after: to } as const
/** A period before all records. */
export const empty = ['2001-01-01T00:00:00.000Z', '2001-02-01T00:00:00.000Z'] as const
export const hour = 3600
export const day = 24 * hour

export interface KpiFigure {
  readonly value: number | null
  readonly count: number
  /** The length of the list behind the number. */
  readonly listed: number
  /** For a share: how many records meet it, and the length of their list. */
  readonly matching?: number
  readonly listedMatching?: number
  readonly secondary?: Readonly<Record<string, number | null>>
}

export interface KpiHouse extends TestHouse {
  /**
   * Creates a record with these values and samples in its other required fields; also fields that only the program sets (`openedAt`,
   * `state`, stamps). Derived fields stay derived. `at` is the moment of writing.
   */
  readonly make: (type: string, values?: Readonly<Record<string, unknown>>, at?: string) => Promise<string>
  readonly change: (type: string, id: string, values: Readonly<Record<string, unknown>>, at?: string) => Promise<void>
  /** Makes a move as a person with these roles, or as the program. */
  readonly move: (
    type: string,
    id: string,
    move: string,
    values?: Readonly<Record<string, unknown>>,
    at?: string,
    ...roles: readonly string[]
  ) => Promise<void>
  /** An organisation for one test: pass it to `make` as `organisation` and to `kpi` as the last argument. */
  readonly company: (title: string) => Promise<string>
  /** `process/kpi` in a period [from, to), over everything or one organisation. */
  readonly kpi: (path: string, from: string, to: string, organisation?: string) => Promise<KpiFigure>
}

/** One database for the file; its clock is at 1 May 2026, a month after the period of most tests. */
export const openKpiHouse = async (): Promise<KpiHouse> => {
  const house = await openHouse()
  const { engine } = house
  house.setTime('2026-05-01T00:00:00.000Z')
  const run = engine.database.as('*')
  const historian: Actor = { ...house.system, kind: 'import', name: 'history' }
  const created = new Map<string, string>()

  const make: KpiHouse['make'] = async (type, values = {}, at) => {
    const { fields } = engine.house.type(type).model
    const needed = Object.keys(fields).some(
      (name) => fields[name]?.required && fields[name].options.default === undefined && !(name in values),
    )
    const filled = needed ? await specimenValues(house, type, created) : {}
    const without = Object.entries(filled).filter(([name]) => fields[name]?.options.default === undefined)
    return (await createRecord(engine, historian, type, { title: type, ...Object.fromEntries(without), ...values }, at ? { at } : {})).id
  }

  const kpi: KpiHouse['kpi'] = async (path, begin, end, organisation) => {
    const [process = '', name = ''] = path.split('/')
    const question = { process, kpi: name, from: begin, to: end }
    const visible: Condition = organisation ? { field: 'organisation', is: organisation } : { all: [] }
    const { value, count, matching, secondary } = await kpiValue(engine, run, { ...question, asker: historian, visible: () => visible })
    const listed = async (more: { matching?: boolean } = {}) => {
      let all = 0
      for (const { of } of populationsOf(kpiOf(engine.house, question))) {
        const { type, where } = kpiRecords(engine, { ...question, ...more, of, visible })
        all += await countRecords(engine.house, run, { type, where: both(where, visible) })
      }
      return all
    }
    return {
      value,
      count,
      listed: await listed(),
      ...(matching === undefined ? {} : { matching, listedMatching: await listed({ matching: true }) }),
      ...(secondary === undefined ? {} : { secondary }),
    }
  }

  return {
    ...house,
    make,
    change: async (type, id, values, at) => {
      await changeRecord(engine, historian, type, id, values, at ? { at } : {})
    },
    move: async (type, id, move, values = {}, at, ...roles) => {
      const who = roles.length === 0 ? house.system : { ...theSystem, kind: 'person' as const, organisation: house.organisation, roles }
      await moveRecord(engine, who, type, id, move, values, at ? { at } : {})
    },
    company: (title) => make('organisation', { title, kind: 'customer' }),
    kpi,
  }
}
