/** Risks by likelihood and impact. */
import { type RoomView, viewText, whenShown } from '#web/api/room-view.ts'
import { en } from './en.ts'

export const riskView: RoomView = {
  process: 'risk',
  lists: [{ of: 'risk', name: 'matrix', title: viewText(en, 'matrix'), Records: whenShown(() => import('./matrix.tsx'), 'RiskMatrix') }],
}
