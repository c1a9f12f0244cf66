/** Whoever sees a risk names it; the risk manager keeps the register. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAndNote } from '../../patterns/access-profiles.ts'
import { mitigation, risk } from './model.ts'

export const riskAccess: Access = access(risk, {
  agent: { ...readAndNote, create: true },
  'risk-manager': keep,
  'continuity-manager': keep,
  'security-manager': keep,
  'supplier-manager': keep,
})

export const mitigationAccess: Access = access(mitigation, {
  agent: readAndNote,
  'risk-manager': keep,
  'continuity-manager': keep,
  'security-manager': keep,
  'supplier-manager': keep,
})
