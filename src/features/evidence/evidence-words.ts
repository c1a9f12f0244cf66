/** The fixed words of the evidence pack. */
import type { LocalizedText } from '#kernel/localized-text.ts'

export const packWords = {
  title: { es: 'Evidencias ISO/IEC 20000-1:2018', en: 'Evidence for ISO/IEC 20000-1:2018' },
  subtitle: { es: 'Lo que demuestra cada cláusula, tomado de los registros', en: 'What proves each clause, taken from the records' },
  own: {
    es: 'Las cláusulas se dicen con palabras nuestras; el texto de la norma no se cita.',
    en: 'The clauses are said in our own words; the text of the standard is not quoted.',
  },
  contents: { es: 'Contenido', en: 'Contents' },
  summary: { es: 'Resumen', en: 'Summary' },
  chapter: { es: 'Capítulo', en: 'Chapter' },
  clauses: { es: 'Cláusulas', en: 'Clauses' },
  clause: { es: 'Cláusula', en: 'Clause' },
  gapList: { es: 'Lo que falta', en: 'What is missing' },
  gap: { es: 'Falta', en: 'Missing' },
  owner: { es: 'Responde', en: 'Answers for it' },
  nobody: { es: 'nadie', en: 'nobody' },
  last: { es: 'Última evidencia', en: 'Last evidence' },
  none: { es: 'ninguna', en: 'none' },
  evidence: { es: 'Evidencia', en: 'Evidence' },
  count: { es: 'Cantidad', en: 'Count' },
  latest: { es: 'Últimos', en: 'Latest' },
  file: { es: 'Archivo', en: 'File' },
  kpi: { es: 'Indicador', en: 'KPI' },
  value: { es: 'Valor', en: 'Value' },
  target: { es: 'Objetivo', en: 'Target' },
  before: { es: 'Período anterior', en: 'Period before' },
  documents: { es: 'Documentos', en: 'Documents' },
  described: { es: 'Descrito en el manual: ', en: 'Described in the handbook: ' },
  allThere: { es: 'No falta nada.', en: 'Nothing is missing.' },
} as const satisfies Readonly<Record<string, LocalizedText>>

export const stateWords: Readonly<Record<'shown' | 'partly' | 'gap', LocalizedText>> = {
  shown: { es: 'Demostrada', en: 'Shown' },
  partly: { es: 'En parte', en: 'Partly' },
  gap: { es: 'Sin evidencia', en: 'No evidence' },
}
