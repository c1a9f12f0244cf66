/** What people read about alerts and the rules that answer them. */
import { recordWords } from '#kernel/process.ts'
import { phrases, sections } from '../../phrases.ts'
import { levelWords, urgencyWords } from '../../scales.ts'
import { alertMoves, eventRuleMoves, maintenanceWindowMoves, monitorMoves } from './lifecycle.ts'
import { alert, eventRule, maintenanceWindow, monitor } from './model.ts'

const { change, ci, cis, description, impact, incident, kind, service, services, significance, urgency } = phrases
const severity = ['Gravedad', 'Severity'] as const
const severityWords = {
  critical: ['Crítica', 'Critical'],
  major: ['Mayor', 'Major'],
  minor: ['Menor', 'Minor'],
  warning: ['Advertencia', 'Warning'],
  info: ['Información', 'Information'],
} as const
const significanceWords = {
  informational: ['Informativo', 'Informational'],
  warning: ['Advertencia', 'Warning'],
  exception: ['Excepción', 'Exception'],
} as const
const significanceHelp = [
  'Informativo: solo se guarda. Advertencia: se acerca un límite. Excepción: algo no funciona como debe',
  'Informational: only kept. Warning: a limit is near. Exception: something does not work as it should',
] as const

export const alertWords = recordWords(alert, alertMoves, {
  one: ['Alerta', 'Alert'],
  many: ['Alertas', 'Alerts'],
  fields: {
    description,
    severity,
    significance,
    source: ['Origen', 'Source'],
    identity: ['Identidad', 'Identity'],
    node: ['Nodo', 'Node'],
    resource: ['Recurso', 'Resource'],
    metric: ['Métrica', 'Metric'],
    labels: ['Etiquetas', 'Labels'],
    annotations: ['Anotaciones', 'Annotations'],
    generator: ['Enlace al monitor', 'Link to the monitor'],
    ci,
    services: ['Servicios afectados', 'Services hurt'],
    incident,
    causeAlert: ['Causada por la alerta', 'Caused by the alert'],
    ruleUsed: ['Regla aplicada', 'Rule applied'],
    events: ['Eventos', 'Events'],
    firstAt: ['Primer evento', 'First event'],
    lastAt: ['Último evento', 'Last event'],
    endedAt: ['Fin', 'Ended at'],
    startedAt: ['Comienzo del problema actual', 'Present trouble began'],
    expiresAt: ['Vence sin noticias', 'Runs out without news'],
    assumedEnd: ['Fin supuesto', 'End assumed'],
    settledAt: ['Fin atendido', 'End answered'],
    respondAt: ['Se responde el', 'Answered at'],
    suppressed: ['Motivo de la supresión', 'Why it is suppressed'],
    flapping: ['Intermitente', 'Flapping'],
    acknowledgedBy: ['Reconocida por', 'Acknowledged by'],
    acknowledgedAt: ['Reconocida el', 'Acknowledged at'],
  },
  states: {
    open: ['Abierta', 'Open'],
    acknowledged: ['Reconocida', 'Acknowledged'],
    suppressed: ['Suprimida', 'Suppressed'],
    closed: ['Cerrada', 'Closed'],
  },
  moves: {
    acknowledge: ['Reconocer', 'Acknowledge'],
    unacknowledge: ['Retirar el reconocimiento', 'Withdraw the acknowledgement'],
    suppress: ['Suprimir', 'Suppress'],
    unsuppress: ['Levantar la supresión', 'Lift the suppression'],
    close: ['Cerrar', 'Close'],
    reopen: ['Reabrir', 'Reopen'],
  },
  choices: { severity: severityWords, significance: significanceWords },
  sections: {
    ...sections,
    origin: ['De dónde viene', 'Where it comes from'],
    meaning: ['Qué significa', 'What it means'],
    handling: ['Tratamiento', 'Handling'],
  },
  help: {
    significance: significanceHelp,
    identity: ['Los eventos con la misma identidad son una sola alerta', 'Events of the same identity are one alert'],
    services: ['Los servicios que sufren por ello, según el grafo', 'The services that suffer from it, by the graph'],
    causeAlert: [
      'Si está, esta alerta es un síntoma y no abre incidente propio',
      'If set, this alert is a symptom and opens no incident of its own',
    ],
    respondAt: [
      'Se espera hasta entonces por si termina sola o aparece su causa',
      'The answer waits until then, in case it ends by itself or its cause appears',
    ],
    suppressed: ['Por qué no se avisa: mantenimiento, síntoma de otra', 'Why nobody is alerted: maintenance, a symptom of another'],
    flapping: ['Cambia demasiado a menudo para creerle cada cambio', 'It changes too often for each change to be believed'],
    acknowledgedBy: ['Quién se ocupa', 'Who takes care of it'],
  },
  empty: ['Todo en calma. Si aún no llega nada, conecte un monitor', 'All is calm. If nothing has come yet, connect a monitor'],
})

