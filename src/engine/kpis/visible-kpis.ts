/** The KPIs that a person may see. */
import type { Actor } from '#kernel/actor.ts'
import { visibleTo } from '../access/asked.ts'
import { mayRead } from '../access/rights.ts'
import type { Engine } from '../engine.ts'
import { scopeOf } from '../store/database.ts'
import { allKpis, type BoardQuestion, type KpiSummary } from './board.ts'
import { typesRead } from './reads.ts'

/** The KPIs that the actor may see, each over the records that the actor may see. */
export const boardOf = (
  engine: Engine,
  who: Actor,
  question: Pick<BoardQuestion, 'from' | 'to' | 'process' | 'zone'>,
): Promise<readonly KpiSummary[]> =>
  allKpis(engine, engine.database.as(scopeOf(who.organisations)), {
    ...question,
    may: (kpi) => [...typesRead(engine.house, kpi)].every((type) => mayRead(engine.house, type, who)),
    visible: (type) => visibleTo(engine, type, who),
  })
