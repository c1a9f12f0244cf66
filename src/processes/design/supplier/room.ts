/** Supplier management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { contractAccess, contractBreachAccess, purchaseOrderAccess, supplierAccess } from './access.ts'
import { supplierKpis } from './kpis.ts'
import {
  contractBreachMoves,
  contractMoves,
  contractReviewMoves,
  purchaseOrderMoves,
  supplierEvaluationMoves,
  supplierMoves,
} from './lifecycle.ts'
import { contract, contractBreach, contractReview, purchaseOrder, supplier, supplierEvaluation } from './model.ts'
import { supplierSubprocesses } from './subprocesses.ts'
import {
  contractBreachWords,
  contractReviewWords,
  contractWords,
  purchaseOrderWords,
  supplierEvaluationWords,
  supplierWords,
} from './words.ts'

export const supplierRoom = process('supplier', {
  stage: 'design',
  words: ['Gestión de Suministradores', 'Supplier Management'],
  purpose: [
    'Que cada contrato con un suministrador sostenga lo que el negocio necesita, y que los suministradores lo cumplan.',
    'See that every contract with a supplier supports the needs of the business, and that suppliers meet it.',
  ],
  roles: { 'supplier-manager': ['Gestor de Suministradores', 'Supplier Manager'] },
  records: [
    recordType({ model: supplier, lifecycle: supplierMoves, access: supplierAccess, words: supplierWords }),
    recordType({ model: contract, lifecycle: contractMoves, access: contractAccess, words: contractWords }),
    recordType({ model: supplierEvaluation, lifecycle: supplierEvaluationMoves, access: supplierAccess, words: supplierEvaluationWords }),
    recordType({ model: purchaseOrder, lifecycle: purchaseOrderMoves, access: purchaseOrderAccess, words: purchaseOrderWords }),
    recordType({ model: contractReview, lifecycle: contractReviewMoves, access: supplierAccess, words: contractReviewWords }),
    recordType({ model: contractBreach, lifecycle: contractBreachMoves, access: contractBreachAccess, words: contractBreachWords }),
  ],
  subprocesses: supplierSubprocesses,
  kpis: supplierKpis,
})
