/** Supplier management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { contractAccess, contractBreachAccess, purchaseOrderAccess, supplierAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { supplierKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { contract, contractBreach, contractReview, purchaseOrder, supplier, supplierEvaluation } from './model.ts'
import { supplierSubprocesses } from './subprocesses.ts'

export const supplierRoom = roomOf('supplier', {
  texts: { en, es },
  stage: 'design',
  roles: ['supplier-manager'],
  records: [
    { model: supplier, access: supplierAccess },
    { model: contract, access: contractAccess },
    { model: supplierEvaluation, access: supplierAccess },
    { model: purchaseOrder, access: purchaseOrderAccess },
    { model: contractReview, access: supplierAccess },
    { model: contractBreach, access: contractBreachAccess },
  ],
  moves,
  subprocesses: supplierSubprocesses,
  kpis: supplierKpis,
})
