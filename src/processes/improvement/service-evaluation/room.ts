/** Service evaluation: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { complaintAccess, serviceReviewAccess, surveyResponseAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { serviceEvaluationKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { complaint, serviceReview, survey, surveyResponse, weakness } from './model.ts'
import { serviceEvaluationSubprocesses } from './subprocesses.ts'

export const serviceEvaluationRoom = roomOf('service-evaluation', {
  texts: { en, es },
  stage: 'improvement',
  roles: ['csi-manager'],
  records: [
    { model: complaint, access: complaintAccess },
    { model: survey, access: serviceReviewAccess },
    { model: surveyResponse, access: surveyResponseAccess },
    { model: serviceReview, access: serviceReviewAccess },
    { model: weakness, access: serviceReviewAccess },
  ],
  moves,
  subprocesses: serviceEvaluationSubprocesses,
  kpis: serviceEvaluationKpis,
})
