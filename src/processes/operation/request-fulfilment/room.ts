/** Request fulfilment: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { approvalAccess, fulfilmentTaskAccess, serviceRequestAccess } from './access.ts'
import { requestFulfilmentKpis, serviceRequestClocks } from './kpis.ts'
import { approvalMoves, fulfilmentTaskMoves, serviceRequestMoves } from './lifecycle.ts'
import { approval, fulfilmentTask, serviceRequest } from './model.ts'
import { requestFulfilmentSubprocesses } from './subprocesses.ts'
import { approvalWords, fulfilmentTaskWords, serviceRequestWords } from './words.ts'

export const requestFulfilmentRoom = process('request-fulfilment', {
  stage: 'operation',
  words: ['Cumplimiento de la Solicitud', 'Request Fulfilment'],
  purpose: [
    'Cumplir las solicitudes de servicio, la mayoría menores: un cambio de contraseña, información, un portátil nuevo.',
    'Fulfil service requests, most of them minor - a password change, information, a new laptop.',
  ],
  roles: { 'incident-manager': ['Gestor de Incidentes', 'Incident Manager'] },
  records: [
    recordType({
      model: serviceRequest,
      lifecycle: serviceRequestMoves,
      access: serviceRequestAccess,
      clocks: serviceRequestClocks,
      words: serviceRequestWords,
    }),
    recordType({ model: fulfilmentTask, lifecycle: fulfilmentTaskMoves, access: fulfilmentTaskAccess, words: fulfilmentTaskWords }),
    recordType({ model: approval, lifecycle: approvalMoves, access: approvalAccess, words: approvalWords }),
  ],
  subprocesses: requestFulfilmentSubprocesses,
  kpis: requestFulfilmentKpis,
})
