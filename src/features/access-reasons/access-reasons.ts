/**
 * Why a person may see a record, or not: the organisation, the roles with the records that grant them, and what each role reads. Every
 * answer comes from the functions that decide, asked for one role at a time, so that an explanation cannot differ from the decision.
 */
import { sql } from 'kysely'
import { changeable, hiddenFields, mayComment, mayRead, mayReadAll } from '#engine/access/rights.ts'
import { visibleIds } from '#engine/access/visible-ids.ts'
import type { Engine } from '#engine/engine.ts'
import { type Run, scopeOf } from '#engine/store/database.ts'
import { personActor } from '#features/accounts/actors.ts'
import { grantedTo } from '#features/accounts/granted.ts'
import type { Profile } from '#kernel/access.ts'
import { type Actor, reaches } from '#kernel/actor.ts'
import { mayMake } from '#kernel/lifecycle.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { AccessReasonsJson } from './access-reason-answers.ts'

type RoleReason = AccessReasonsJson['roles'][number]
type Reach = AccessReasonsJson['organisation']['reached']
export type Reasons = Omit<AccessReasonsJson, 'sentences'>

/** Undefined if the person is retired or unknown. */
export const reasonsFor = async (engine: Engine, personId: string, record: AnyRecord): Promise<Reasons | undefined> => {
  const run = engine.database.as('*')
  const who = await personActor(run, personId)
  if (!who) return undefined
  const { house } = engine
  const { access, lifecycle } = house.type(record.type)
  const sources = await sourcesOf(run, personId)
  const profileOf = (role: string): Profile | undefined => ownValue(access, role)
  const roles = await Promise.all(
    who.roles.map(async (role): Promise<RoleReason> => {
      const read = profileOf(role)?.read
      return {
        role,
        sources: sources.flatMap(({ role: of, ...source }) => (of === role ? [source] : [])),
        reads: await readsOf(engine, { ...who, roles: [role] }, record),
        condition: read === undefined || read === 'all' ? null : read,
        hides: profileOf(role)?.hides ?? [],
      }
    }),
  )
  return {
    person: { id: personId, title: who.name },
    record: { id: record.id, type: record.type, number: record.number, title: record.title },
    mayRead: await sees(engine, who, record),
    organisation: { ...(await titleOf(run, record.organisation)), reached: reachOf(who, record, house.type(record.type).model.shared) },
    roles,
    mayChange: reaches(who, record.organisation) ? changeable(house, record.type, who) : [],
    mayComment: reaches(who, record.organisation) ? mayComment(house, record.type, who) : null,
    moves: reaches(who, record.organisation)
      ? Object.entries(lifecycle.moves).flatMap(([name, move]) => (move.from.includes(record.state) && mayMake(move, who) ? [name] : []))
      : [],
    hidden: [...hiddenFields(house, record.type, who)],
  }
}

/** Row-level security and the condition of the roles, as for every list. */
const sees = async (engine: Engine, who: Actor, { id, type }: AnyRecord): Promise<boolean> => {
  const run = engine.database.as(scopeOf(who))
  const inScope = await run<{ id: string }>(sql`select id from record where id = ${id}`)
  return inScope.length > 0 && (await visibleIds(engine, who, [{ id, type }], run)).has(id)
}

const readsOf = async (engine: Engine, who: Actor, record: AnyRecord): Promise<RoleReason['reads']> => {
  if (!mayRead(engine.house, record.type, who)) return 'nothing'
  if (mayReadAll(engine.house, record.type, who)) return 'all'
  return (await visibleIds(engine, who, [record], engine.database.as('*'))).has(record.id) ? 'this' : 'others'
}

const reachOf = (who: Actor, { organisation }: AnyRecord, shared: boolean | undefined): Reach => {
  if (organisation === who.organisation) return 'own'
  if (reaches(who, organisation)) return 'below'
  return shared && who.above?.includes(organisation) ? 'shared' : 'outside'
}

const titleOf = async (run: Run, id: string): Promise<{ readonly id: string; readonly title: string }> => {
  const [row] = await run<{ title: string }>(sql`select title from record where id = ${id}`)
  return { id, title: row?.title ?? '' }
}

type Source = RoleReason['sources'][number] & { readonly role: string }

const linkTo = (id: string) =>
  sql`(select jsonb_build_object('id', r.id, 'type', r.type, 'number', r.number, 'title', r.title) from record r where r.id = ${sql.ref(id)})`

const sourcesOf = (run: Run, person: string): Promise<readonly Source[]> =>
  run<Source>(sql`
    with recursive ${grantedTo(person)}
    select g.role, ${linkTo('g.grant')} as "grant", ${linkTo('g.team')} as team, ${linkTo('g.membership')} as membership,
      ${linkTo('g.delegation')} as delegation
    from granted g order by g.role, g."grant"`)
