/** What people read about suppliers and contracts. */
import { carriedOutWords } from '../../carried-out.ts'
import { levelWords } from '../../scales.ts'
import { wordsOf } from '../../words.ts'
import {
  contractBreachMoves,
  contractMoves,
  contractReviewMoves,
  purchaseOrderMoves,
  supplierEvaluationMoves,
  supplierMoves,
} from './lifecycle.ts'
import { contract, contractBreach, contractReview, purchaseOrder, supplier, supplierEvaluation } from './model.ts'

const rating = ['Nota', 'Rating'] as const

export const supplierWords = wordsOf(supplier, supplierMoves, {
  one: ['Suministrador', 'Supplier'],
  many: ['Suministradores', 'Suppliers'],
  fields: {
    organisationOf: ['Empresa', 'Company'],
    category: ['Importancia', 'Importance'],
    manager: ['Quién lo gestiona', 'Managed by'],
    contact: ['Contacto', 'Contact'],
    rating,
    evaluatedAt: ['Evaluado el', 'Evaluated at'],
  },
  states: {
    candidate: ['Candidato', 'Candidate'],
    approved: ['Aprobado', 'Approved'],
    suspended: ['Suspendido', 'Suspended'],
    dismissed: ['Descartado', 'Dismissed'],
  },
  moves: {
    approve: ['Aprobar', 'Approve'],
    suspend: ['Suspender', 'Suspend'],
    resume: ['Reanudar', 'Resume'],
    dismiss: ['Descartar', 'Dismiss'],
  },
  choices: {
    category: {
      strategic: ['Estratégico', 'Strategic'],
      tactical: ['Táctico', 'Tactical'],
      operational: ['Operativo', 'Operational'],
      commodity: ['De uso común', 'Commodity'],
    },
    risk: levelWords,
  },
  sections: { evaluation: ['Evaluación', 'Evaluation'] },
  help: { rating: ['La media de su última evaluación, de 1 a 5', 'The mean of the latest evaluation, from 1 to 5'] },
  empty: ['Registre a quién compra y de quién depende', 'Log whom you buy from and depend on'],
})

export const contractWords = wordsOf(contract, contractMoves, {
  one: ['Contrato', 'Contract'],
  many: ['Contratos', 'Contracts'],
  fields: {
    agreement: ['Acuerdo que sostiene (UC)', 'Agreement that it is (UC)'],
    value: ['Valor', 'Value'],
    notice: ['Preaviso', 'Notice'],
    autoRenews: ['Se renueva solo', 'Renews by itself'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    'in-force': ['En vigor', 'In force'],
    'in-renewal': ['En renovación', 'In renewal'],
    ended: ['Terminado', 'Ended'],
    discarded: ['Descartado', 'Discarded'],
  },
  moves: {
    sign: ['Firmar', 'Sign'],
    startRenewal: ['Empezar la renovación', 'Start the renewal'],
    renew: ['Renovar', 'Renew'],
    end: ['Terminar', 'End'],
    discard: ['Descartar', 'Discard'],
  },
  sections: { validity: ['Vigencia', 'Validity'] },
  help: {
    agreement: ['El UC con sus objetivos, por los que corren los relojes', 'The UC with its targets, by which the clocks run'],
    notice: ['Cuánto antes del fin hay que avisar para salir', 'How long before the end one must tell to get out'],
  },
  empty: ['Registre sus contratos para que ninguno se renueve sin querer', 'Log your contracts, so that none renews unwanted'],
})

const recommendations = {
  take: ['Tomarlo', 'Take'],
  'take-with-conditions': ['Tomarlo con condiciones', 'Take with conditions'],
  leave: ['Dejarlo', 'Leave'],
} as const

export const supplierEvaluationWords = wordsOf(
  supplierEvaluation,
  supplierEvaluationMoves,
  {
    one: ['Evaluación de suministrador', 'Supplier evaluation'],
    many: ['Evaluaciones de suministradores', 'Supplier evaluations'],
    fields: {
      quality: ['Calidad', 'Quality'],
      reliability: ['Fiabilidad', 'Reliability'],
      security: ['Seguridad', 'Security'],
      rating,
      recommendation: ['Recomendación', 'Recommendation'],
    },
    choices: { recommendation: recommendations },
    help: {
      quality: ['De 1 (mala) a 5 (excelente)', 'From 1 (poor) to 5 (excellent)'],
      price: ['De 1 (caro) a 5 (barato)', 'From 1 (dear) to 5 (cheap)'],
    },
    empty: ['Evalúe a un suministrador antes de firmar con él', 'Evaluate a supplier before you sign'],
  },
  carriedOutWords,
)

export const purchaseOrderWords = wordsOf(purchaseOrder, purchaseOrderMoves, {
  one: ['Orden de compra', 'Purchase order'],
  many: ['Órdenes de compra', 'Purchase orders'],
  fields: {
    budgetLine: ['Partida', 'Budget line'],
    items: ['Qué se pide', 'Items'],
    amount: ['Importe', 'Amount'],
    wantedBy: ['Hace falta el', 'Wanted by'],
    orderedAt: ['Pedida el', 'Ordered at'],
    deliveredAt: ['Entregada el', 'Delivered at'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    approved: ['Aprobada', 'Approved'],
    ordered: ['Pedida', 'Ordered'],
    delivered: ['Entregada', 'Delivered'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: { approve: ['Aprobar', 'Approve'], order: ['Pedir', 'Order'], receive: ['Recibir', 'Receive'], cancel: ['Cancelar', 'Cancel'] },
  help: { budgetLine: ['Al recibirla, el gasto se anota en ella', 'When it is received, the cost is booked on it'] },
  empty: ['Pida aquí lo que un contrato ya tiene acordado', 'Order here what a contract has agreed already'],
})

export const contractReviewWords = wordsOf(
  contractReview,
  contractReviewMoves,
  {
    one: ['Revisión de contrato', 'Contract review'],
    many: ['Revisiones de contratos', 'Contract reviews'],
    fields: { breach: ['Incumplimiento', 'Breach'], decision: ['Decisión', 'Decision'] },
    choices: {
      decision: { continue: ['Seguir', 'Continue'], renegotiate: ['Renegociar', 'Renegotiate'], terminate: ['Terminar', 'Terminate'] },
    },
    empty: ['Revise cada contrato al menos una vez al año', 'Review each contract at least once a year'],
  },
  carriedOutWords,
)

export const contractBreachWords = wordsOf(contractBreach, contractBreachMoves, {
  one: ['Incumplimiento de contrato', 'Contract breach'],
  many: ['Incumplimientos de contrato', 'Contract breaches'],
  fields: {
    target: ['Objetivo incumplido', 'Target missed'],
    credit: ['Abono', 'Credit'],
    answer: ['Qué respondió el suministrador', 'What the supplier answered'],
    claimedAt: ['Reclamado el', 'Claimed at'],
    settledAt: ['Resuelto el', 'Settled at'],
  },
  states: {
    identified: ['Identificado', 'Identified'],
    claimed: ['Reclamado', 'Claimed'],
    settled: ['Resuelto', 'Settled'],
    dismissed: ['Desestimado', 'Dismissed'],
  },
  moves: { claim: ['Reclamar', 'Claim'], settle: ['Dar por resuelto', 'Settle'], dismiss: ['Desestimar', 'Dismiss'] },
  choices: { severity: levelWords },
  empty: ['Registre lo que un suministrador debía y no cumplió', 'Log what a supplier owed and did not keep'],
})
