/** The texts of Service Level Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión del Nivel de Servicio (SLM)',
  purpose: 'Negociar acuerdos de nivel de servicio con los clientes, diseñar los servicios según sus objetivos, vigilarlos e informar.',
  roles: {
    'service-level-manager': 'Gestor del Nivel de Servicio',
    'applications-analyst': 'Analista / Arquitecto de Aplicaciones',
    'technical-architect': 'Arquitecto Técnico',
    'service-design-manager': 'Gestor de Diseño del Servicio',
  },
  records: {
    agreement: {
      name: ['Acuerdo', 'Acuerdos'],
      fields: { party: 'Equipo que lo cumple', backs: 'Sostiene los SLA', reviewEvery: 'Se revisa cada', lastReview: 'Última revisión' },
      states: { 'under-review': 'En revisión' },
      moves: { sign: 'Firmar y activar', review: 'Empezar la revisión', confirm: 'Confirmar tras la revisión' },
      sections: { parties: 'Partes' },
      help: {
        kind: 'SLA: con un cliente. OLA: con un equipo propio. UC: con un suministrador',
        backs: 'Los SLA que ayuda a cumplir; vacío, todos los de su servicio',
        customer: 'La organización a la que se promete el servicio',
      },
      choices: {
        kind: { sla: 'Acuerdo de nivel de servicio (SLA)', ola: 'Acuerdo de nivel operativo (OLA)', uc: 'Contrato de apoyo (UC)' },
      },
      empty: 'Cree un acuerdo para un servicio y dele objetivos; desde entonces corren sus relojes',
    },
    'service-level-target': {
      name: ['Objetivo de nivel de servicio', 'Objetivos de nivel de servicio'],
      fields: {
        recordType: 'Tipo de registro',
        metric: 'Métrica',
        where: 'Se aplica a',
        target: 'Plazo',
        calendar: 'Calendario',
        goal: 'Porcentaje que se debe cumplir',
      },
      help: {
        recordType: 'De qué registros: incident',
        metric: 'El reloj que se mide: response, resolution',
        where: 'Los registros a los que se aplica, por ejemplo los de prioridad crítica; sin condición, todos',
        calendar: 'El reloj solo corre en su horario; sin calendario, día y noche',
        goal: 'De cada cien casos, cuántos deben estar dentro del plazo para dar el objetivo por cumplido',
      },
      empty: 'Añada a un acuerdo su primer objetivo: qué métrica, en cuánto tiempo',
    },
    'agreement-review': {
      name: ['Revisión de acuerdo', 'Revisiones de acuerdos'],
      fields: { findings: 'Conclusiones' },
      empty: 'Aquí quedan las revisiones; empiece una desde un acuerdo en vigor',
    },
    'service-level-requirement': {
      name: ['Requisito de nivel de servicio', 'Requisitos de nivel de servicio'],
      states: { requested: 'Pedido', accepted: 'En diseño' },
      moves: { accept: 'Aceptar para diseño', agree: 'Llevar al acuerdo' },
      help: { agreement: 'El acuerdo en el que queda escrito' },
      choices: { kind: { functionality: 'Funcionalidad', availability: 'Disponibilidad', capacity: 'Capacidad', support: 'Soporte' } },
      empty: 'Anote lo que un cliente necesita de un servicio, con sus palabras',
    },
    'service-level-report': {
      name: ['Informe de nivel de servicio', 'Informes de nivel de servicio'],
      fields: { weakSpots: 'Puntos débiles' },
      moves: { measure: 'Contar resultados según los relojes' },
      help: { weakSpots: 'Dónde se incumplió o faltó poco, y por qué; «ninguno» también se dice' },
      empty: 'Cree el informe de un acuerdo para un periodo',
    },
    'service-level-result': {
      name: ['Resultado de objetivo', 'Resultados de objetivos'],
      fields: { report: 'Informe', target: 'Objetivo', measured: 'Casos medidos', kept: 'Casos dentro del plazo', met: 'Cumplido' },
      empty: 'Los resultados llegan con los informes de nivel de servicio',
    },
    'service-issue': {
      name: ['Asunto de servicio', 'Asuntos de servicio'],
      fields: { report: 'Informe', plan: 'Plan de mejora', plannedAt: 'Planificado el' },
      states: { found: 'Detectado', planned: 'En plan de mejora', solved: 'Solucionado' },
      moves: { plan: 'Incluir en un plan de mejora', solve: 'Dar por solucionado' },
      help: { report: 'El informe que lo puso a la vista' },
      empty: 'Aquí están los puntos débiles que muestran los informes; por ahora, ninguno',
    },
  },
  subprocesses: {
    'slm-framework': [
      'Mantenimiento de Infraestructura de SLM',
      'Mantenga al día los calendarios y festivos',
      'Revise que los objetivos se pueden medir con los relojes que hay',
      'Compruebe que la suma de OLA y UC cabe en cada SLA',
    ],
    'customer-enrolment': [
      'Inscripción de Clientes en Servicios Estándar',
      'Confirme que el servicio estándar cubre lo que el cliente necesita',
      'Anote cliente, servicio y fechas',
      'Añada los objetivos estándar del servicio',
    ],
    requirements: [
      'Identificación de Requisitos de Servicio',
      'Escriba el resultado que el cliente espera, no la técnica',
      'Diga cuánto, cuándo y cómo se medirá',
      'Haga una primera estimación de costo y viabilidad',
    ],
    decomposition: [
      'Descomposición del Servicio de Negocio en Servicios de Soporte',
      'Una el servicio de negocio con los de soporte que usa',
      'Reparta cada requisito entre ellos',
      'Decida cuáles se dan en casa (OLA) y cuáles se contratan (UC)',
    ],
    'technical-design': [
      'Diseño Técnico y Organizativo del Servicio',
      'Diseñe aplicaciones e infraestructura para cumplir el requisito',
      'Diga qué equipos y conocimientos hacen falta',
      'Prevea cómo se vigilará y cómo se recuperará',
    ],
    'rfc-compilation': [
      'Compilación y Presentación de la Solicitud de Cambio',
      'Reúna diseño, costo, plazos y riesgos',
      'Compruebe que el cliente acepta costo y plazos',
      'Presente la solicitud de cambio',
    ],
    'sign-off': [
      'Firma de Acuerdos y Activación del Servicio',
      'Firme primero los OLA y UC que lo sostienen',
      'Compruebe que el servicio cumple los criterios de aceptación',
      'Firme el acuerdo y ponga el servicio en operación',
      'Haga saber a los equipos qué se ha prometido',
    ],
    'monitoring-reporting': [
      'Monitorización e Informes del Nivel de Servicio',
      'Compare cada objetivo con lo medido',
      'Diga los puntos débiles y su porqué',
      'Registre un asunto de servicio por cada uno',
      'Publique el informe y háblelo con el cliente',
    ],
  },
  kpis: {
    'services-covered-by-slas': [
      "Servicios cubiertos por los SLA's",
      'Servicios en operación con al menos un SLA en vigor al final de P; al lado, su parte de todos los servicios en operación',
    ],
    'services-covered-by-olas-ucs': [
      "Servicios cubiertos por los OLA's/UC's",
      'Servicios en operación cuyos SLA están todos respaldados por un OLA o UC en vigor al final de P; al lado, su parte de todos los servicios en operación',
    ],
    'monitored-slas': [
      "SLA's monitorizados",
      'SLA en vigor al final de P con algún objetivo medido en P y algún informe publicado en P que dice sus puntos débiles',
    ],
    'slas-under-review': ["SLA's bajo revisión", 'SLA que se revisaron en P'],
    'fulfilment-of-service-levels': [
      'Cumplimiento de niveles de servicio',
      'Objetivos de nivel de servicio medidos en P que se cumplieron',
    ],
    'service-issues': [
      'Cantidad de asuntos de Servicio',
      'Asuntos hallados en informes de nivel de servicio en P y tratados en un plan de mejora',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('service-level', {
  customerMissing: 'Un SLA indica su cliente.',
  teamMissing: 'Un OLA indica el equipo que lo cumple.',
  supplierMissing: 'Un UC indica el suministrador que lo cumple.',
  reviewed: 'Revisado.',
  measured: 'Contado de nuevo a partir de los relojes.',
})
