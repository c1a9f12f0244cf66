/** Service evaluation: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { complaintAccess, serviceReviewAccess, surveyResponseAccess } from './access.ts'
import { serviceEvaluationKpis } from './kpis.ts'
import { complaintMoves, serviceReviewMoves, surveyMoves, surveyResponseMoves, weaknessMoves } from './lifecycle.ts'
import { complaint, serviceReview, survey, surveyResponse, weakness } from './model.ts'
import { serviceEvaluationSubprocesses } from './subprocesses.ts'
import { complaintWords, serviceReviewWords, surveyResponseWords, surveyWords, weaknessWords } from './words.ts'

export const serviceEvaluationRoom = process('service-evaluation', {
  stage: 'improvement',
  words: ['Evaluación de Servicios', 'Service Evaluation (Service Review)'],
  purpose: [
    'Evaluar con regularidad la calidad de los servicios; hallar dónde no se alcanza lo acordado y hablarlo con el negocio.',
    'Evaluate service quality regularly; find where agreed levels are missed and talk with the business about them.',
  ],
  roles: { 'csi-manager': ['Gestor de Perfeccionamiento Continuo del Servicio', 'CSI Manager'] },
  records: [
    recordType({ model: complaint, lifecycle: complaintMoves, access: complaintAccess, words: complaintWords }),
    recordType({ model: survey, lifecycle: surveyMoves, access: serviceReviewAccess, words: surveyWords }),
    recordType({ model: surveyResponse, lifecycle: surveyResponseMoves, access: surveyResponseAccess, words: surveyResponseWords }),
    recordType({ model: serviceReview, lifecycle: serviceReviewMoves, access: serviceReviewAccess, words: serviceReviewWords }),
    recordType({ model: weakness, lifecycle: weaknessMoves, access: serviceReviewAccess, words: weaknessWords }),
  ],
  subprocesses: serviceEvaluationSubprocesses,
  kpis: serviceEvaluationKpis,
})
