/** Words for what many records have, so that one thing has one name everywhere. */
import type { Words } from '#kernel/words.ts'

export const phrases = {
  agreement: ['Acuerdo', 'Agreement'],
  aliases: ['Otros nombres', 'Aliases'],
  backout: ['Plan de retroceso', 'Back-out plan'],
  calendar: ['Calendario', 'Calendar'],
  category: ['Categoría', 'Category'],
  cause: ['Causa', 'Cause'],
  change: ['Cambio', 'Change'],
  ci: ['Elemento de configuración', 'Configuration item'],
  cis: ['Elementos de configuración', 'Configuration items'],
  cost: ['Costo', 'Cost'],
  criticality: ['Criticidad', 'Criticality'],
  customer: ['Cliente', 'Customer'],
  customers: ['Clientes', 'Customers'],
  description: ['Descripción', 'Description'],
  effort: ['Esfuerzo', 'Effort'],
  email: ['Correo electrónico', 'Email'],
  externalId: ['Identificador externo', 'External id'],
  impact: ['Impacto', 'Impact'],
  incident: ['Incidente', 'Incident'],
  kind: ['Tipo', 'Kind'],
  owner: ['Responsable', 'Owner'],
  price: ['Precio', 'Price'],
  pricePer: ['Precio por', 'Price per'],
  priority: ['Prioridad', 'Priority'],
  problem: ['Problema', 'Problem'],
  report: ['Informe', 'Report'],
  resolution: ['Resolución', 'Resolution'],
  resolvedAt: ['Resuelto el', 'Resolved at'],
  serial: ['Número de serie', 'Serial number'],
  service: ['Servicio', 'Service'],
  services: ['Servicios', 'Services'],
  significance: ['Significado', 'Significance'],
  site: ['Lugar', 'Site'],
  steps: ['Pasos', 'Steps'],
  supplier: ['Suministrador', 'Supplier'],
  supportTeam: ['Equipo de soporte', 'Support team'],
  urgency: ['Urgencia', 'Urgency'],
  validFrom: ['En vigor desde', 'Valid from'],
  validTo: ['En vigor hasta', 'Valid to'],
  workaround: ['Solución temporal', 'Workaround'],
  zone: ['Zona horaria', 'Time zone'],
} as const satisfies Readonly<Record<string, Words>>

/** Help that several records give with the same field. */
export const externalIdHelp: Words = [
  'La clave de este registro en otro sistema; las importaciones lo reconocen por ella',
  'The key of this record in another system; imports recognise it by this',
]

/** Titles of form sections. */
export const sections = {
  what: ['Qué es', 'What it is'],
  assignment: ['Asignación', 'Assignment'],
  classification: ['Clasificación', 'Classification'],
  resolution: ['Resolución', 'Resolution'],
  responsible: ['Responsables', 'Who is responsible'],
  price: ['Precio', 'Price'],
  course: ['Historia', 'Course'],
} as const satisfies Readonly<Record<string, Words>>
