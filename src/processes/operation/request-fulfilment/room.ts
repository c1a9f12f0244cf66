/** Request fulfilment: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { approvalAccess, fulfilmentTaskAccess, serviceRequestAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { requestFulfilmentKpis, serviceRequestClocks } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { approval, fulfilmentTask, serviceRequest } from './model.ts'
import { requestFulfilmentSubprocesses } from './subprocesses.ts'

export const requestFulfilmentRoom = roomOf('request-fulfilment', {
  texts: { en, es },
  stage: 'operation',
  roles: ['incident-manager'],
  records: [
    { model: serviceRequest, access: serviceRequestAccess, clocks: serviceRequestClocks },
    { model: fulfilmentTask, access: fulfilmentTaskAccess },
    { model: approval, access: approvalAccess },
  ],
  moves,
  subprocesses: requestFulfilmentSubprocesses,
  kpis: requestFulfilmentKpis,
})
