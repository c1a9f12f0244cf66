/** Project management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { projectAccess, projectPapersAccess, projectTaskAccess } from './access.ts'
import { projectKpis } from './kpis.ts'
import {
  charterRevisionMoves,
  milestoneMoves,
  projectCharterMoves,
  projectMoves,
  projectTaskMoves,
  statusReportMoves,
} from './lifecycle.ts'
import { charterRevision, milestone, project, projectCharter, projectTask, statusReport } from './model.ts'
import { projectSubprocesses } from './subprocesses.ts'
import { charterRevisionWords, milestoneWords, projectCharterWords, projectTaskWords, projectWords, statusReportWords } from './words.ts'

const papers = { access: projectPapersAccess }

export const projectRoom = process('project', {
  stage: 'transition',
  words: ['Gestión de Proyectos (Planificación y Soporte de Transición)', 'Project Management (Transition Planning and Support)'],
  purpose: [
    'Planificar y coordinar los recursos para implementar una edición dentro del costo, el tiempo y la calidad previstos.',
    'Plan and coordinate the resources to deploy a release within the estimated cost, time and quality.',
  ],
  roles: { 'project-manager': ['Gestor de Proyecto', 'Project Manager'] },
  records: [
    recordType({ model: project, lifecycle: projectMoves, access: projectAccess, words: projectWords }),
    recordType({ ...papers, model: projectCharter, lifecycle: projectCharterMoves, words: projectCharterWords }),
    recordType({ ...papers, model: charterRevision, lifecycle: charterRevisionMoves, words: charterRevisionWords }),
    recordType({ ...papers, model: milestone, lifecycle: milestoneMoves, words: milestoneWords }),
    recordType({ model: projectTask, lifecycle: projectTaskMoves, access: projectTaskAccess, words: projectTaskWords }),
    recordType({ ...papers, model: statusReport, lifecycle: statusReportMoves, words: statusReportWords }),
  ],
  subprocesses: projectSubprocesses,
  kpis: projectKpis,
})
