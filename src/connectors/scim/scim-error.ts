/** Errors as SCIM writes them (RFC 7644, section 3.12). Their sentences are those of the protocol, in English. */
import { Fault, type TroubleCode, troubles } from '#kernel/trouble.ts'
import { type ConnectorError, ProtocolError } from '../contract/connector.ts'

export type ScimType =
  | 'invalidFilter'
  | 'uniqueness'
  | 'tooMany'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'

export class ScimError extends ProtocolError {
  readonly scimType: ScimType | undefined
  constructor(status: number, sentence: string, scimType?: ScimType) {
    super(sentence, status)
    this.scimType = scimType
  }
}

export const notFound = (id: string): ScimError => new ScimError(404, `Resource ${id} not found.`)
export const invalidValue = (sentence: string): ScimError => new ScimError(400, sentence, 'invalidValue')

/** Where SCIM has another status than the API: 400 for a value that is refused, 412 for a resource that changed in between. */
const scimStatus: Readonly<Partial<Record<TroubleCode, number>>> = {
  'value.refused': 400,
  'move.refused': 400,
  'record.changed': 412,
}
export const statusOf = ({ code }: Fault): number => scimStatus[code] ?? troubles[code]

const scimTypeOf = (error: ConnectorError['error']): ScimType | undefined => {
  if (error instanceof ScimError) return error.scimType
  if (!(error instanceof Fault)) return undefined
  if (error.code === 'record.exists') return 'uniqueness'
  if (error.code === 'request.invalid') return 'invalidSyntax'
  return error.code === 'value.refused' || error.code === 'move.refused' ? 'invalidValue' : undefined
}

export const mediaType = 'application/scim+json'

export const errorBody = ({ status, sentence, error }: ConnectorError) => {
  const scimType = scimTypeOf(error)
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType ? { scimType } : {}),
    detail: sentence,
  }
  return { contentType: mediaType, body: JSON.stringify(body) }
}
