/** What a connector is: an address of ours under which other programs find the protocol that they speak. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Engine } from '#engine/engine.ts'
import type { Actor } from '#kernel/actor.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'

export interface ConnectorDeps {
  readonly engine: Engine
  /** Who asks, by bearer token or session; undefined when nobody does. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | undefined>
  readonly version: string
}

export interface Connector {
  readonly name: string
  /** Where it is mounted. */
  readonly prefix: string
  readonly words: LocalizedText
  readonly plugin: (app: FastifyInstance, deps: ConnectorDeps) => Promise<void>
}
