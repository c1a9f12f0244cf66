/** The nine subprocesses of incident management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const working = { field: 'state', in: ['assigned', 'in-progress', 'pending'] } as const
const unresolved = { field: 'phase', in: ['new', 'active', 'waiting'] } as const
const notMajor = { field: 'major', isNot: true } as const

export const incidentSubprocesses: Readonly<Record<string, Subprocess>> = {
  'incident-support': {
    words: ['Soporte a Gestión de Incidentes', 'Incident Management Support'],
    owner: 'incident-manager',
    of: 'incident-model',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Busque en los informes los incidentes que se repiten', 'Look in the reports for incidents that come again'],
      ['Escriba los pasos del modelo con quienes los resuelven', 'Write the steps of the model with those who resolve them'],
      ['Revise categorías, matriz de prioridad y equipos', 'Review categories, priority matrix and teams'],
      ['Active el modelo y cuénteselo a la primera línea', 'Activate the model and tell first line'],
    ],
    opens: ['incident-model'],
  },
  'logging-categorisation': {
    words: ['Registro y Categorización de Incidentes', 'Incident Logging and Categorisation'],
    owner: 'first-level-support',
    of: 'incident',
    runs: { field: 'state', is: 'new' },
    checklist: [
      ['Anote qué ocurre, a quién y desde cuándo', 'Note what happens, to whom and since when'],
      ['Compruebe si ya hay un incidente o problema igual', 'Check whether there is such an incident or problem already'],
      ['Elija servicio, elemento de configuración y categoría', 'Choose service, configuration item and category'],
      ['Diga impacto y urgencia; de ellos sale la prioridad', 'Say impact and urgency; the priority follows from them'],
      ['Aplique el modelo de incidente, si lo hay', 'Apply the incident model, if there is one'],
      ['Asígnelo a un equipo o empiece a trabajar', 'Assign it to a team or start work'],
    ],
  },
  'first-level-resolution': {
    words: ['Resolución de Incidentes por el Soporte de Primera Línea', 'Immediate Incident Resolution by 1st Level Support'],
    owner: 'first-level-support',
    of: 'incident',
    runs: { all: [working, { field: 'line', isNot: 'second' }, notMajor] },
    checklist: [
      ['Busque errores conocidos y soluciones temporales', 'Look for known errors and workarounds'],
      ['Restablezca el servicio con lo que está a su alcance', 'Restore the service with what is within your reach'],
      ['Si no lo logra en el tiempo previsto, escálelo', 'If it does not work in the time allowed, escalate it'],
      ['Confirme con el usuario que vuelve a funcionar', 'Confirm with the user that it works again'],
    ],
  },
  'second-level-resolution': {
    words: ['Resolución de Incidentes por el Soporte de Segunda Línea', 'Incident Resolution by 2nd Level Support'],
    owner: 'second-level-support',
    of: 'incident',
    runs: { all: [working, { field: 'line', is: 'second' }, notMajor] },
    checklist: [
      ['Analice el fallo con los datos de primera línea', 'Analyse the failure with the data of first line'],
      ['Pida ayuda al suministrador si hace falta', "Ask for the supplier's help if needed"],
      ['Restablezca el servicio, aunque sea con una solución temporal', 'Restore the service, by a workaround if need be'],
      ['Si la causa sigue ahí, registre un problema', 'If the cause is still there, log a problem'],
      ['Si hay que cambiar algo, presente una solicitud de cambio', 'If something must be changed, submit a request for change'],
    ],
    opens: ['problem', 'change'],
  },
  'major-incidents': {
    words: ['Gestión de Incidentes Graves', 'Handling of Major Incidents'],
    owner: 'major-incident-team',
    of: 'incident',
    runs: { all: [unresolved, { field: 'major', is: true }] },
    checklist: [
      ['Reúna al equipo y nombre quién dirige y quién comunica', 'Gather the team; name who leads and who communicates'],
      ['Publique un aviso a los usuarios', 'Publish an announcement to the users'],
      ['Informe a la dirección a intervalos fijos', 'Report to management at fixed intervals'],
      ['Decida entre restablecer, rodear o recuperar en otro lugar', 'Decide between restoring, working around or recovering elsewhere'],
      ['Escriba la historia mientras ocurre', 'Write the story as it happens'],
      ['Registre el problema para buscar la causa con calma', 'Log the problem, to look for the cause calmly'],
    ],
    opens: ['announcement', 'problem'],
  },
  'monitoring-escalation': {
    words: ['Monitorización e Escalado de Incidentes', 'Incident Monitoring and Escalation'],
    owner: 'incident-manager',
    of: 'incident',
    runs: unresolved,
    checklist: [
      ['Mire los incidentes cuyo reloj pasa del 75 %', 'Look at the incidents whose clock is past 75 %'],
      ['Compruebe que cada uno tiene equipo y persona', 'Check that each has a team and a person'],
      ['Escale a quien sabe más o a quien puede decidir', 'Escalate to those who know more or may decide'],
      ['Compruebe que los que esperan siguen esperando con motivo', 'Check that those on hold still have a reason to wait'],
    ],
    opens: ['escalation'],
  },
  'closure-evaluation': {
    words: ['Cierre y Evaluación de Incidentes', 'Incident Closure and Evaluation'],
    owner: 'first-level-support',
    of: 'incident',
    runs: { field: 'state', is: 'resolved' },
    checklist: [
      ['Confirme con el usuario que está resuelto', 'Confirm with the user that it is resolved'],
      ['Revise que categoría, causa y resolución son ciertas', 'Check that category, cause and resolution are true'],
      ['Guarde como conocimiento lo que se aprendió', 'Keep what was learnt as knowledge'],
      ['Si puede repetirse, registre un problema', 'If it may come again, log a problem'],
    ],
    opens: ['problem'],
  },
  'pro-active-information': {
    words: ['Información Pro-Activa a Usuarios', 'Pro-Active User Information'],
    owner: 'first-level-support',
    of: 'announcement',
    runs: { field: 'state', in: ['draft', 'published'] },
    checklist: [
      ['Diga qué notan los usuarios, con sus palabras', 'Say what users notice, in their words'],
      ['Diga qué pueden hacer mientras tanto', 'Say what they can do meanwhile'],
      ['Diga cuándo habrá más noticias, y cúmplalo', 'Say when there will be more news, and keep to it'],
      ['Termine el aviso cuando el servicio vuelva', 'End the announcement when the service is back'],
    ],
    opens: ['announcement'],
  },
  'incident-reporting': {
    words: ['Informes de Gestión de Incidentes', 'Incident Management Reporting'],
    owner: 'incident-manager',
    checklist: [
      ['Lea los ocho indicadores y su tendencia', 'Read the eight KPIs and their trend'],
      ['Abra la lista detrás de cada número que se aparta de su objetivo', 'Open the list behind each number that is off its target'],
      ['Explique por qué y proponga qué mejorar', 'Explain why and propose what to improve'],
      ['Pase a Gestión de Problemas lo que se repite', 'Hand what comes again to Problem Management'],
    ],
    opens: ['problem'],
  },
}
