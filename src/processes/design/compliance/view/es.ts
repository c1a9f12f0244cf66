import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('view.compliance', {
  evidenceHelp: 'Lo que demuestra cada cláusula, leído ahora de los registros, y lo que falta. Las cláusulas están parafraseadas.',
  evidenceDenied: 'Las evidencias son para auditoría y administración',
  evidenceDeniedHelp: 'Reúnen las listas de todos los procesos. Pida el rol de auditor a su administrador.',
  auditorPack: 'Paquete para el auditor',
  auditorPackHelp: 'Un informe por cláusulas, las listas y cifras en que se basa y el manual de los procesos. {days}.',
  makePack: 'Crear el paquete',
  makePackAgain: 'Crearlo de nuevo',
  makingPack: 'Creando el paquete',
  readingRecords: 'Leyendo los registros…',
  packStep: '{done, number} de {total, number} · {path}',
  packReady: 'Listo: {count, plural, one {# archivo} other {# archivos}}',
  packPdf: 'Informe (PDF)',
  packZip: 'Todo (ZIP)',
  clause: 'Cláusula',
  clause_shown: 'Demostrada',
  clause_partly: 'En parte',
  clause_missing: 'Con carencias',
  clause_gap: 'Sin evidencia',
  evidence: 'Evidencia',
  missing: 'Qué falta',
  nothingMissing: 'nada',
  responsible: 'Responsable',
  lastEvidence: 'Última evidencia',
  documents: 'Documentos',
})
