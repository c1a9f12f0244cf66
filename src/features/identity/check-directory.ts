/** Checks a password at the LDAP servers of the organisation, for people without one here. A server that is down stops nobody else. */
import type { Engine } from '#engine/engine.ts'
import { reportRarely } from '#engine/log/log.ts'
import { noteAccess } from '#features/accounts/access-events.ts'
import { loginName } from '#features/accounts/accounts.ts'
import type { PasswordCheck } from '#features/accounts/sign-in-deps.ts'
import { admitIdentity, type Identity } from './admit-identity.ts'
import { askLdap, type LdapOptions } from './ldap.ts'
import { directoriesFor, type Provider } from './providers.ts'
import { problemIn } from './trouble.ts'

const maxDirectories = 3
const timeoutMs = 5_000

export const directoryCheck =
  (engine: Engine, options: Omit<LdapOptions, 'timeoutMs'>): PasswordCheck =>
  async (name, password) => {
    const run = engine.database.as('*')
    const address = loginName(name)
    if (address === '' || password === '') return undefined
    for (const provider of await directoriesFor(run, address, maxDirectories)) {
      const identity = await ask(provider, { ...options, timeoutMs }, address, password)
      if (!identity) continue
      try {
        return { person: await admitIdentity(engine, provider, identity), provider: provider.id }
      } catch (error) {
        const problem = problemIn(error)
        if (problem) await noteAccess(run, { kind: 'refused', detail: { how: 'ldap', provider: provider.id, problem } })
        throw error
      }
    }
    return undefined
  }

const ask = async (provider: Provider, options: LdapOptions, address: string, password: string): Promise<Identity | undefined> => {
  try {
    return await askLdap(provider, options, address, password)
  } catch (error) {
    reportRarely('identity', error, { provider: provider.id })
    return undefined
  }
}
