/**
 * What a connector is: an address under which programs of others find the protocol that they speak. It declares its routes as data; who
 * may call them, limits and the form of errors are the same for all connectors (mount-connector.ts), and so are their tests.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import type { Actor } from '#kernel/actor.ts'

/** The right that a caller needs on the connector's record type. */
export type Need = 'create' | 'read'

export interface Call {
  readonly who: Actor
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type ConnectorRoute = { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: string } & (
  | { readonly needs: Need; readonly answer: (call: Call) => unknown }
  /** For probes: anybody may ask. */
  | { readonly needs: 'nothing'; readonly answer: (call: Omit<Call, 'who'>) => unknown }
)

/** What was sent is not of the protocol: 400, with a sentence in the protocol's own words. */
export class ProtocolError extends Error {
  readonly statusCode = 400
}

export interface Trouble {
  readonly status: number
  readonly sentence: string
}

export interface Connector {
  /** Its address as well: `/connect/<name>`. */
  readonly name: string
  /** The record type that it brings; callers need rights on it. */
  readonly type: string
  readonly limits: {
    readonly bodyBytes: number
    /** By caller; more are answered with 429. */
    readonly requestsPerMinute: number
  }
  readonly routes: (deps: { readonly engine: Engine; readonly version: string }) => readonly ConnectorRoute[]
  /** How the protocol answers that something went wrong; a problem (RFC 9457) unless it has a form of its own. */
  readonly trouble?: (trouble: Trouble) => { readonly contentType: string; readonly body: string }
}
