/**
 * The declaration of a connector: an address at which other programs find the protocol that they speak. A connector declares its routes
 * as data; authentication, limits and the form of errors are shared by all connectors (mount-connector.ts), and so are their tests.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Fault } from '#kernel/trouble.ts'

/** The right that a caller needs on the connector's record type. */
export type Need = 'create' | 'read'

export interface Call {
  readonly who: Actor
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type ConnectorRoute = { readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string } & (
  | { readonly needs: Need; readonly handle: (call: Call) => unknown }
  /** For probes, which need no authentication. */
  | { readonly needs: 'nothing'; readonly handle: (call: Omit<Call, 'who'>) => unknown }
)

/** The request does not follow the protocol: 400, with a sentence in the words of the protocol. */
export class ProtocolError extends Error {
  readonly statusCode: number
  constructor(sentence: string, statusCode = 400) {
    super(sentence)
    this.statusCode = statusCode
  }
}

export interface ConnectorError {
  readonly status: number
  readonly sentence: string
  readonly error: ProtocolError | Fault
}

export interface ConnectorDeps {
  readonly engine: Engine
  readonly version: string
  /** Where people and programs reach the server, for protocols that answer whole addresses. */
  readonly publicUrl: string
}

export interface Connector {
  /** Also its address: `/connect/<name>`. */
  readonly name: string
  /** The record type that it creates and reads; callers need rights on it. */
  readonly type: string
  readonly limits: {
    readonly bodyBytes: number
    /** For each caller; further requests get status 429. */
    readonly requestsPerMinute: number
  }
  /** Media types with JSON, besides application/json. */
  readonly mediaTypes?: readonly string[]
  readonly routes: (deps: ConnectorDeps) => readonly ConnectorRoute[]
  /** The status of a fault, where the protocol has another one than the API. */
  readonly statusOf?: (fault: Fault) => number
  /** The form of errors in the protocol; a problem (RFC 9457) by default. */
  readonly errorBody?: (error: ConnectorError) => { readonly contentType: string; readonly body: string }
}
