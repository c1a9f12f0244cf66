/** Agents report risks; the risk manager maintains the register. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAndComment } from '../../patterns/access-profiles.ts'
import { mitigation, risk } from './model.ts'

export const riskAccess: Access = access(risk, {
  agent: { ...readAndComment, create: true },
  'risk-manager': manageAll,
  'continuity-manager': manageAll,
  'security-manager': manageAll,
  'supplier-manager': manageAll,
})

export const mitigationAccess: Access = access(mitigation, {
  agent: readAndComment,
  'risk-manager': manageAll,
  'continuity-manager': manageAll,
  'security-manager': manageAll,
  'supplier-manager': manageAll,
})
