/** What the form for a new token asks, and the request that follows from it. */
import { parseScope } from '#kernel/scopes.ts'

/** In the name of the user, or for a program with this role. */
export const tokenHolders = ['me', 'connector', 'provisioner'] as const
export const tokenRights = ['all', 'read', 'chosen'] as const
/** In days; `never` for a token that is valid until it is revoked. */
export const tokenExpiries = ['30', '90', '365', 'never'] as const

export interface TokenDraft {
  readonly name: string
  readonly roles: (typeof tokenHolders)[number]
  readonly scopes: (typeof tokenRights)[number]
  /** Record types, for chosen rights. */
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly expiresAt: (typeof tokenExpiries)[number]
}

export const newTokenDraft: TokenDraft = { name: '', roles: 'me', scopes: 'all', reads: [], writes: [], expiresAt: '365' }

const dayMs = 86_400_000

const scopesOf = ({ scopes, reads, writes }: TokenDraft): readonly string[] | undefined => {
  if (scopes === 'all') return undefined
  if (scopes === 'read') return ['read:*']
  return [...reads.filter((type) => !writes.includes(type)).map((type) => `read:${type}`), ...writes.map((type) => `write:${type}`)]
}

/** The body of POST /api/tokens. */
export const tokenRequest = (draft: TokenDraft, nowMs: number) => {
  const scopes = scopesOf(draft)
  return {
    name: draft.name,
    ...(draft.roles === 'me' ? {} : { connector: true, roles: [draft.roles] }),
    ...(scopes ? { scopes } : {}),
    ...(draft.expiresAt === 'never' ? {} : { expiresAt: new Date(nowMs + Number(draft.expiresAt) * dayMs).toISOString() }),
  }
}

/** The record types that a token reads and writes; undefined if it may do all that its roles allow. */
export const typesInScopes = (scopes: readonly string[] | null) => {
  if (scopes === null) return undefined
  const parsed = scopes.flatMap((scope) => parseScope(scope) ?? [])
  const of = (wanted: 'read' | 'write') => parsed.flatMap(({ action, type }) => (action === wanted ? [type] : []))
  return { reads: of('read'), writes: of('write') }
}
