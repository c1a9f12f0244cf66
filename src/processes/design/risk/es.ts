/** The texts of Risk Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión del Riesgo',
  purpose: 'Identificar, evaluar y controlar los riesgos: el valor de los activos, sus amenazas y lo vulnerable que es cada uno.',
  roles: { 'risk-manager': 'Gestor de Riesgos' },
  records: {
    risk: {
      name: ['Riesgo', 'Riesgos'],
      fields: {
        vulnerability: 'Vulnerabilidad',
        assetValue: 'Valor en juego',
        inherentScore: 'Puntuación inherente',
        residualLikelihood: 'Probabilidad residual',
        residualImpact: 'Impacto residual',
        residualScore: 'Puntuación residual',
        aboveAppetite: 'Por encima de lo aceptable',
        treatment: 'Qué se hace con él',
      },
      states: { 'in-treatment': 'En tratamiento', monitored: 'Vigilado' },
      moves: { assess: 'Evaluar', treat: 'Tratar', watch: 'Vigilar', reassess: 'Volver a evaluar' },
      sections: { endangered: 'Qué está en juego', inherent: 'Riesgo inherente', residual: 'Riesgo residual', treatment: 'Tratamiento' },
      help: {
        threat: 'Lo que podría ocurrir: un incendio, un robo de claves',
        vulnerability: 'Por qué nos alcanzaría: una sala sin sensores',
        inherentScore: 'De la matriz, sin ninguna mitigación',
        residualScore: 'De la matriz, con las mitigaciones en su sitio',
      },
      choices: {
        area: { supplier: 'Suministrador', compliance: 'Cumplimiento' },
        likelihood: { low: 'Bajo', high: 'Alto' },
        residualLikelihood: { low: 'Bajo', high: 'Alto' },
        residualImpact: { low: 'Bajo', high: 'Alto' },
        treatment: { mitigate: 'Mitigar', avoid: 'Evitar', transfer: 'Transferir', accept: 'Aceptar' },
      },
      empty: 'Registre qué podría salir mal, antes de que salga',
    },
    mitigation: {
      name: ['Mitigación', 'Mitigaciones'],
      fields: { dueOn: 'A más tardar el', lowers: 'Reduce' },
      choices: { lowers: { likelihood: 'Probabilidad', impact: 'Impacto', both: 'Ambos' } },
      empty: 'Proponga cómo hacer menor un riesgo',
    },
  },
  subprocesses: {
    'business-impact-analysis': [
      'Análisis del Impacto y Riesgo al Negocio',
      'Diga qué activo o servicio está en juego y cuánto vale',
      'Nombre la amenaza y por dónde puede entrar',
      'Estime con el responsable la probabilidad y el impacto',
      'Mire en el mapa de servicios a quién más alcanza',
    ],
    'mitigation-assessment': [
      'Evaluación de Mitigación de Riesgo Requerida',
      'Elija mitigar, evitar, transferir o aceptar',
      'Proponga mitigaciones y lo que cuesta cada una',
      'Compare el costo con lo que se evita perder',
      'Apruebe la que vale la pena y pida el cambio',
    ],
    'risk-monitoring': [
      'Monitorización de Riesgo',
      'Compruebe que las mitigaciones siguen funcionando',
      'Mire si hubo incidentes de esta amenaza',
      'Vuelva a puntuar lo que queda',
      'Fije la próxima revisión',
    ],
  },
  kpis: {
    'risks-above-appetite': [
      'Riesgos por encima de lo aceptable',
      'Riesgos abiertos al final de P cuya puntuación residual pasa de lo aceptable',
    ],
    'risks-reviewed-in-time': [
      'Riesgos revisados a tiempo',
      'Riesgos abiertos al final de P cuya próxima revisión no ha vencido, sobre todos los abiertos y evaluados',
    ],
    'mitigation-time': [
      'Tiempo hasta la mitigación',
      'Tiempo medio desde que se propone una mitigación hasta que está implantada, de las implantadas en P',
    ],
  },
  settings: { riskMatrix: 'Puntuación según probabilidad e impacto', riskAppetite: 'Puntuación que se acepta sin tratar' },
}

export const esMessages: Translated<typeof enMessages> = messages('risk', {
  acceptedNotTreated: 'Un riesgo aceptado no se trata. Vigílelo.',
  acceptanceNeedsReason: 'Un riesgo por encima del apetito solo se acepta con un motivo.',
  mitigationMissing: 'Un riesgo por encima del apetito necesita una mitigación aprobada.',
  mitigationInPlace: 'Una mitigación está en marcha.',
})
