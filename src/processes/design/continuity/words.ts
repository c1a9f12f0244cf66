/** What people read about continuity. */
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { inUseWords } from '../../in-use.ts'
import { criticalityWords, urgencyWords } from '../../scales.ts'
import { shortcomingWords } from '../../shortcomings.ts'
import { wordsOf } from '../../words.ts'
import {
  backupJobMoves,
  businessProcessMoves,
  continuityPlanMoves,
  disasterExerciseMoves,
  disasterRiskMoves,
  exerciseShortcomingMoves,
  restoreTestMoves,
} from './lifecycle.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise, disasterRisk, exerciseShortcoming, restoreTest } from './model.ts'

const plan = ['Plan de continuidad', 'Continuity plan'] as const

export const businessProcessWords = wordsOf(
  businessProcess,
  businessProcessMoves,
  {
    one: ['Proceso de negocio', 'Business process'],
    many: ['Procesos de negocio', 'Business processes'],
    fields: { tolerableOutage: ['Puede estar parado', 'Can stand still for'], plan },
    choices: { criticality: criticalityWords },
    help: { plan: ['El plan con cuyo RTO cuenta', 'The plan whose RTO it counts on'] },
    empty: ['Registre qué hace el negocio y con qué servicios', 'Log what the business does and with which services'],
  },
  inUseWords,
)

export const continuityPlanWords = wordsOf(
  continuityPlan,
  continuityPlanMoves,
  {
    one: plan,
    many: ['Planes de continuidad', 'Continuity plans'],
    fields: {
      rto: ['Vuelve en (RTO)', 'Back within (RTO)'],
      rpo: ['Se pierde como mucho (RPO)', 'Loses at most (RPO)'],
      strategy: ['Estrategia', 'Strategy'],
      runbook: ['Dónde está el procedimiento', 'Where the procedure is'],
      practisedAt: ['Practicado el', 'Practised at'],
    },
    choices: {
      strategy: {
        manual: ['A mano', 'By hand'],
        rebuild: ['Reconstruir', 'Rebuild'],
        cold: ['Reserva fría', 'Cold standby'],
        warm: ['Reserva templada', 'Warm standby'],
        hot: ['Reserva caliente', 'Hot standby'],
        'active-active': ['Doble y activa', 'Active on both sides'],
      },
    },
    help: { rto: ['Recovery time objective', 'Recovery time objective'], rpo: ['Recovery point objective', 'Recovery point objective'] },
    empty: ['Escriba cómo vuelve un servicio después de un desastre', 'Write how a service comes back after a disaster'],
  },
  inForceWords,
)

export const disasterRiskWords = wordsOf(disasterRisk, disasterRiskMoves, {
  one: ['Riesgo de desastre', 'Disaster risk'],
  many: ['Riesgos de desastre', 'Disaster risks'],
  fields: {
    plan,
    counterMeasure: ['Contramedida', 'Counter measure'],
    definedAt: ['Contramedida definida el', 'Counter measure defined at'],
    inPlaceAt: ['En su sitio desde', 'In place since'],
  },
  states: {
    identified: ['Identificado', 'Identified'],
    countered: ['Con contramedida', 'Countered'],
    'in-place': ['Preparado', 'In place'],
    gone: ['Desaparecido', 'Gone'],
    dismissed: ['Desestimado', 'Dismissed'],
  },
  moves: {
    define: ['Definir la contramedida', 'Define the counter measure'],
    implement: ['Dar por preparado', 'Put in place'],
    reopen: ['Reabrir', 'Reopen'],
    remove: ['Dar por desaparecido', 'Remove'],
    dismiss: ['Desestimar', 'Dismiss'],
  },
  choices: { likelihood: urgencyWords },
  empty: ['Registre qué desastres pueden alcanzarle', 'Log which disasters can reach you'],
})

export const disasterExerciseWords = wordsOf(
  disasterExercise,
  disasterExerciseMoves,
  {
    one: ['Práctica para desastres', 'Disaster exercise'],
    many: ['Prácticas para desastres', 'Disaster exercises'],
    fields: {
      plan,
      scenario: ['Escenario', 'Scenario'],
      reachedRto: ['Volvió en', 'Back after'],
      reachedRpo: ['Se perdió', 'Lost'],
      passed: ['Superada', 'Passed'],
    },
    choices: {
      kind: {
        'table-top': ['Sobre la mesa', 'Table top'],
        'walk-through': ['Recorrido', 'Walk-through'],
        technical: ['Técnica', 'Technical'],
        full: ['Completa', 'Full'],
      },
    },
    empty: ['Practique cada plan al menos una vez al año', 'Practise each plan at least once a year'],
  },
  carriedOutWords,
)

export const exerciseShortcomingWords = wordsOf(
  exerciseShortcoming,
  exerciseShortcomingMoves,
  {
    one: ['Defecto de preparación', 'Exercise shortcoming'],
    many: ['Defectos de preparación', 'Exercise shortcomings'],
    fields: { exercise: ['Práctica', 'Exercise'], restoreTest: ['Prueba de restauración', 'Restore test'] },
    empty: ['Aquí queda lo que las prácticas enseñan', 'What exercises teach stays here'],
  },
  shortcomingWords,
)

export const backupJobWords = wordsOf(
  backupJob,
  backupJobMoves,
  {
    one: ['Copia de seguridad', 'Backup job'],
    many: ['Copias de seguridad', 'Backup jobs'],
    fields: {
      plan,
      every: ['Cada', 'Every'],
      keptFor: ['Se guarda', 'Kept for'],
      target: ['Dónde', 'Where'],
      offSite: ['Fuera de la sede', 'Off site'],
      lastRunAt: ['Última vez', 'Last run'],
      lastResult: ['Último resultado', 'Last result'],
    },
    choices: { lastResult: { success: ['Correcto', 'Success'], warning: ['Con avisos', 'Warning'], failure: ['Fallido', 'Failure'] } },
    empty: ['Registre qué se copia, dónde y cada cuánto', 'Log what is copied, where and how often'],
  },
  inUseWords,
)

export const restoreTestWords = wordsOf(
  restoreTest,
  restoreTestMoves,
  {
    one: ['Prueba de restauración', 'Restore test'],
    many: ['Pruebas de restauración', 'Restore tests'],
    fields: {
      job: ['Copia de seguridad', 'Backup job'],
      successful: ['Se recuperó', 'Restored'],
      took: ['Tardó', 'Took'],
      dataLost: ['Faltaba', 'Data missing'],
    },
    help: { dataLost: ['De cuánto tiempo faltaban los datos', 'Of how much time the data was missing'] },
    empty: ['Pruebe que sus copias se pueden restaurar', 'Test that your backups can be restored'],
  },
  carriedOutWords,
)
