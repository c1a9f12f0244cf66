/** The fixed words of the evidence pack. */
import type { Words } from '#kernel/words.ts'

export const packWords = {
  title: ['Evidencias ISO/IEC 20000-1:2018', 'Evidence for ISO/IEC 20000-1:2018'],
  subtitle: ['Lo que demuestra cada cláusula, tomado de los registros', 'What proves each clause, taken from the records'],
  own: [
    'Las cláusulas se dicen con palabras nuestras; el texto de la norma no se cita.',
    'The clauses are said in our own words; the text of the standard is not quoted.',
  ],
  contents: ['Contenido', 'Contents'],
  summary: ['Resumen', 'Summary'],
  chapter: ['Capítulo', 'Chapter'],
  clauses: ['Cláusulas', 'Clauses'],
  clause: ['Cláusula', 'Clause'],
  gapList: ['Lo que falta', 'What is missing'],
  gap: ['Falta', 'Missing'],
  owner: ['Responde', 'Answers for it'],
  nobody: ['nadie', 'nobody'],
  last: ['Última evidencia', 'Last evidence'],
  none: ['ninguna', 'none'],
  evidence: ['Evidencia', 'Evidence'],
  count: ['Cantidad', 'Count'],
  latest: ['Últimos', 'Latest'],
  file: ['Archivo', 'File'],
  kpi: ['Indicador', 'KPI'],
  value: ['Valor', 'Value'],
  target: ['Objetivo', 'Target'],
  before: ['Período anterior', 'Period before'],
  documents: ['Documentos', 'Documents'],
  described: ['Descrito en el manual: ', 'Described in the handbook: '],
  allThere: ['No falta nada.', 'Nothing is missing.'],
} as const satisfies Readonly<Record<string, Words>>

export const stateWords: Readonly<Record<'shown' | 'partly' | 'gap', Words>> = {
  shown: ['Demostrada', 'Shown'],
  partly: ['En parte', 'Partly'],
  gap: ['Sin evidencia', 'No evidence'],
}
