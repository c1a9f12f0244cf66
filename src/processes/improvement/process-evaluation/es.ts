/** The texts of Process Evaluation, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Evaluación de Procesos',
  purpose:
    'Evaluar con regularidad los procesos: indicadores fuera de objetivo, comparativas, auditorías, evaluaciones de madurez y revisiones.',
  roles: { 'process-manager': 'Gestor de Procesos' },
  records: {
    benchmark: {
      name: ['Comparativa de proceso', 'Comparativas de procesos'],
      fields: {
        findings: 'Observaciones',
        weakSpots: 'Puntos débiles',
        partner: 'Con quién',
        metric: 'Qué se compara',
        ours: 'Nuestro valor',
        theirs: 'Su valor',
      },
      help: { weakSpots: 'Al terminar se hacen una debilidad' },
      empty: 'Compare un proceso con el de otros',
    },
    'maturity-assessment': {
      name: ['Evaluación de madurez', 'Evaluaciones de madurez'],
      fields: { findings: 'Observaciones', weakSpots: 'Puntos débiles', targetLevel: 'Nivel que se quiere', evidence: 'Pruebas' },
      help: {
        level: '0 no existe, 1 inicial, 2 repetible, 3 definido, 4 gestionado, 5 optimizado',
        weakSpots: 'Al terminar se hacen una debilidad',
      },
      empty: 'Evalúe la madurez de cada proceso de 0 a 5',
    },
    'process-audit': {
      name: ['Auditoría de proceso', 'Auditorías de procesos'],
      fields: {
        findings: 'Observaciones',
        weakSpots: 'Puntos débiles',
        standard: 'Norma',
        auditor: 'Auditor',
        conforming: 'Conformes',
        nonconforming: 'No conformes',
      },
      help: { auditor: 'Quien no responde del proceso', weakSpots: 'Al terminar se hacen una debilidad' },
      empty: 'Planifique las auditorías del año',
    },
    'process-evaluation': {
      name: ['Evaluación de proceso', 'Evaluaciones de procesos'],
      fields: { findings: 'Observaciones', weakSpots: 'Puntos débiles', missedKpis: 'Indicadores fuera de objetivo' },
      help: { weakSpots: 'Al terminar se hacen una debilidad' },
      empty: 'Evalúe cada proceso con regularidad',
    },
  },
  subprocesses: {
    'process-support': [
      'Soporte a la Gestión de Procesos',
      'Nombre a quien responde de cada proceso',
      'Ponga un objetivo a cada indicador',
      'Forme a quienes trabajan en él',
      'Planifique las evaluaciones del año',
    ],
    benchmarking: [
      'Comparativa de Procesos',
      'Busque con quién compararse',
      'Mida lo mismo de la misma manera',
      'Pregunte cómo lo logran',
      'Escriba qué se puede aprender',
    ],
    'maturity-assessment': [
      'Evaluación de Madurez en los Procesos',
      'Mire los hechos: registros, indicadores, documentos',
      'Pregunte a quienes lo usan',
      'Dé un nivel de 0 a 5 y su prueba',
      'Diga a qué nivel se quiere llegar',
    ],
    'process-audit': [
      'Auditoría de Procesos',
      'Que audite quien no responde del proceso',
      'Compare lo escrito con lo que se hace',
      'Tome muestras de los registros',
      'Anote cada falta con su prueba',
    ],
    'process-control': [
      'Revisión y Control de Procesos',
      'Lea los indicadores que no llegan a su objetivo',
      'Mire dónde se espera y dónde se repite el trabajo',
      'Escriba las debilidades',
      'Proponga iniciativas de mejora',
    ],
  },
  kpis: {
    'benchmarks-assessments-audits': [
      'Cantidad de Comparativas de Procesos, Evaluaciones de Madurez, y Auditorías',
      'Comparativas de procesos, evaluaciones de madurez y auditorías hechas en P',
    ],
    'process-evaluations': ['Cantidad de Evaluaciones de Procesos', 'Evaluaciones formales de procesos hechas en P'],
    weaknesses: [
      'Cantidad de debilidades identificadas',
      'Debilidades identificadas en evaluaciones de procesos en P, que han de tratar las iniciativas de mejora',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('process-evaluation', {
  auditorAnswers: 'Un auditor no audita aquello de lo que responde.',
  records: 'Registros',
  openedAndOpen: '{type}: {opened, number} abiertos en el periodo, {open, number} abiertos ahora',
  kpis: 'Indicadores',
  kpiAndTarget: '{name}: {value} (objetivo {target})',
  unmeasured: 'sin valor',
  conformance: 'Siguió el camino previsto',
  subprocesses: 'Subprocesos recorridos',
  roles: 'Roles',
  unassigned: 'nadie',
  levels: 'Niveles',
  improvements: 'Mejoras terminadas',
  workRecorded: 'Su trabajo se registra',
  rolesAndPath: 'Cada rol tiene quien lo ejerza, y el 80 % sigue el camino previsto',
  subprocessesUsed: 'Se recorre el 80 % de sus subprocesos',
  kpisMeasured: 'El 80 % de sus indicadores tiene valor y objetivo',
  kpisOnTarget: 'El 80 % cumple su objetivo, y algo se mejoró',
})
