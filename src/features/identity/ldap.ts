/**
 * LDAP: the service account searches for the person, then the server checks the password by a bind with the name of what was found. Each
 * question uses a connection of its own, which is never opened again: a new one would not be encrypted before StartTLS.
 */
import { connect, isIP } from 'node:net'
import { type ConnectionOptions, getCACertificates } from 'node:tls'
import { Client, type Entry, EqualityFilter, Filter, InvalidCredentialsError, SizeLimitExceededError } from 'ldapts'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Identity } from './admit-identity.ts'
import { certificatesIn } from './certificates.ts'
import { en } from './en.ts'
import { detailOf, outwardTimeoutMs, refuseUnlisted } from './outward.ts'
import { type Provider, refuseIncomplete } from './providers.ts'

const messageOf = messagesOf(en)

const placeholder = '{address}'
const defaultFilter = `(mail=${placeholder})`
const defaultGroups = 'memberOf'
const maxGroups = 1000

export interface LdapOptions {
  readonly hosts: readonly string[]
  readonly decrypt: (text: string) => Promise<string>
  readonly timeoutMs?: number
}

const tlsOf = (provider: Provider, hostname: string): ConnectionOptions => {
  // an address in brackets is one of IPv6; names are sent to the server, addresses are not
  const host = hostname.replace(/^\[|\]$/g, '')
  const options: ConnectionOptions = { host, ...(isIP(host) ? {} : { servername: host }), minVersion: 'TLSv1.2' }
  return provider.certificate ? { ...options, ca: [...getCACertificates('default'), ...certificatesIn(provider.certificate)] } : options
}

/** Connects, encrypts and signs the service account in, for `work`. */
const withServer = async <T>(provider: Provider, options: LdapOptions, work: (client: Client) => Promise<T>): Promise<T> => {
  refuseIncomplete(provider, ['bindName', 'searchBase'], true)
  if (!(provider.searchFilter ?? defaultFilter).includes(placeholder))
    throw new Fault('value.refused', messageOf('wrongFilter', { placeholder }))
  const url = new URL(provider.address)
  refuseUnlisted(options.hosts, url)
  const { timeoutMs = outwardTimeoutMs } = options
  const tls = tlsOf(provider, url.hostname)
  const client = new Client({
    url: provider.address,
    timeout: timeoutMs,
    connectTimeout: timeoutMs,
    // with these the library would encrypt from the beginning
    ...(url.protocol === 'ldaps:' ? { tlsOptions: tls } : {}),
    // Active Directory also knows people as user@domain
    strictDN: false,
    createConnection: once(url.hostname),
  })
  const password = await options.decrypt(provider.secret ?? '')
  try {
    return await inTime(timeoutMs * 2, async () => {
      await opening(url.host, async () => {
        if (url.protocol === 'ldap:' && provider.startTls) await client.startTLS(tls)
        await client.bind(provider.bindName ?? '', password)
      })
      return work(client)
    })
  } finally {
    // the connection may have ended already; the answer is what counts
    void client.unbind().catch(() => undefined)
  }
}

/** A connection that is not opened a second time. */
const once = (host: string): typeof connect => {
  let used = false
  const open = (port: number) => {
    if (used) throw new Error('the server ended the connection')
    used = true
    return connect(port, host.replace(/^\[|\]$/g, ''))
  }
  // of its forms the library uses the one with port and host
  return open as typeof connect
}

