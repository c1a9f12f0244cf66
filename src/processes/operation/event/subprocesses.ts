/** The four subprocesses of event management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

export const eventSubprocesses: Readonly<Record<string, Subprocess>> = {
  'monitoring-rules': {
    words: ['Mantenimiento de Mecanismos y Reglas de Monitorización de Eventos', 'Maintenance of Event Monitoring Mechanisms and Rules'],
    owner: 'it-operations-manager',
    of: 'event-rule',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Decida qué elementos y servicios se vigilan, y con qué', 'Decide which items and services are monitored, and by what'],
      ['Escriba la regla y pruébela con alertas pasadas', 'Write the rule and try it on past alerts'],
      ['Quite el ruido: reglas que nadie atiende no ayudan', 'Remove noise: rules that nobody answers do not help'],
      ['Active la regla en su orden', 'Activate the rule in its order'],
    ],
    opens: ['event-rule', 'monitor', 'maintenance-window'],
  },
  'filtering-categorisation': {
    words: ['Clasificación y Categorización de Eventos', 'Event Filtering and 1st Level Correlation'],
    owner: 'it-operations-manager',
    of: 'alert',
    runs: { field: 'state', is: 'open' },
    checklist: [
      ['Compruebe que el significado es el correcto', 'Check that the significance is right'],
      ['Compruebe el elemento de configuración y los servicios afectados', 'Check the configuration item and the services hurt'],
      ['Reconozca la alerta para que se sepa quién se ocupa', 'Acknowledge the alert so that it is known who takes care of it'],
    ],
  },
  'correlation-response': {
    words: ['Correlación de Eventos y Selección de Respuestas', '2nd Level Correlation and Response Selection'],
    owner: 'it-operations-manager',
    of: 'alert',
    runs: {
      all: [
        { field: 'state', in: ['open', 'acknowledged'] },
        { field: 'significance', in: ['warning', 'exception'] },
        { field: 'endedAt', empty: true },
      ],
    },
    checklist: [
      ['Busque la causa común en el grafo', 'Look for the common cause in the graph'],
      ['Mire si hay un cambio o mantenimiento reciente', 'See whether there is a recent change or maintenance'],
      ['Elija la respuesta: incidente, aviso o ninguna', 'Choose the answer: incident, notice or none'],
      ['Si la respuesta debe ser siempre esta, haga una regla', 'If this should always be the answer, make a rule'],
    ],
    opens: ['incident', 'problem', 'change'],
  },
  'event-closure': {
    words: ['Revisión y Cierre de Eventos', 'Event Review and Closure'],
    owner: 'it-operations-manager',
    of: 'alert',
    runs: {
      all: [
        { field: 'phase', isNot: 'closed' },
        { field: 'endedAt', empty: false },
      ],
    },
    checklist: [
      ['Compruebe que lo que avisó ya no ocurre', 'Check that what it told of happens no more'],
      ['Compruebe que su incidente se trató como debía', 'Check that its incident was handled as it should be'],
      ['Si se repite sin motivo, corrija la regla o el umbral', 'If it comes again for no reason, correct the rule or the threshold'],
      ['Cierre la alerta', 'Close the alert'],
    ],
  },
}
