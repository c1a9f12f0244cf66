/** The thirty processes by name, for records that are about a process: evaluations, audits, weaknesses, initiatives. */
import type { Words } from '#kernel/words.ts'

export const processWords = {
  'service-portfolio': ['Gestión del Portafolio de Servicios', 'Service Portfolio Management'],
  financial: ['Gestión Financiera', 'Financial Management for IT Services'],
  'service-catalogue': ['Gestión del Catálogo de Servicios', 'Service Catalogue Management'],
  'service-level': ['Gestión del Nivel de Servicio (SLM)', 'Service Level Management'],
  risk: ['Gestión del Riesgo', 'Risk Management'],
  capacity: ['Gestión de la Capacidad', 'Capacity Management'],
  availability: ['Gestión de la Disponibilidad', 'Availability Management'],
  continuity: ['Gestión de la Continuidad del Servicio de TI (ITSCM)', 'IT Service Continuity Management'],
  security: ['Gestión de la Seguridad de TI', 'IT Security Management'],
  compliance: ['Gestión de Cumplimiento', 'Compliance Management'],
  architecture: ['Gestión de la Arquitectura de TI', 'IT Architecture Management'],
  supplier: ['Gestión de Suministradores', 'Supplier Management'],
  change: ['Gestión de Cambios', 'Change Management (Change Enablement)'],
  project: ['Gestión de Proyectos (Planificación y Soporte de Transición)', 'Project Management (Transition Planning and Support)'],
  release: ['Gestión de Ediciones e Implementación', 'Release and Deployment Management'],
  'validation-testing': ['Validación y Pruebas de Servicios', 'Service Validation and Testing'],
  development: ['Desarrollo y Personalización de Aplicaciones', 'Application Development and Customization'],
  configuration: ['Activos de Servicio y Gestión de la Configuración', 'Service Asset and Configuration Management'],
  knowledge: ['Gestión del Conocimiento', 'Knowledge Management'],
  event: ['Gestión de Eventos', 'Event Management'],
  incident: ['Gestión de Incidentes', 'Incident Management'],
  'request-fulfilment': ['Cumplimiento de la Solicitud', 'Request Fulfilment'],
  access: ['Gestión del Acceso', 'Access Management'],
  problem: ['Gestión de Problemas', 'Problem Management'],
  operations: ['Gestión de las Operaciones de TI', 'IT Operations Management'],
  facilities: ['Gestión de Instalaciones de TI', 'IT Facilities Management'],
  'service-evaluation': ['Evaluación de Servicios', 'Service Evaluation (Service Review)'],
  'process-evaluation': ['Evaluación de Procesos', 'Process Evaluation'],
  'initiative-definition': ['Definición de Iniciativas de CSI', 'Definition of CSI Initiatives'],
  'csi-monitoring': ['Monitorización de CSI', 'CSI Monitoring'],
} as const satisfies Readonly<Record<string, Words>>

export type ProcessName = keyof typeof processWords
export const processNames = Object.keys(processWords) as unknown as readonly [ProcessName, ...ProcessName[]]
