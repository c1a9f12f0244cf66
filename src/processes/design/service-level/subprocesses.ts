/** The eight subprocesses of service level management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const inDesign = { of: 'service-level-requirement', runs: { field: 'state', is: 'accepted' } } as const

export const serviceLevelSubprocesses: Readonly<Record<string, Subprocess>> = {
  'slm-framework': {
    words: ['Mantenimiento de Infraestructura de SLM', 'Maintenance of the SLM Framework'],
    owner: 'service-level-manager',
    checklist: [
      ['Mantenga al día los calendarios y festivos', 'Keep calendars and holidays up to date'],
      ['Revise que los objetivos se pueden medir con los relojes que hay', 'Check that targets can be measured with the clocks there are'],
      ['Compruebe que la suma de OLA y UC cabe en cada SLA', 'Check that the sum of OLAs and UCs fits into each SLA'],
    ],
    opens: ['agreement', 'service-level-target'],
  },
  'customer-enrolment': {
    words: ['Inscripción de Clientes en Servicios Estándar', 'Sign-up of Customers to Standard Services'],
    owner: 'service-level-manager',
    of: 'agreement',
    runs: {
      all: [
        { field: 'kind', is: 'sla' },
        { field: 'state', is: 'draft' },
      ],
    },
    checklist: [
      [
        'Confirme que el servicio estándar cubre lo que el cliente necesita',
        'Confirm that the standard service covers what the customer needs',
      ],
      ['Anote cliente, servicio y fechas', 'Note customer, service and dates'],
      ['Añada los objetivos estándar del servicio', 'Add the standard targets of the service'],
    ],
    opens: ['agreement', 'service-level-requirement'],
  },
  requirements: {
    words: ['Identificación de Requisitos de Servicio', 'Identification of Service Requirements'],
    owner: 'service-level-manager',
    of: 'service-level-requirement',
    runs: { field: 'state', is: 'requested' },
    checklist: [
      ['Escriba el resultado que el cliente espera, no la técnica', 'Write the result that the customer expects, not the technique'],
      ['Diga cuánto, cuándo y cómo se medirá', 'Say how much, when, and how it will be measured'],
      ['Haga una primera estimación de costo y viabilidad', 'Make a first estimate of cost and feasibility'],
    ],
    opens: ['service-level-requirement'],
  },
  decomposition: {
    words: [
      'Descomposición del Servicio de Negocio en Servicios de Soporte',
      'Decomposition of Business Services into Supporting Services',
    ],
    owner: 'applications-analyst',
    ...inDesign,
    checklist: [
      ['Una el servicio de negocio con los de soporte que usa', 'Relate the business service to the supporting services that it uses'],
      ['Reparta cada requisito entre ellos', 'Share out each requirement among them'],
      ['Decida cuáles se dan en casa (OLA) y cuáles se contratan (UC)', 'Decide which are given in house (OLA) and which are bought (UC)'],
    ],
    opens: ['service', 'agreement'],
  },
  'technical-design': {
    words: ['Diseño Técnico y Organizativo del Servicio', 'Technical and Organisational Service Design'],
    owner: 'technical-architect',
    ...inDesign,
    checklist: [
      ['Diseñe aplicaciones e infraestructura para cumplir el requisito', 'Design applications and infrastructure to meet the requirement'],
      ['Diga qué equipos y conocimientos hacen falta', 'Say which teams and skills are needed'],
      ['Prevea cómo se vigilará y cómo se recuperará', 'Plan how it will be monitored and how it will be recovered'],
    ],
    opens: ['ci'],
  },
  'rfc-compilation': {
    words: ['Compilación y Presentación de la Solicitud de Cambio', 'RFC Compilation and Submission'],
    owner: 'service-design-manager',
    ...inDesign,
    checklist: [
      ['Reúna diseño, costo, plazos y riesgos', 'Gather design, cost, dates and risks'],
      ['Compruebe que el cliente acepta costo y plazos', 'Check that the customer accepts cost and dates'],
      ['Presente la solicitud de cambio', 'Submit the request for change'],
    ],
    opens: ['change'],
  },
  'sign-off': {
    words: ['Firma de Acuerdos y Activación del Servicio', 'Agreements Sign-Off and Service Activation'],
    owner: 'service-level-manager',
    of: 'agreement',
    runs: {
      all: [
        { field: 'state', is: 'draft' },
        { field: 'service', empty: false },
      ],
    },
    checklist: [
      ['Firme primero los OLA y UC que lo sostienen', 'Sign the OLAs and UCs that carry it first'],
      ['Compruebe que el servicio cumple los criterios de aceptación', 'Check that the service meets its acceptance criteria'],
      ['Firme el acuerdo y ponga el servicio en operación', 'Sign the agreement and put the service into operation'],
      ['Haga saber a los equipos qué se ha prometido', 'Let the teams know what was promised'],
    ],
  },
  'monitoring-reporting': {
    words: ['Monitorización e Informes del Nivel de Servicio', 'Service Level Monitoring and Reporting'],
    owner: 'service-level-manager',
    of: 'service-level-report',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Compare cada objetivo con lo medido', 'Compare each target with what was measured'],
      ['Diga los puntos débiles y su porqué', 'Tell the weak spots and why they are there'],
      ['Registre un asunto de servicio por cada uno', 'Log a service issue for each of them'],
      ['Publique el informe y háblelo con el cliente', 'Publish the report and talk it over with the customer'],
    ],
    opens: ['service-level-report', 'service-issue'],
  },
}
