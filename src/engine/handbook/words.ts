/** The fixed words of the handbook. */
import type { Stage } from '#kernel/process.ts'
import type { Words } from '#kernel/words.ts'

export const handbookWords = {
  title: ['Manual de procesos', 'Process handbook'],
  subtitle: ['Cómo trabaja esta casa, proceso por proceso', 'How this house works, process by process'],
  printed: [
    'Impreso de las declaraciones del programa; donde difieran, vale el programa.',
    "Printed from the program's declarations; where they differ, the program is right.",
  ],
  contents: ['Contenido', 'Contents'],
  roles: ['Roles', 'Roles'],
  subprocesses: ['Subprocesos', 'Subprocesses'],
  subprocess: ['Subproceso', 'Subprocess'],
  kpis: ['Indicadores', 'KPIs'],
  kpi: ['Indicador', 'KPI'],
  definition: ['Definición', 'Definition'],
  formula: ['Fórmula', 'Formula'],
  unitAndTarget: ['Unidad, sentido y objetivo', 'Unit, direction and target'],
  target: ['objetivo', 'target'],
  period: ['P es el período del informe.', 'P is the reporting period.'],
  plus: ['más', 'plus'],
  ours: ['(propuesto por Sereno)', "(Sereno's own proposal)"],
  records: ['Registros', 'Records'],
  states: ['Estados y pasos', 'States and moves'],
  fields: ['Campos', 'Fields'],
  field: ['Campo', 'Field'],
  kind: ['Clase', 'Kind'],
  help: ['Explicación', 'Explanation'],
  refersTo: ['uno de:', 'one of:'],
  required: ['obligatorio', 'required'],
  automatic: ['lo rellena el programa', 'filled by the program'],
  moves: ['Pasos', 'Moves'],
  move: ['Paso', 'Move'],
  from: ['Desde', 'From'],
  to: ['A', 'To'],
  stays: ['(queda donde está)', '(stays where it is)'],
  by: ['Quién', 'Who'],
  needs: ['Necesita', 'Needs'],
  clocks: ['Relojes', 'Clocks'],
  clock: ['Reloj', 'Clock'],
  counts: ['Cuenta desde', 'Counts from'],
  pauses: ['Pausa mientras', 'Pauses while'],
  stops: ['Para cuando', 'Stops when'],
  warns: ['Avisa al', 'Warns at'],
  owner: ['Responsable', 'Owner'],
  runs: ['Corre mientras', 'Runs while'],
  opens: ['Puede abrir', 'May open'],
  checklist: ['Lista de comprobación', 'Checklist'],
  flowOf: ['Flujo de', 'Flow of'],
  statesOf: ['Estados de', 'States of'],
} as const satisfies Readonly<Record<string, Words>>

export const stageWords: Readonly<Record<Stage, Words>> = {
  foundation: ['Fundamento', 'Foundation'],
  strategy: ['Estrategia del Servicio', 'Service Strategy'],
  design: ['Diseño del Servicio', 'Service Design'],
  transition: ['Transición del Servicio', 'Service Transition'],
  operation: ['Operación del Servicio', 'Service Operation'],
  improvement: ['Mejora Continua del Servicio', 'Continual Service Improvement'],
}

export const unitWords: Readonly<Record<string, Words>> = {
  count: ['cantidad', 'count'],
  percent: ['porcentaje', 'percent'],
  duration: ['duración', 'duration'],
  money: ['dinero', 'money'],
  effort: ['esfuerzo (horas de trabajo)', 'effort (hours of work)'],
  ratio: ['proporción', 'ratio'],
}

export const betterWords = {
  up: ['mejor más alto', 'higher is better'],
  down: ['mejor más bajo', 'lower is better'],
  none: ['informa', 'for information'],
} as const