export const eventRuleWords = recordWords(eventRule, eventRuleMoves, {
  one: ['Regla de eventos', 'Event rule'],
  many: ['Reglas de eventos', 'Event rules'],
  fields: {
    description,
    order: ['Orden', 'Order'],
    where: ['Alertas a las que se aplica', 'Alerts that it applies to'],
    significance,
    answer: ['Respuesta', 'Answer'],
    impact,
    urgency,
    forTeam: ['Para el equipo', 'For the team'],
    titleTemplate: ['Plantilla del título', 'Title template'],
    resolvePolicy: ['Cuando la alerta termina', 'When the alert ends'],
    holdSeconds: ['Espera antes de responder', 'Wait before answering'],
  },
  states: { draft: ['Borrador', 'Draft'], active: ['Activa', 'Active'], retired: ['Retirada', 'Retired'] },
  moves: { activate: ['Activar', 'Activate'], retire: ['Retirar', 'Retire'] },
  choices: {
    significance: significanceWords,
    answer: { incident: ['Abrir un incidente', 'Open an incident'], notify: ['Avisar', 'Notify'], nothing: ['Nada', 'Nothing'] },
    impact: levelWords,
    urgency: urgencyWords,
    resolvePolicy: {
      resolve: ['Resolver el incidente', 'Resolve the incident'],
      close: ['Resolver y cerrar el incidente', 'Resolve and close the incident'],
      comment: ['Anotarlo en el incidente', 'Note it in the incident'],
      nothing: ['Nada', 'Nothing'],
    },
  },
  sections: { ...sections, answer: ['Respuesta', 'Answer'], end: ['Al terminar', 'At the end'] },
  help: {
    order: ['Decide la primera regla activa que se ajusta, de menor a mayor', 'The first active rule that fits decides, from low to high'],
    significance: significanceHelp,
    impact: ['Si se deja vacío, sale de los servicios afectados', 'Left empty, it follows from the services hurt'],
    urgency: ['Si se deja vacía, sale de la gravedad de la alerta', "Left empty, it follows from the alert's severity"],
    forTeam: ['Si se deja vacío, el equipo del servicio o del elemento afectado', 'Left empty, the team of the service or item hurt'],
    titleTemplate: ['Texto con {node}, {title} o {labels.nombre} en su lugar', 'Text with {node}, {title} or {labels.name} filled in'],
    holdSeconds: ['Lo que termina antes no molesta a nadie', 'What ends sooner disturbs nobody'],
  },
  empty: [
    'Cree una regla para decir qué alertas abren incidentes y para qué equipo',
    'Create a rule to say which alerts open incidents, and for which team',
  ],
})

export const maintenanceWindowWords = recordWords(maintenanceWindow, maintenanceWindowMoves, {
  one: ['Ventana de mantenimiento', 'Maintenance window'],
  many: ['Ventanas de mantenimiento', 'Maintenance windows'],
  fields: {
    reason: ['Motivo', 'Reason'],
    startsAt: ['Empieza', 'Starts at'],
    endsAt: ['Termina', 'Ends at'],
    cis,
    services,
    where: ['Alertas cubiertas', 'Alerts covered'],
    change,
    requestedBy: ['Pedida por', 'Asked for by'],
  },
  states: {
    planned: ['Planificada', 'Planned'],
    active: ['Activa', 'Active'],
    ended: ['Terminada', 'Ended'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: { start: ['Empezar', 'Start'], end: ['Terminar', 'End'], cancel: ['Cancelar', 'Cancel'] },
  sections: { ...sections, when: ['Cuándo', 'When'], covers: ['Qué cubre', 'What it covers'] },
  help: {
    where: ['Además de los elementos y servicios, las alertas que cumplan esto', 'Besides the items and services, alerts that meet this'],
    change: ['El cambio que se hace en ella', 'The change that is made in it'],
  },
  empty: [
    'Planifique una ventana antes de intervenir: sus alertas no molestarán a nadie',
    'Plan a window before you work on something: its alerts will disturb nobody',
  ],
})

export const monitorWords = recordWords(monitor, monitorMoves, {
  one: ['Monitor', 'Monitor'],
  many: ['Monitores', 'Monitors'],
  fields: { kind, target: ['Objetivo', 'Target'], interval: ['Cada', 'Every'], severity, ci, service },
  states: { draft: ['Borrador', 'Draft'], active: ['Activo', 'Active'], paused: ['En pausa', 'Paused'], retired: ['Retirado', 'Retired'] },
  moves: { activate: ['Activar', 'Activate'], pause: ['Pausar', 'Pause'], retire: ['Retirar', 'Retire'] },
  choices: {
    kind: {
      ping: ['Ping', 'Ping'],
      tcp: ['Puerto TCP', 'TCP port'],
      http: ['Página o API (HTTP)', 'Page or API (HTTP)'],
      dns: ['Nombre (DNS)', 'Name (DNS)'],
      certificate: ['Certificado', 'Certificate'],
      heartbeat: ['Señal de vida', 'Heartbeat'],
    },
    severity: severityWords,
  },
  help: {
    target: ['Dirección, nombre o URL que se comprueba', 'The address, name or URL that is checked'],
    severity: ['La gravedad de la alerta si falla', 'How severe the alert is if it fails'],
  },
  empty: [
    'Cree una comprobación propia, o conecte los monitores que ya tiene',
    'Create a check of your own, or connect the monitors that you have',
  ],
})
