/** The eight subprocesses of change management as guided work. */
import type { Condition } from '#kernel/condition.ts'
import type { Subprocess } from '#kernel/process.ts'

const of = 'change'
const assessed = (by: string): Condition => ({
  all: [
    { field: 'state', is: 'assessment' },
    { field: 'assessedBy', is: by },
  ],
})

export const changeSubprocesses: Readonly<Record<string, Subprocess>> = {
  'change-support': {
    words: ['Soporte a la Gestión de Cambios', 'Change Management Support'],
    owner: 'change-manager',
    of: 'change-template',
    runs: { field: 'state', in: ['draft', 'proposed'] },
    checklist: [
      ['Busque qué cambios salen siempre bien', 'Look which changes always go well'],
      ['Escriba su plan y su vuelta atrás', 'Write their plan and their way back'],
      ['Mantenga congelaciones y ventanas', 'Keep freezes and windows'],
      ['Convoque las reuniones de los comités', 'Call the meetings of the boards'],
    ],
    opens: ['change-template', 'freeze-window', 'change-window', 'cab-meeting'],
  },
  'rfc-logging': {
    words: ['Registro y Pre Evaluación de Solicitudes de Cambio', 'RFC Logging and Pre-Evaluation'],
    owner: 'change-manager',
    of,
    runs: { field: 'state', is: 'new' },
    checklist: [
      ['Compruebe que está completa y no repetida', 'Check that it is complete and no duplicate'],
      ['Compruebe que es viable y compensa', 'Check that it is feasible and worth it'],
      ['Si hay plantilla aprobada, úsela', 'If there is an approved template, use it'],
      ['Devuélvala si falta algo', 'Send it back if something is missing'],
    ],
  },
  'rfc-classification': {
    words: ['Clasificación de Solicitudes de Cambio', 'RFC Classification'],
    owner: 'change-manager',
    of,
    runs: {
      all: [
        { field: 'state', in: ['new', 'assessment'] },
        { field: 'decision', empty: true },
      ],
    },
    checklist: [
      ['Diga tipo y tamaño', 'Say kind and size'],
      ['Nombre los elementos y el servicio', 'Name the items and the service'],
      ['Conteste el cuestionario de riesgo', 'Answer the risk questionnaire'],
      ['De ahí sale quién decide', 'Who decides follows from it'],
    ],
  },
  'ecab-assessment': {
    words: ['Evaluación de Solicitudes de Cambio Urgentes – ECAB', 'Assessment of Urgent RFCs by the ECAB'],
    owner: 'ecab',
    of,
    runs: assessed('ecab'),
    checklist: [
      ['Reúna al ECAB ahora, por teléfono si hace falta', 'Gather the ECAB now, by telephone if need be'],
      ['Compare el riesgo de hacerlo con el de esperar', 'Compare the risk of doing it with that of waiting'],
      ['Decida, y escriba por qué', 'Decide, and write why'],
      ['Complete después lo que ahora no dio tiempo', 'Complete afterwards what there was no time for'],
    ],
    opens: ['cab-meeting', 'change-vote'],
  },
  'manager-assessment': {
    words: ['Evaluación de Cambios – Gestor de Cambios', 'Change Assessment by the Change Manager'],
    owner: 'change-manager',
    of,
    runs: assessed('manager'),
    checklist: [
      ['Lea plan, vuelta atrás y riesgo', 'Read plan, way back and risk'],
      ['Pregunte a los equipos afectados', 'Ask the teams affected'],
      ['Decida, y escriba por qué', 'Decide, and write why'],
    ],
  },
  'cab-assessment': {
    words: ['Evaluación de Cambios – CAB', 'Change Assessment by the CAB'],
    owner: 'cab',
    of,
    runs: assessed('cab'),
    checklist: [
      ['Lea el cambio antes de la reunión', 'Read the change before the meeting'],
      ['Oiga a quien lo hará y a quien lo sufrirá', 'Hear those who will make it and those who will feel it'],
      ['Diga si tiene un interés propio', 'Say whether you have an interest of your own'],
      ['Vote, y escriba por qué', 'Vote, and write why'],
    ],
    opens: ['change-vote'],
  },
  scheduling: {
    words: ['Programación de Cambios', 'Change Scheduling'],
    owner: 'change-manager',
    of,
    runs: { field: 'state', in: ['approved', 'scheduled'] },
    checklist: [
      ['Busque el próximo hueco libre', 'Look for the next free slot'],
      ['Mire los conflictos y sus motivos', 'Look at the conflicts and their reasons'],
      ['Avise a los usuarios', 'Tell the users'],
      ['Compruebe que la vuelta atrás está lista', 'Check that the way back is ready'],
    ],
    opens: ['release', 'announcement', 'maintenance-window'],
  },
  'post-implementation-review': {
    words: ['Evaluación de Cambios (Revisión Post-Implementación)', 'Change Evaluation (Post Implementation Review)'],
    owner: 'change-manager',
    of: 'post-implementation-review',
    runs: { field: 'phase', in: ['new', 'active'] },
    checklist: [
      ['Compare lo logrado con lo previsto', 'Compare what was achieved with what was planned'],
      ['Mire los incidentes que siguieron', 'Look at the incidents that followed'],
      ['Compare costo y beneficio reales con los estimados', 'Compare actual cost and benefit with those estimated'],
      ['Escriba lo que se hará de otro modo', 'Write what will be done otherwise'],
    ],
    opens: ['weakness', 'problem'],
  },
}
