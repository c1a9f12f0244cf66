/** Risk management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { mitigationAccess, riskAccess } from './access.ts'
import { riskKpis } from './kpis.ts'
import { mitigationMoves, riskMoves } from './lifecycle.ts'
import { mitigation, risk } from './model.ts'
import { riskAppetite, riskMatrix } from './scores.ts'
import { riskSubprocesses } from './subprocesses.ts'
import { mitigationWords, riskWords } from './words.ts'

export const riskRoom = process('risk', {
  stage: 'design',
  words: ['Gestión del Riesgo', 'Risk Management'],
  purpose: [
    'Identificar, evaluar y controlar los riesgos: el valor de los activos, sus amenazas y lo vulnerable que es cada uno.',
    'Identify, assess and control risks: the value of assets, the threats to them and how vulnerable each asset is.',
  ],
  roles: { 'risk-manager': ['Gestor de Riesgos', 'Risk Manager'] },
  records: [
    recordType({ model: risk, lifecycle: riskMoves, access: riskAccess, words: riskWords }),
    recordType({ model: mitigation, lifecycle: mitigationMoves, access: mitigationAccess, words: mitigationWords }),
  ],
  subprocesses: riskSubprocesses,
  kpis: riskKpis,
  settings: {
    riskMatrix: { words: ['Puntuación según probabilidad e impacto', 'Score by likelihood and impact'], value: riskMatrix },
    riskAppetite: { words: ['Puntuación que se acepta sin tratar', 'Score that is accepted without treatment'], value: riskAppetite },
  },
})
