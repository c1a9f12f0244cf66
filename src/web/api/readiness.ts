/**
 * Whether the server can read and save, for the banner of the shell. It is asked once a minute, at once when an answer says that the
 * database has a trouble, and every few seconds until that has gone.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ReadinessJson } from '#http/answers/installation-answers.ts'
import { onProblem } from './api.ts'

export type DatabaseTrouble = 'disk' | 'database' | 'both'

const askEveryMs = 60_000
const askAgainMs = 3_000
const queryKey = ['readiness']

const databaseTrouble = async (): Promise<DatabaseTrouble | null> => {
  // without the cookie: a database that does not answer cannot tell whose session it is
  const answer = await fetch('/api/health/ready', { credentials: 'omit' }).catch(() => undefined)
  // a server that is not there has the mark of the live stream; a proxy may answer with something other than JSON
  const body: Partial<ReadinessJson> = (await answer?.json().catch(() => undefined)) ?? {}
  const failing = new Set(body.reasons?.map(({ check }) => check))
  if (failing.has('disk')) return failing.has('database') ? 'both' : 'disk'
  return failing.has('database') ? 'database' : null
}

/** The trouble of the database; null if there is none. What failed meanwhile is loaded again when it has gone. */
export const useDatabaseTrouble = (): DatabaseTrouble | null => {
  const client = useQueryClient()
  const { data = null } = useQuery({
    queryKey,
    queryFn: databaseTrouble,
    refetchInterval: (query) => (query.state.data ? askAgainMs : askEveryMs),
  })
  useEffect(() => onProblem(({ code }) => code.startsWith('database.') && void client.refetchQueries({ queryKey })), [client])
  useEffect(() => {
    if (data !== null) return () => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] })
  }, [client, data])
  return data
}
