/** The fixed words of the handbook. */

import type { LocalizedText } from '#kernel/localized-text.ts'
import type { Stage } from '#kernel/process.ts'

export const handbookWords = {
  title: { es: 'Manual de procesos', en: 'Process handbook' },
  subtitle: { es: 'Cómo trabaja esta casa, proceso por proceso', en: 'How this house works, process by process' },
  printed: {
    es: 'Impreso de las declaraciones del programa; donde difieran, vale el programa.',
    en: "Printed from the program's declarations; where they differ, the program is right.",
  },
  contents: { es: 'Contenido', en: 'Contents' },
  roles: { es: 'Roles', en: 'Roles' },
  subprocesses: { es: 'Subprocesos', en: 'Subprocesses' },
  subprocess: { es: 'Subproceso', en: 'Subprocess' },
  kpis: { es: 'Indicadores', en: 'KPIs' },
  kpi: { es: 'Indicador', en: 'KPI' },
  definition: { es: 'Definición', en: 'Definition' },
  formula: { es: 'Fórmula', en: 'Formula' },
  unitAndTarget: { es: 'Unidad, sentido y objetivo', en: 'Unit, direction and target' },
  target: { es: 'objetivo', en: 'target' },
  period: { es: 'P es el período del informe.', en: 'P is the reporting period.' },
  plus: { es: 'más', en: 'plus' },
  ours: { es: '(propuesto por Sereno)', en: "(Sereno's own proposal)" },
  records: { es: 'Registros', en: 'Records' },
  states: { es: 'Estados y pasos', en: 'States and moves' },
  fields: { es: 'Campos', en: 'Fields' },
  field: { es: 'Campo', en: 'Field' },
  kind: { es: 'Clase', en: 'Kind' },
  help: { es: 'Explicación', en: 'Explanation' },
  refersTo: { es: 'uno de:', en: 'one of:' },
  required: { es: 'obligatorio', en: 'required' },
  automatic: { es: 'lo rellena el programa', en: 'filled by the program' },
  moves: { es: 'Pasos', en: 'Moves' },
  move: { es: 'Paso', en: 'Move' },
  from: { es: 'Desde', en: 'From' },
  to: { es: 'A', en: 'To' },
  stays: { es: '(queda donde está)', en: '(stays where it is)' },
  by: { es: 'Quién', en: 'Who' },
  needs: { es: 'Necesita', en: 'Needs' },
  clocks: { es: 'Relojes', en: 'Clocks' },
  clock: { es: 'Reloj', en: 'Clock' },
  counts: { es: 'Cuenta desde', en: 'Counts from' },
  pauses: { es: 'Pausa mientras', en: 'Pauses while' },
  stops: { es: 'Para cuando', en: 'Stops when' },
  warns: { es: 'Avisa al', en: 'Warns at' },
  owner: { es: 'Responsable', en: 'Owner' },
  runs: { es: 'Corre mientras', en: 'Runs while' },
  opens: { es: 'Puede abrir', en: 'May open' },
  checklist: { es: 'Lista de comprobación', en: 'Checklist' },
  flowOf: { es: 'Flujo de', en: 'Flow of' },
  statesOf: { es: 'Estados de', en: 'States of' },
} as const satisfies Readonly<Record<string, LocalizedText>>

export const stageWords: Readonly<Record<Stage, LocalizedText>> = {
  foundation: { es: 'Fundamento', en: 'Foundation' },
  strategy: { es: 'Estrategia del Servicio', en: 'Service Strategy' },
  design: { es: 'Diseño del Servicio', en: 'Service Design' },
  transition: { es: 'Transición del Servicio', en: 'Service Transition' },
  operation: { es: 'Operación del Servicio', en: 'Service Operation' },
  improvement: { es: 'Mejora Continua del Servicio', en: 'Continual Service Improvement' },
}

export const unitWords: Readonly<Record<string, LocalizedText>> = {
  count: { es: 'cantidad', en: 'count' },
  percent: { es: 'porcentaje', en: 'percent' },
  duration: { es: 'duración', en: 'duration' },
  money: { es: 'dinero', en: 'money' },
  effort: { es: 'esfuerzo (horas de trabajo)', en: 'effort (hours of work)' },
  ratio: { es: 'proporción', en: 'ratio' },
}

export const betterWords = {
  up: { es: 'mejor más alto', en: 'higher is better' },
  down: { es: 'mejor más bajo', en: 'lower is better' },
  none: { es: 'informa', en: 'for information' },
} as const
