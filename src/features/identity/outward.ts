/** Connections from Sereno to identity providers: only to hosts that the operator listed, with a timeout and a limit for answers. */
import type { CustomFetch } from 'openid-client'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export const outwardTimeoutMs = 10_000
const maxBodyBytes = 1024 * 1024
const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['https:', '443'],
  ['http:', '80'],
  ['ldaps:', '636'],
  ['ldap:', '389'],
])

/** Why an error happened, for an administrator: `connect ECONNREFUSED 127.0.0.1:636`. */
export const detailOf = (error: unknown): string => {
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  return cause instanceof Error && !(error instanceof Fault) ? detailOf(cause) : message.split('\n')[0]?.replace(/\.$/, '') || 'no reason'
}

/** Refuses a host that the operator did not list: who may edit a provider must not be able to reach every server of the network. */
export const refuseUnlisted = (hosts: readonly string[], { protocol, hostname, port }: URL): void => {
  const host = hostname.toLowerCase()
  const withPort = `${host}:${port || (defaultPorts.get(protocol) ?? '')}`
  if (!hosts.includes(host) && !hosts.includes(withPort))
    throw new Fault('value.refused', messageOf('hostNotAllowed', { host: withPort, variable: 'SERENO_IDENTITY_HOSTS' }))
}

/** For openid-client, which never follows redirects and sets the timeout. */
export const fetchFrom =
  (hosts: readonly string[]): CustomFetch =>
  async (address, options) => {
    refuseUnlisted(hosts, new URL(address))
    const { body, duplex: _, ...rest } = options
    const answer = await fetch(address, { ...rest, ...(body === undefined ? {} : { body: body as BodyInit | null }) })
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of answer.body ?? []) {
      length += part.length
      if (length > maxBodyBytes) throw new Fault('request.too-large', messageOf('bodyTooLarge', { max: maxBodyBytes }))
      parts.push(part)
    }
    const { status, headers } = answer
    return new Response(length === 0 ? null : Buffer.concat(parts), { status, headers })
  }