/** Fails when the whole takes too long, also where the library waits without a limit (StartTLS). */
const inTime = async <T>(ms: number, work: () => Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer in ${ms / 1000} seconds`)), ms)
  try {
    return await Promise.race([work(), promise])
  } finally {
    clearTimeout(timer)
  }
}

const opening = async (host: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof InvalidCredentialsError) throw new Fault('value.refused', messageOf('bindRefused', { host }), { cause })
    throw new Fault('value.refused', messageOf('noConnection', { host, detail: detailOf(cause) }), { cause })
  }
}

/** Connects and searches without signing anybody in. Throws what is wrong. */
export const tryLdap = (provider: Provider, options: LdapOptions): Promise<void> =>
  withServer(provider, options, async (client) => {
    try {
      await find(client, provider, 'nobody@example.invalid')
    } catch (cause) {
      const { host } = new URL(provider.address)
      throw new Fault('value.refused', messageOf('directoryFailed', { host, detail: detailOf(cause) }), { cause })
    }
  })

/** The identity with this address, if the password is right; undefined if not. Throws if the server cannot be asked. */
export const askLdap = (provider: Provider, options: LdapOptions, address: string, password: string): Promise<Identity | undefined> => {
  // a bind without a password succeeds as nobody (RFC 4513, 5.1.2)
  if (password === '') return Promise.resolve(undefined)
  return withServer(provider, options, async (client) => {
    const entry = await find(client, provider, address)
    if (!entry) return undefined
    const groups = await groupsOf(client, provider, entry)
    try {
      await client.bind(entry.dn, password)
    } catch (error) {
      if (error instanceof InvalidCredentialsError) return undefined
      throw error
    }
    const mails = textsOf(entry, 'mail')
    return {
      subject: subjectOf(entry),
      address: mails.find((mail) => mail.toLowerCase() === address) ?? mails[0],
      verified: true,
      name: textsOf(entry, 'displayName')[0] ?? textsOf(entry, 'cn')[0],
      groups,
    }
  })
}

/** The only entry that the filter finds; undefined if there is none or more than one. */
const find = async (client: Client, provider: Provider, address: string): Promise<Entry | undefined> => {
  const filter = (provider.searchFilter ?? defaultFilter).replaceAll(placeholder, () => Filter.escape(address))
  const attributes = ['mail', 'displayName', 'cn', 'entryUUID', 'objectGUID', provider.groupsFrom ?? defaultGroups]
  try {
    const { searchEntries } = await client.search(provider.searchBase ?? '', {
      scope: 'sub',
      filter,
      attributes,
      explicitBufferAttributes: ['objectGUID'],
      sizeLimit: 2,
    })
    return searchEntries.length === 1 ? searchEntries[0] : undefined
  } catch (error) {
    if (error instanceof SizeLimitExceededError) return undefined
    throw error
  }
}

const valuesOf = (entry: Entry, name: string): readonly (string | Buffer)[] => {
  const [, value] = Object.entries(entry).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? []
  return value === undefined ? [] : [value].flat()
}
const textsOf = (entry: Entry, name: string): readonly string[] =>
  valuesOf(entry, name).flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))

/** What stays the same when the entry is renamed, if the server has it. */
const subjectOf = (entry: Entry): string => {
  const [guid] = valuesOf(entry, 'objectGUID')
  const [uuid] = textsOf(entry, 'entryUUID')
  return uuid ?? (Buffer.isBuffer(guid) && guid.length > 0 ? guid.toString('hex') : entry.dn.toLowerCase())
}

/** The attribute of the person; servers without memberOf list people in their groups instead. */
const groupsOf = async (client: Client, provider: Provider, entry: Entry): Promise<readonly string[]> => {
  const named = textsOf(entry, provider.groupsFrom ?? defaultGroups)
  if (named.length > 0 || provider.groupsFrom) return named
  const isMember = new EqualityFilter({ attribute: 'member', value: entry.dn }).toString()
  const isUnique = new EqualityFilter({ attribute: 'uniqueMember', value: entry.dn }).toString()
  const { searchEntries } = await client.search(provider.searchBase ?? '', {
    scope: 'sub',
    filter: `(|(&(objectClass=groupOfNames)${isMember})(&(objectClass=groupOfUniqueNames)${isUnique}))`,
    attributes: ['cn'],
    sizeLimit: maxGroups,
  })
  return searchEntries.map(({ dn }) => dn)
}
