/**
 * Binds a sign-in that goes by way of a provider to the browser in which it began. Otherwise an attacker could begin a sign-in, and send
 * the link with the provider's answer to somebody else, who would then work in the attacker's account without noticing (login CSRF).
 * The browser keeps a random key in a cookie, the step in the database its hash.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const lifeSeconds = 600
const isKey = (text: string): boolean => /^[\w-]{43}$/.test(text)
const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url')

// the prefix keeps other hosts of the domain from setting it
const nameOf = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-sereno.begun' : 'sereno.begun')

const keyOf = (request: FastifyRequest, publicUrl: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((one) => one.trim().split('='))
    .find(([name, value = '']) => name === nameOf(publicUrl) && isKey(value))?.[1]

/** Sets the key of the browser, the same for sign-ins in two tabs. Returns the hash to store. */
export const markBrowser = (request: FastifyRequest, reply: FastifyReply, publicUrl: string): string => {
  const key = keyOf(request, publicUrl) ?? randomBytes(32).toString('base64url')
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  reply.header('set-cookie', `${nameOf(publicUrl)}=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${lifeSeconds}${secure}`)
  return hashOf(key)
}

/** Whether the request comes from the browser with this hash. */
export const isSameBrowser = (request: FastifyRequest, publicUrl: string, hash: string): boolean => {
  const key = keyOf(request, publicUrl)
  return key !== undefined && hashOf(key) === hash
}
