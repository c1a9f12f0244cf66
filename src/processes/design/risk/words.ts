/** What people read about risks. */
import { measureWords } from '../../measures.ts'
import { phrases } from '../../phrases.ts'
import { wordsOf } from '../../words.ts'
import { mitigationMoves, riskMoves } from './lifecycle.ts'
import { mitigation, risk } from './model.ts'
import { degreeWords } from './scores.ts'

const { impact, likelihood } = phrases

export const riskWords = wordsOf(risk, riskMoves, {
  one: ['Riesgo', 'Risk'],
  many: ['Riesgos', 'Risks'],
  fields: {
    area: ['Ámbito', 'Area'],
    assetValue: ['Valor en juego', 'Value at stake'],
    inherentScore: ['Puntuación inherente', 'Inherent score'],
    residualLikelihood: ['Probabilidad residual', 'Residual likelihood'],
    residualImpact: ['Impacto residual', 'Residual impact'],
    residualScore: ['Puntuación residual', 'Residual score'],
    aboveAppetite: ['Por encima de lo aceptable', 'Above appetite'],
    treatment: ['Qué se hace con él', 'Treatment'],
    reason: ['Motivo', 'Reason'],
  },
  states: {
    identified: ['Identificado', 'Identified'],
    assessed: ['Evaluado', 'Assessed'],
    'in-treatment': ['En tratamiento', 'In treatment'],
    monitored: ['Vigilado', 'Monitored'],
    closed: ['Cerrado', 'Closed'],
    dismissed: ['Desestimado', 'Dismissed'],
  },
  moves: {
    assess: ['Evaluar', 'Assess'],
    treat: ['Tratar', 'Treat'],
    watch: ['Vigilar', 'Monitor'],
    reassess: ['Volver a evaluar', 'Assess again'],
    close: ['Cerrar', 'Close'],
    dismiss: ['Desestimar', 'Dismiss'],
  },
  choices: {
    area: {
      service: ['Servicio', 'Service'],
      security: ['Seguridad', 'Security'],
      continuity: ['Continuidad', 'Continuity'],
      supplier: ['Suministrador', 'Supplier'],
      project: ['Proyecto', 'Project'],
      compliance: ['Cumplimiento', 'Compliance'],
      other: ['Otro', 'Other'],
    },
    likelihood: degreeWords,
    impact: degreeWords,
    residualLikelihood: degreeWords,
    residualImpact: degreeWords,
    treatment: {
      mitigate: ['Mitigar', 'Mitigate'],
      avoid: ['Evitar', 'Avoid'],
      transfer: ['Transferir', 'Transfer'],
      accept: ['Aceptar', 'Accept'],
    },
  },
  sections: {
    endangered: ['Qué está en juego', 'What is at stake'],
    inherent: ['Riesgo inherente', 'Inherent risk'],
    residual: ['Riesgo residual', 'Residual risk'],
    treatment: ['Tratamiento', 'Treatment'],
  },
  help: {
    threat: ['Lo que podría ocurrir: un incendio, un robo de claves', 'What could happen: a fire, stolen keys'],
    vulnerability: ['Por qué nos alcanzaría: una sala sin sensores', 'Why it would reach us: a room without sensors'],
    inherentScore: ['De la matriz, sin ninguna mitigación', 'From the matrix, without any mitigation'],
    residualScore: ['De la matriz, con las mitigaciones en su sitio', 'From the matrix, with the mitigations in place'],
  },
  empty: ['Registre qué podría salir mal, antes de que salga', 'Log what could go wrong, before it does'],
})

export const mitigationWords = wordsOf(
  mitigation,
  mitigationMoves,
  {
    one: ['Mitigación', 'Mitigation'],
    many: ['Mitigaciones', 'Mitigations'],
    fields: { lowers: ['Reduce', 'Lowers'] },
    choices: { lowers: { likelihood, impact, both: ['Ambos', 'Both'] } },
    empty: ['Proponga cómo hacer menor un riesgo', 'Propose how to make a risk smaller'],
  },
  measureWords,
)
