/** What people read about money. */

import { inForceWords } from '../../in-force.ts'
import { phrases } from '../../phrases.ts'
import { wordsOf } from '../../words.ts'
import {
  budgetLineMoves,
  budgetMoves,
  chargingPolicyMoves,
  costEntryMoves,
  costProposalMoves,
  investmentMoves,
  invoiceMoves,
} from './lifecycle.ts'
import { budget, budgetLine, chargingPolicy, costEntry, costProposal, investment, invoice } from './model.ts'

const from = ['Desde', 'From'] as const
const to = ['Hasta', 'To'] as const
const amount = ['Importe', 'Amount'] as const
const costType = ['Tipo de costo', 'Type of cost'] as const
const costTypeWords = {
  hardware: ['Equipos', 'Hardware'],
  software: ['Software', 'Software'],
  people: ['Personas', 'People'],
  external: ['Servicios externos', 'External services'],
  facilities: ['Instalaciones', 'Facilities'],
  other: ['Otro', 'Other'],
} as const

export const budgetWords = wordsOf(budget, budgetMoves, {
  one: ['Presupuesto', 'Budget'],
  many: ['Presupuestos', 'Budgets'],
  fields: {
    from,
    to,
    amount,
    submitBy: ['Presentar antes del', 'Submit by'],
    approveBy: ['Aprobar antes del', 'Approve by'],
    submittedAt: ['Presentado el', 'Submitted at'],
    onTime: ['En sus fechas', 'On time'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    submitted: ['Presentado', 'Submitted'],
    approved: ['Aprobado', 'Approved'],
    closed: ['Cerrado', 'Closed'],
    discarded: ['Descartado', 'Discarded'],
  },
  moves: {
    submit: ['Presentar', 'Submit'],
    approve: ['Aprobar', 'Approve'],
    sendBack: ['Devolver', 'Send back'],
    close: ['Cerrar', 'Close'],
    discard: ['Descartar', 'Discard'],
  },
  choices: { kind: { operating: ['De operación', 'Operating'], capital: ['De inversión', 'Capital'] } },
  help: {
    amount: ['La suma de sus partidas', 'The sum of its lines'],
    onTime: ['Presentado y aprobado antes de sus fechas', 'Submitted and approved before its dates'],
  },
  empty: ['Cree el presupuesto de un período y añada sus partidas', 'Create the budget of a period and add its lines'],
})

export const budgetLineWords = wordsOf(budgetLine, budgetLineMoves, {
  one: ['Partida', 'Budget line'],
  many: ['Partidas', 'Budget lines'],
  fields: {
    costType,
    planned: ['Previsto', 'Planned'],
    spent: ['Gastado', 'Spent'],
    overspent: ['Gasta de más', 'Overspent'],
  },
  states: { open: ['Abierta', 'Open'], closed: ['Cerrada', 'Closed'] },
  moves: { close: ['Cerrar', 'Close'], reopen: ['Reabrir', 'Reopen'] },
  choices: { costType: costTypeWords },
  help: { spent: ['La suma de los gastos anotados en ella', 'The sum of the costs booked on it'] },
  empty: ['Añada partidas a un presupuesto: para qué servicio y cuánto', 'Add lines to a budget: for which service and how much'],
})

export const costEntryWords = wordsOf(costEntry, costEntryMoves, {
  one: ['Gasto', 'Cost entry'],
  many: ['Gastos', 'Cost entries'],
  fields: {
    line: ['Partida', 'Budget line'],
    costType,
    amount,
    spentOn: ['Fecha del gasto', 'Spent on'],
    purchaseOrder: ['Orden de compra', 'Purchase order'],
    voucher: ['Comprobante', 'Voucher'],
  },
  states: { booked: ['Anotado', 'Booked'], reversed: ['Anulado', 'Reversed'] },
  moves: { assign: ['Llevar a una partida', 'Put on a line'], reverse: ['Anular', 'Reverse'] },
  choices: { costType: costTypeWords },
  empty: ['Anote gastos o impórtelos de su contabilidad', 'Book costs or import them from your accounting'],
})

export const chargingPolicyWords = wordsOf(
  chargingPolicy,
  chargingPolicyMoves,
  {
    one: ['Tarifa', 'Charging policy'],
    many: ['Tarifas', 'Charging policies'],
    fields: {
      offering: ['Oferta del catálogo', 'Catalogue offering'],
      method: ['Cómo se calcula', 'How it is set'],
      fee: ['Tarifa', 'Fee'],
      chargedPer: ['Se cobra por', 'Charged per'],
    },
    choices: {
      method: {
        free: ['Sin cobro', 'Free'],
        cost: ['Al costo', 'At cost'],
        market: ['A precio de mercado', 'At market price'],
        fixed: ['Precio fijo', 'Fixed price'],
      },
      chargedPer: { use: ['Uso', 'Use'], user: ['Usuario', 'User'], month: ['Mes', 'Month'], year: ['Año', 'Year'] },
    },
    help: { customer: ['Vacío vale para todos', 'Empty holds for all'] },
    empty: ['Escriba qué cuesta cada servicio a sus clientes', 'Write what each service costs its customers'],
  },
  inForceWords,
)

export const invoiceWords = wordsOf(invoice, invoiceMoves, {
  one: ['Factura', 'Invoice'],
  many: ['Facturas', 'Invoices'],
  fields: {
    policy: ['Tarifa', 'Charging policy'],
    from,
    to,
    amount,
    details: ['Detalle', 'Details'],
    issuedAt: ['Emitida el', 'Issued at'],
    paidAt: ['Pagada el', 'Paid at'],
  },
  states: { draft: ['Borrador', 'Draft'], issued: ['Emitida', 'Issued'], paid: ['Pagada', 'Paid'], cancelled: ['Cancelada', 'Cancelled'] },
  moves: { issue: ['Emitir', 'Issue'], settle: ['Dar por pagada', 'Mark as paid'], cancel: ['Cancelar', 'Cancel'] },
  empty: ['Facture a un cliente lo que usó en un período', 'Charge a customer for what was used in a period'],
})

export const costProposalWords = wordsOf(costProposal, costProposalMoves, {
  one: ['Propuesta de ahorro', 'Cost-optimisation proposal'],
  many: ['Propuestas de ahorro', 'Cost-optimisation proposals'],
  fields: {
    yearlySaving: ['Ahorro al año', 'Yearly saving'],
    submittedAt: ['Presentada el', 'Submitted at'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    submitted: ['Presentada', 'Submitted'],
    accepted: ['Aceptada', 'Accepted'],
    realised: ['Realizada', 'Realised'],
    declined: ['Rechazada', 'Declined'],
  },
  moves: {
    submit: ['Presentar', 'Submit'],
    accept: ['Aceptar', 'Accept'],
    decline: ['Rechazar', 'Decline'],
    realise: ['Dar por realizada', 'Realise'],
  },
  help: { cost: ['Lo que cuesta lograr el ahorro', 'What it costs to reach the saving'] },
  empty: ['Proponga cómo hacer lo mismo con menos', 'Propose how to do the same for less'],
})

export const investmentWords = wordsOf(investment, investmentMoves, {
  one: ['Inversión', 'Investment'],
  many: ['Inversiones', 'Investments'],
  fields: {
    businessCase: ['Caso de negocio', 'Business case'],
    project: ['Proyecto', 'Project'],
    volume: ['Volumen', 'Volume'],
    estimatedCost: ['Costo estimado', 'Estimated cost'],
    estimatedBenefit: ['Beneficio estimado', 'Estimated benefit'],
    plannedEffort: ['Esfuerzo previsto', 'Planned effort'],
    actualCost: ['Costo real', 'Actual cost'],
    actualBenefit: ['Beneficio real', 'Actual benefit'],
    actualEffort: ['Esfuerzo real', 'Actual effort'],
    finishedAt: phrases.endedAt,
    verifiedAt: ['Comprobada el', 'Verified at'],
    review: ['Revisión post implementación', 'Post implementation review'],
  },
  states: {
    planned: ['Prevista', 'Planned'],
    running: ['En curso', 'Under way'],
    finished: ['Terminada', 'Finished'],
    verified: ['Comprobada', 'Verified'],
    dropped: ['Abandonada', 'Dropped'],
  },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], verify: ['Comprobar', 'Verify'], drop: ['Abandonar', 'Drop'] },
  choices: { kind: { project: ['Proyecto', 'Project'], change: ['Cambio', 'Change'], other: ['Otra', 'Other'] } },
  sections: { estimate: ['Estimación', 'Estimate'], actual: ['Lo que fue', 'What it was'] },
  help: {
    volume: ['Lo que mueve en total; por ello se mide con el umbral', 'What it moves in all; by this it is held against the threshold'],
    review: ['Por qué las cifras reales se apartan de las estimadas', 'Why the actual figures differ from the estimated ones'],
  },
  empty: [
    'Una inversión nace de un caso de negocio aprobado; también puede crearla aquí',
    'An investment is born from an approved business case; you can create it here too',
  ],
})
