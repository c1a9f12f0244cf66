/** Conditions of users, limited to the records that they may read. */

import type { Actor } from '#kernel/actor.ts'
import { type Condition, relatedValuesIn } from '#kernel/condition.ts'
import { checkCondition } from '#kernel/house.ts'
import { messagesOf, sentences, typeName } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { en } from './en.ts'
import { pathsIn, refuseHidden } from './look-through.ts'
import { mayRead, mayReadAll, refuseOutOfScope, visibleTo } from './rights.ts'

const messageOf = messagesOf(en)

/** The type itself. Throws `path.unknown` if no process declares it. */
export const knownType = (engine: Pick<Engine, 'house'>, type: string): string => {
  if (!engine.house.records.has(type)) throw new Fault('path.unknown', messageOf('unknownType', { type }))
  return type
}

/** Throws `access.denied` if the actor may not read any records of one of the types. */
export const refuseUnreadable = (engine: Pick<Engine, 'house'>, who: Actor, types: Iterable<string>): void => {
  for (const type of types)
    if (!mayRead(engine.house, type, who)) throw new Fault('access.denied', messageOf('mayNotRead', { type: typeName(type) }))
}

/** A condition from a request: checked, limited to what the actor may read, its symbolic values resolved. Throws `access.denied` if it uses hidden values. */
export const requestedCondition = (engine: Engine, type: string, who: Actor, where: unknown): Condition => {
  refuseOutOfScope(who, type)
  const condition = (where ?? { all: [] }) as Condition
  const wrong = checkCondition(engine.house, type, condition)
  if (wrong.length > 0) throw new Fault('request.invalid', messageOf('wrongCondition', { problems: sentences(wrong) }))
  refuseProbing(engine, who, condition)
  refuseHidden(engine.house, who, pathsIn(type, condition))
  return visibleTo(engine, type, who, condition)
}

/** A condition on other types reveals what their records contain, so the actor must be allowed to read all of them. */
const refuseProbing = (engine: Engine, who: Actor, condition: Condition): void => {
  for (const { of } of relatedValuesIn(condition))
    if (!engine.house.records.has(of) || !mayReadAll(engine.house, of, who))
      throw new Fault('access.denied', messageOf('mayNotReadAll', { type: typeName(of) }))
}
