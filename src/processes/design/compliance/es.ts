/** What people read of Compliance Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de Cumplimiento',
  purpose: 'Que procesos, sistemas y servicios cumplan las políticas de la organización y lo que exige la ley.',
  roles: { 'compliance-manager': 'Gestor de Cumplimiento' },
  records: {
    policy: {
      name: ['Política', 'Políticas'],
      fields: { edition: 'Edición', appliesTo: 'Vale para' },
      states: { retired: 'Retirada' },
      choices: { area: { 'service-management': 'Gestión de servicios', privacy: 'Privacidad', finance: 'Finanzas' } },
      empty: 'Escriba las reglas que la organización se da',
    },
    requirement: {
      name: ['Requisito', 'Requisitos'],
      fields: { source: 'Lo pide', clause: 'Cláusula', parent: 'Parte de', policies: 'Políticas', assessment: 'Evaluación' },
      states: {
        'not-assessed': 'Sin evaluar',
        met: 'Cumplido',
        partial: 'Cumplido en parte',
        missed: 'Incumplido',
        'not-applicable': 'No aplicable',
      },
      moves: {
        confirm: 'Dar por cumplido',
        confirmInPart: 'Dar por cumplido en parte',
        miss: 'Dar por incumplido',
        exclude: 'Excluir',
        include: 'Incluir de nuevo',
      },
      help: { clause: 'El número de la cláusula, como 8.5.1' },
      choices: {
        source: {
          'iso-20000': 'ISO/IEC 20000-1',
          'iso-27001': 'ISO/IEC 27001',
          law: 'Una ley',
          contract: 'Un contrato',
          policy: 'Una política propia',
          other: 'Otra fuente',
        },
      },
      empty: 'Registre lo que piden leyes, normas y contratos',
    },
    'compliance-review': {
      name: ['Revisión de cumplimiento', 'Revisiones de cumplimiento'],
      fields: { findings: 'Resultados', requirements: 'Requisitos', reviewer: 'Quién revisa' },
      choices: { kind: { external: 'Externa', certification: 'De certificación', 'self-assessment': 'Autoevaluación' } },
      empty: 'Planee cuándo se revisa cada requisito',
    },
    'compliance-finding': {
      name: ['Hallazgo', 'Hallazgos'],
      fields: { review: 'Revisión' },
      help: { kind: 'Con uno mayor abierto, el requisito no se cumple' },
      choices: { kind: { observation: 'Observación' } },
      empty: 'Aquí queda lo que las revisiones encuentran',
    },
    evidence: {
      name: ['Evidencia', 'Evidencias'],
      fields: { of: 'De qué', policy: 'Política', explains: 'Qué demuestra', validUntil: 'Vale hasta' },
      help: { of: 'Tipo de registro, o proceso/indicador: incident/resolution-time' },
      choices: { kind: { document: 'Documento', record: 'Registro', list: 'Lista', kpi: 'Indicador' } },
      empty: 'Una a cada requisito lo que lo demuestra',
    },
  },
  subprocesses: {
    'compliance-register': [
      'Registro de Cumplimiento',
      'Reúna lo que piden leyes, normas y contratos',
      'Nombre a quién responde de cada requisito',
      'Una evidencia viva: un registro, una lista o un indicador',
      'Diga si se cumple, y qué falta si no',
    ],
    'compliance-review': [
      'Revisión de Cumplimiento',
      'Fije el alcance y quién revisa; no su propio trabajo',
      'Abra la evidencia de cada requisito y compruebe que es cierta',
      'Registre cada hallazgo y cuánto pesa',
      'Acuerde quién lo corrige y para cuándo',
    ],
    'enterprise-policies': [
      'Políticas y Regulaciones Empresariales',
      'Escriba la política en una página que se entienda',
      'Diga para quién vale y desde cuándo',
      'Acuérdela con quienes la cumplirán',
      'Póngala en vigor y fije cuándo se revisa',
    ],
  },
  kpis: {
    'requirements-met': ['Requisitos cumplidos', 'Requisitos aplicables al final de P que se dan por cumplidos con evidencia'],
    'compliance-reviews': ['Cantidad de revisiones de cumplimiento', 'Revisiones de cumplimiento hechas en P'],
    'finding-resolution-time': [
      'Tiempo hasta corregir un hallazgo',
      'Tiempo medio desde que se encuentra un hallazgo hasta que se corrige, de los corregidos en P',
    ],
    'overdue-findings': ['Hallazgos vencidos', 'Hallazgos que al final de P seguían abiertos después de su fecha'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('compliance', {
  evidenceMissing: 'Adjunte pruebas que lo demuestren.',
  majorFindingOpen: 'Sigue abierto un hallazgo grave.',
  majorFinding: 'Hallazgo grave: {title}',
})
