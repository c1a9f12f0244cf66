/** What people read about the strategy. */
import { wordsOf } from '../../words.ts'
import { businessCaseMoves, customerRelationshipMoves, strategicInitiativeMoves } from './lifecycle.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'

const estimatedCost = ['Costo estimado', 'Estimated cost'] as const
const estimatedBenefit = ['Beneficio estimado', 'Estimated benefit'] as const

export const strategicInitiativeWords = wordsOf(strategicInitiative, strategicInitiativeMoves, {
  one: ['Iniciativa estratégica', 'Strategic initiative'],
  many: ['Iniciativas estratégicas', 'Strategic initiatives'],
  fields: {
    objective: ['Objetivo', 'Objective'],
    plan: ['Plan estratégico', 'Strategic plan'],
    plannedEnd: ['Fin previsto', 'Planned end'],
    launchedAt: ['En marcha desde', 'Launched at'],
    outcome: ['Qué se logró', 'Outcome'],
  },
  states: {
    proposed: ['Propuesta', 'Proposed'],
    approved: ['Aprobada', 'Approved'],
    launched: ['En marcha', 'Launched'],
    completed: ['Completada', 'Completed'],
    rejected: ['Rechazada', 'Rejected'],
    stopped: ['Detenida', 'Stopped'],
  },
  moves: {
    approve: ['Aprobar', 'Approve'],
    reject: ['Rechazar', 'Reject'],
    launch: ['Poner en marcha', 'Launch'],
    planService: ['Planear un servicio nuevo', 'Plan a new service'],
    complete: ['Completar', 'Complete'],
    stop: ['Detener', 'Stop'],
  },
  help: {
    objective: ['Qué será distinto cuando se logre, y cómo se comprobará', 'What will be different once it is reached, and how to tell'],
    plan: ['El plan del que forma parte, como 2026-2029', 'The plan that it is part of, such as 2026-2029'],
  },
  empty: [
    'Registre una iniciativa: lo que el proveedor quiere lograr en los próximos años',
    'Log an initiative: what the provider wants to achieve in the coming years',
  ],
})

export const businessCaseWords = wordsOf(businessCase, businessCaseMoves, {
  one: ['Caso de negocio', 'Business case'],
  many: ['Casos de negocio', 'Business cases'],
  fields: {
    options: ['Opciones consideradas', 'Options considered'],
    estimatedCost,
    estimatedBenefit,
    risks: ['Riesgos', 'Risks'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    submitted: ['Presentado', 'Submitted'],
    approved: ['Aprobado', 'Approved'],
    rejected: ['Rechazado', 'Rejected'],
  },
  moves: {
    submit: ['Presentar', 'Submit'],
    approve: ['Aprobar', 'Approve'],
    reject: ['Rechazar', 'Reject'],
    revise: ['Revisar', 'Revise'],
  },
  sections: { figures: ['Cifras', 'Figures'], decision: ['Decisión', 'Decision'] },
  help: {
    options: ['También la de no hacer nada', 'Doing nothing is one of them'],
    estimatedBenefit: ['Lo que vale en dinero en los mismos años', 'What it is worth in money over the same years'],
  },
  empty: [
    'Escriba un caso de negocio antes de gastar: qué cuesta y qué se gana',
    'Write a business case before you spend: what it costs and what is gained',
  ],
})

export const customerRelationshipWords = wordsOf(customerRelationship, customerRelationshipMoves, {
  one: ['Relación con un cliente', 'Customer relationship'],
  many: ['Relaciones con clientes', 'Customer relationships'],
  fields: {
    manager: ['Gestor de la relación', 'Relationship manager'],
    needs: ['Qué necesita', 'What it needs'],
    source: ['Procedencia', 'Kind of customer'],
    beganAt: ['Empezó el', 'Began at'],
    endReason: ['Por qué terminó', 'Why it ended'],
    nextReview: ['Próxima revisión', 'Next review'],
  },
  states: {
    prospect: ['Posible', 'Prospect'],
    current: ['Vigente', 'Current'],
    ended: ['Terminada', 'Ended'],
    missed: ['No lograda', 'Missed'],
  },
  moves: {
    begin: ['Empezar', 'Begin'],
    review: ['Revisar', 'Review'],
    end: ['Terminar', 'End'],
    miss: ['Dar por no lograda', 'Give up'],
  },
  choices: { source: { internal: ['Interna', 'Internal'], external: ['Externa', 'External'] } },
  help: { endReason: ['Con las palabras del cliente', "In the customer's words"] },
  empty: ['Registre a quién presta servicios, desde cuándo y quién lo atiende', 'Log whom you serve, since when and who looks after them'],
})
