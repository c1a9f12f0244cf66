/** The reasons as sentences. */
import { conditionText } from '#features/handbook/sentence.ts'
import type { Voice } from '#features/handbook/voice.ts'
import { all, fieldName, type Message, messagesOf, roleName, typesName } from '#kernel/messages.ts'
import type { Reasons } from './access-reasons.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)
const seesAll: ReadonlySet<string> = new Set(['administrator', 'auditor'])

export const reasonSentences = (voice: Voice, reasons: Reasons): readonly string[] => {
  const { record, organisation, hidden } = reasons
  const person = reasons.person.title
  const records = typesName(record.type)
  const named = { person, records, organisation: organisation.title }
  return [
    messageOf(reasons.mayRead ? 'may' : 'mayNot', { person, number: record.number }),
    messageOf(organisation.reached, named),
    ...reasons.roles.flatMap((reason) => [...readingOf(voice, record.type, reason), ...sourcesOf(person, reason)]),
    ...(hidden.length > 0 ? [messageOf('hidden', { fields: all(hidden.map((field) => fieldName(record.type, field))) })] : []),
  ].map(voice.say)
}

type RoleReason = Reasons['roles'][number]

const readingOf = (voice: Voice, type: string, { role, reads, condition }: RoleReason): readonly Message[] => {
  const named = { role: roleName(role), records: typesName(type) }
  if (seesAll.has(role)) return [messageOf('everything', named)]
  if (reads === 'all') return [messageOf('readsAll', named)]
  // most roles have nothing to do with a type
  if (reads === 'nothing') return []
  const sentence = condition === null ? '' : conditionText(voice, type, condition)
  return [messageOf(reads === 'this' ? 'readsThis' : 'readsOthers', { ...named, condition: sentence })]
}

const sourcesOf = (person: string, { role, sources, reads }: RoleReason): readonly Message[] => {
  if (reads === 'nothing') return []
  if (sources.length === 0) return [messageOf('everybody', { role: roleName(role) })]
  return sources.flatMap(({ grant, team, membership, delegation }) => [
    team && membership
      ? messageOf('grantedToTeam', { role: roleName(role), team: team.title, grant: grant.number, membership: membership.number, person })
      : messageOf('granted', { role: roleName(role), grant: grant.number }),
    ...(delegation ? [messageOf('delegated', { role: roleName(role), delegation: delegation.number })] : []),
  ])
}
