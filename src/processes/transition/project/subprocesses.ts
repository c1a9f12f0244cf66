/** The four subprocesses of project management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

export const projectSubprocesses: Readonly<Record<string, Subprocess>> = {
  initiation: {
    words: ['Iniciación de Proyectos', 'Project Initiation'],
    owner: 'project-manager',
    of: 'project',
    runs: { field: 'state', is: 'proposed' },
    checklist: [
      ['Diga qué se quiere lograr y para quién', 'Say what is to be achieved, and for whom'],
      ['Nombre a quien responde y a quien paga', 'Name who answers for it and who pays'],
      ['Escriba la declaración de proyecto: metas, alcance, riesgos', 'Write the project charter: goals, scope, risks'],
      ['Firme la declaración antes de empezar', 'Sign the charter before you start'],
    ],
    opens: ['project-charter'],
  },
  planning: {
    words: ['Planificación de Proyectos', 'Project Planning and Coordination'],
    owner: 'project-manager',
    of: 'project',
    runs: { field: 'state', is: 'planning' },
    checklist: [
      ['Divida el trabajo en tareas con esfuerzo y fecha', 'Divide the work into tasks with effort and date'],
      ['Ponga hitos que se puedan comprobar', 'Set milestones that can be checked'],
      ['Reserve personas y presupuesto', 'Book people and budget'],
      ['Compruebe que no choca con otras ediciones', 'Check that it does not clash with other releases'],
      ['Fije costo, esfuerzo y fin previstos', 'Set planned cost, effort and end'],
    ],
    opens: ['milestone', 'project-task', 'release'],
  },
  control: {
    words: ['Control de Proyectos', 'Project Control'],
    owner: 'project-manager',
    of: 'project',
    runs: { field: 'state', in: ['running', 'on-hold'] },
    checklist: [
      ['Compare tareas, costo y esfuerzo con el plan', 'Compare tasks, cost and effort with the plan'],
      ['Diga el fin que se espera hoy', 'Say which end is expected today'],
      ['Lo que cambia el alcance, revísese en la declaración', 'What changes the scope is revised in the charter'],
      ['Quite los obstáculos o súbalos a quien puede', 'Clear obstacles, or take them to those who can'],
    ],
    opens: ['charter-revision', 'project-task'],
  },
  reporting: {
    words: ['Comunicados e Informes de Proyectos', 'Project Reporting and Communication'],
    owner: 'project-manager',
    of: 'status-report',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Diga lo hecho y lo que sigue, sin adornos', 'Say what was done and what is next, plainly'],
      ['Diga la salud del proyecto y los riesgos', "Say the project's health and its risks"],
      ['Publique el informe a los interesados', 'Publish the report to the stakeholders'],
    ],
    opens: ['status-report'],
  },
}
