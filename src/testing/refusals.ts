/** Formats refusals by their keys, for tests of rooms: `needs resolution`, `only agent or requester`, `incident.majorNeedsLead`. */
import type { ListParam, Message, NameRef } from '#kernel/messages.ts'

const keys = (list: unknown): readonly string[] => ((list as ListParam).list as readonly NameRef[]).map(({ key }) => key)

const short: Readonly<Record<string, (params: NonNullable<Message['params']>) => string>> = {
  'move.unknown': ({ move }) => `no move ${move}`,
  'move.notFromState': ({ state }) => `not from the state ${(state as NameRef).key}`,
  'move.onlyRoles': ({ roles }) => `only ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(keys(roles))}`,
  'move.needsFields': ({ fields }) => `needs ${keys(fields).join(', ')}`,
}

export const refusalKey = (sentence: Message): string => short[sentence.id]?.(sentence.params ?? {}) ?? sentence.id
