/** The log of sign-ins and changes of access: append-only. Changes of roles and teams are in the stories of their records. */
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { AccessEventKind } from './account-answers.ts'

/** The part of a request that an event keeps. */
export interface Sender {
  readonly ip: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface NewAccessEvent {
  readonly kind: AccessEventKind
  /** Whose access it is about; undefined where nobody is known, as for an address that does not exist. */
  readonly person?: string | null | undefined
  /** Who did it; the person by default. */
  readonly by?: Actor | undefined
  readonly sender?: Sender | undefined
  /** How, which, of what: never a secret, nor the text of a field in which somebody may have typed one. */
  readonly detail?: Readonly<Record<string, string | number | readonly string[] | null>>
}

const maxAgentLength = 300

export const agentOf = ({ headers }: Pick<Sender, 'headers'>): string => String(headers['user-agent'] ?? '').slice(0, maxAgentLength)

/** Writes an event, in the transaction of the caller. */
export const noteAccess = async (run: Run, { kind, person, by, sender, detail = {} }: NewAccessEvent): Promise<void> => {
  const about = person ?? by?.id ?? null
  await run(sql`
    insert into access_event (kind, person, by, by_name, organisation, address, agent, detail)
    values (
      ${kind}, ${about}, ${by?.id ?? null}, ${by?.name ?? ''},
      coalesce((select organisation from record where id = ${about}), ${by?.organisation ?? null}),
      ${sender?.ip ?? null}, ${sender ? agentOf(sender) : null}, cast(${JSON.stringify(detail)} as jsonb)
    )`)
}
