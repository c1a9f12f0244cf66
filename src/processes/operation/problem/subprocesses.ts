/** The six subprocesses of problem management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'problem-manager'
const of = 'problem'

export const problemSubprocesses: Readonly<Record<string, Subprocess>> = {
  identification: {
    words: ['Identificación y Categorización de Problemas', 'Problem Identification and Categorisation'],
    owner,
    of,
    runs: { field: 'state', is: 'new' },
    checklist: [
      ['Mire qué incidentes se repiten', 'Look which incidents come again'],
      ['Una al problema todos sus incidentes', 'Link all its incidents to the problem'],
      ['Elija categoría, servicio y prioridad', 'Choose category, service and priority'],
      ['Diga si es grave', 'Say whether it is major'],
    ],
    opens: ['problem'],
  },
  diagnosis: {
    words: ['Diagnóstico y Resolución de Problemas', 'Problem Diagnosis and Resolution'],
    owner,
    of,
    runs: { field: 'state', is: 'analysis' },
    checklist: [
      ['Abra un análisis: porqués, Ishikawa o línea de tiempo', 'Open an analysis: whys, Ishikawa or time line'],
      ['Busque una solución temporal y comuníquela', 'Look for a workaround and tell it'],
      ['Pruebe que la causa lo explica todo', 'Prove that the cause explains everything'],
      ['Declare el error conocido', 'Declare the known error'],
    ],
    opens: ['root-cause-analysis', 'problem-event', 'known-error'],
  },
  'error-control': {
    words: ['Control de Problemas y Errores', 'Problem and Error Control'],
    owner,
    of,
    runs: { field: 'state', is: 'known-error' },
    checklist: [
      ['Publique el error conocido para la primera línea', 'Publish the known error for first line'],
      ['Pida el cambio que lo elimina, si compensa', 'Request the change that removes it, if it pays'],
      ['Siga el cambio hasta que esté hecho', 'Follow the change until it is done'],
      ['Cuente cuántos incidentes siguen llegando', 'Count how many incidents still come'],
    ],
    opens: ['change', 'article'],
  },
  closure: {
    words: ['Cierre y Evaluación de Problemas', 'Problem Closure and Evaluation'],
    owner,
    of,
    runs: { field: 'state', is: 'resolved' },
    checklist: [
      ['Compruebe que no vuelve a ocurrir', 'Check that it does not happen again'],
      ['Ponga al día causa y resolución', 'Bring cause and resolution up to date'],
      ['Compruebe que los incidentes lo saben', 'Check that the incidents were told'],
    ],
    opens: ['article'],
  },
  'major-problem-review': {
    words: ['Revisión de Problemas Graves', 'Major Problem Review'],
    owner,
    of: 'major-problem-review',
    runs: { field: 'phase', in: ['new', 'active'] },
    checklist: [
      ['Reúna a quienes lo vivieron', 'Gather those who lived through it'],
      ['Repase la línea de tiempo', 'Go through the time line'],
      ['Diga qué fue bien y qué mal', 'Say what went well and what badly'],
      ['Diga cómo evitar que se repita', 'Say how to prevent it'],
    ],
    opens: ['weakness', 'change'],
  },
  'problem-reporting': {
    words: ['Informes de Gestión de Problemas', 'Problem Management Reporting'],
    owner,
    checklist: [
      ['Lea los indicadores y su tendencia', 'Read the KPIs and their trend'],
      ['Diga qué errores conocidos cuestan más incidentes', 'Say which known errors cost most incidents'],
      ['Proponga en qué problemas trabajar primero', 'Propose on which problems to work first'],
    ],
    opens: ['problem'],
  },
}
