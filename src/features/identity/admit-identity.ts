/**
 * Which person an identity is that a provider has confirmed, for all protocols. A provider speaks only for people of its organisation and
 * of those below it: the provider of a customer must not be able to sign in an administrator of the organisation that runs the installation.
 *
 * First the account that signed in before, by the subject, which a provider never reuses; then the person with the same verified address;
 * then a new person, if the provider creates people.
 */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { createRecord } from '#engine/records/records.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import type { Run } from '#engine/store/database.ts'
import { loginName } from '#features/accounts/accounts.ts'
import { cleanText } from '#fields/text/kind.ts'
import type { Provider } from './providers.ts'
import { type Admission, syncMemberships } from './sync-memberships.ts'
import { signInFault } from './trouble.ts'

export interface Identity {
  /** What the provider calls the account, and never another one. */
  readonly subject: string
  readonly address: string | undefined
  /** Whether the provider says that the account owns the address. */
  readonly verified: boolean
  readonly name: string | undefined
  /** Undefined if the provider does not say: then memberships stay as they are. */
  readonly groups: readonly string[] | undefined
}

interface KnownPerson {
  readonly id: string
  readonly state: string
  readonly organisation: string
}

const maxNameLength = 200
const maxSubjectLength = 1000

/** The person, with the memberships that follow from the groups. Throws a fault with a problem (trouble.ts) if there is none. */
export const admitIdentity = async (engine: Engine, provider: Provider, identity: Identity): Promise<string> => {
  const { subject } = identity
  if (subject === '' || subject.length > maxSubjectLength) throw signInFault('refused', provider.title)
  const admitted = await engine.database.transaction('*', async (run) => {
    await lock(run, `account ${provider.id} ${subject}`)
    const organisations = await organisationsOf(run, provider.organisation)
    const who: Admission['who'] = {
      kind: 'connector',
      id: null,
      name: provider.title,
      roles: ['system'],
      teams: [],
      organisation: provider.organisation,
      organisations,
    }
    const linked = await linkedPerson(run, provider.id, subject)
    const person = linked ? refuseOthers(provider, organisations, linked) : await firstSignIn({ engine, run, who, provider }, identity)
    if (!linked) await run(sql`insert into identity_link (provider, subject, person) values (${provider.id}, ${subject}, ${person})`)
    const changed = identity.groups ? await syncMemberships({ engine, run, who, provider }, person, identity.groups) : 0
    return { person, written: !linked || changed > 0 }
  })
  if (admitted.written) await engine.written('person')
  return admitted.person
}

/** Two sign-ins of the same account or the same address are handled one after the other, so that they do not create two people. */
const lock = (run: Run, key: string): Promise<unknown> =>
  run(sql`select pg_advisory_xact_lock(${advisoryLocks.identities}, hashtext(${key}))`)

/** An organisation with all below it. */
const organisationsOf = async (run: Run, organisation: string): Promise<readonly string[]> =>
  (
    await run<{ id: string }>(sql`
      with recursive down (id) as (
        select cast(${organisation} as uuid) union select o.id from organisation o join down on o.parent = down.id
      )
      select id from down`)
  ).map(({ id }) => id)

const linkedPerson = async (run: Run, provider: string, subject: string): Promise<KnownPerson | undefined> =>
  (
    await run<KnownPerson>(sql`
      select r.id, r.state, r.organisation from identity_link l join record r on r.id = l.person
      where l.provider = ${provider} and l.subject = ${subject}`)
  )[0]

/** Also a person who signed in before may have retired since, or moved to an organisation for which the provider does not speak. */
const refuseOthers = (provider: Provider, organisations: readonly string[], person: KnownPerson): string => {
  if (!organisations.includes(person.organisation)) throw signInFault('unknown', provider.title)
  if (person.state !== 'active') throw signInFault('retired', provider.title)
  return person.id
}

const firstSignIn = async ({ engine, run, who, provider }: Admission, { address, verified, name }: Identity): Promise<string> => {
  const email = loginName(address ?? '')
  if (email === '' || !verified) throw signInFault('unverified', provider.title)
  await lock(run, `address ${email}`)
  const [found] = await run<KnownPerson>(sql`
    select r.id, r.state, r.organisation from person p join record r on r.id = p.id
    where lower(p.email) = ${email} order by r.state limit 1`)
  if (found) return refuseOthers(provider, who.organisations, found)
  if (!provider.createsPeople) throw signInFault('unknown', provider.title)
  const title = (cleanText(name ?? '') || email).slice(0, maxNameLength)
  return (await createRecord(engine, who, 'person', { title, email }, { within: run, byProgram: true })).id
}
