/** What people read about applications, work items and builds. */
import { recordWords } from '#kernel/process.ts'
import { inForceWords } from '../../in-force.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
import { priorityWords } from '../../scales.ts'
import { applicationMoves, buildMoves, workItemMoves } from './lifecycle.ts'
import { application, build, workItem } from './model.ts'

const { change, ci, description, effort, externalId, kind, priority, problem, service, supplier } = phrases
const theApplication = ['Aplicación', 'Application'] as const
const versionName = ['Versión', 'Version name'] as const

export const applicationWords = recordWords(application, applicationMoves, {
  ...inForceWords,
  one: theApplication,
  many: ['Aplicaciones', 'Applications'],
  fields: {
    description,
    origin: ['Origen', 'Origin'],
    service,
    ci,
    supplier,
    developedBy: ['La desarrolla el equipo', 'Developed by'],
    repository: ['Repositorio', 'Repository'],
    pipeline: ['Cadena de compilación', 'Pipeline'],
    documentation: ['Documentación', 'Documentation'],
  },
  choices: { origin: { own: ['Propia', 'Our own'], adapted: ['Adaptada', 'Adapted'], bought: ['Comprada', 'Bought'] } },
  help: { repository: ['Por él se reconocen sus compilaciones', 'Its builds are recognised by it'] },
  empty: ['Registre las aplicaciones que se desarrollan o adaptan', 'Register the applications that are developed or adapted'],
})

export const workItemWords = recordWords(workItem, workItemMoves, {
  one: ['Trabajo de desarrollo', 'Work item'],
  many: ['Trabajos de desarrollo', 'Work items'],
  fields: {
    description,
    kind,
    priority,
    application: theApplication,
    release: ['Edición', 'Release'],
    change,
    problem,
    testError: ['Error de prueba', 'Test error'],
    acceptance: ['Criterios de aceptación', 'Acceptance criteria'],
    estimate: ['Esfuerzo estimado', 'Estimated effort'],
    effort,
    dueOn: ['Para el', 'Due on'],
    result: ['Resultado', 'Result'],
    startedAt: ['Empezado el', 'Started at'],
    doneAt: ['Terminado el', 'Done at'],
  },
  states: {
    backlog: ['Pendiente', 'Backlog'],
    ready: ['Listo', 'Ready'],
    doing: ['En curso', 'Doing'],
    review: ['En revisión', 'In review'],
    done: ['Terminado', 'Done'],
    dropped: ['Descartado', 'Dropped'],
  },
  moves: {
    prepare: ['Dejar listo', 'Make ready'],
    start: ['Empezar', 'Start'],
    submit: ['Pasar a revisión', 'Submit for review'],
    accept: ['Aceptar', 'Accept'],
    return: ['Devolver', 'Return'],
    drop: ['Descartar', 'Drop'],
  },
  choices: {
    kind: {
      feature: ['Función nueva', 'Feature'],
      fix: ['Corrección', 'Fix'],
      adaptation: ['Adaptación', 'Adaptation'],
      debt: ['Deuda técnica', 'Technical debt'],
    },
    priority: priorityWords,
  },
  sections: { ...sections, origin: ['De dónde viene', 'Where it comes from'] },
  help: { acceptance: ['Cómo se sabrá que está bien', 'How one will know that it is right'] },
  empty: ['Registre lo que hay que desarrollar o adaptar', 'Log what is to be developed or adapted'],
})

export const buildWords = recordWords(build, buildMoves, {
  one: ['Compilación', 'Build'],
  many: ['Compilaciones', 'Builds'],
  fields: {
    application: theApplication,
    versionName,
    branch: ['Rama', 'Branch'],
    commit: ['Revisión del código', 'Commit'],
    link: ['Enlace', 'Link'],
    tests: ['Pruebas', 'Tests'],
    failedTests: ['Pruebas fallidas', 'Failed tests'],
    endedAt: ['Terminada el', 'Ended at'],
    externalId,
  },
  states: { running: ['En curso', 'Running'], passed: ['Superada', 'Passed'], broken: ['Rota', 'Broken'] },
  moves: { pass: ['Dar por superada', 'Mark as passed'], break: ['Dar por rota', 'Mark as broken'] },
  help: { externalId: externalIdHelp },
  empty: ['Las escriben las cadenas de compilación', 'The pipelines write them'],
})
