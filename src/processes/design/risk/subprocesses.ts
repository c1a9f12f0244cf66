/** The three subprocesses of risk management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const risk = { owner: 'risk-manager', of: 'risk' } as const

export const riskSubprocesses: Readonly<Record<string, Subprocess>> = {
  'business-impact-analysis': {
    words: ['Análisis del Impacto y Riesgo al Negocio', 'Business Impact and Risk Analysis'],
    ...risk,
    runs: { field: 'state', is: 'identified' },
    checklist: [
      ['Diga qué activo o servicio está en juego y cuánto vale', 'Say which asset or service is at stake and what it is worth'],
      ['Nombre la amenaza y por dónde puede entrar', 'Name the threat and where it can come in'],
      ['Estime con el responsable la probabilidad y el impacto', 'Estimate likelihood and impact with the owner'],
      ['Mire en el mapa de servicios a quién más alcanza', 'Look in the service map whom else it reaches'],
    ],
    opens: ['risk'],
  },
  'mitigation-assessment': {
    words: ['Evaluación de Mitigación de Riesgo Requerida', 'Assessment of Required Risk Mitigation'],
    ...risk,
    runs: { field: 'state', in: ['assessed', 'in-treatment'] },
    checklist: [
      ['Elija mitigar, evitar, transferir o aceptar', 'Choose to mitigate, avoid, transfer or accept'],
      ['Proponga mitigaciones y lo que cuesta cada una', 'Propose mitigations and what each costs'],
      ['Compare el costo con lo que se evita perder', 'Compare the cost with the loss that is avoided'],
      ['Apruebe la que vale la pena y pida el cambio', 'Approve the one that is worth it and request the change'],
    ],
    opens: ['mitigation', 'change'],
  },
  'risk-monitoring': {
    words: ['Monitorización de Riesgo', 'Risk Monitoring'],
    ...risk,
    runs: { field: 'state', is: 'monitored' },
    checklist: [
      ['Compruebe que las mitigaciones siguen funcionando', 'Check that the mitigations still work'],
      ['Mire si hubo incidentes de esta amenaza', 'See whether this threat has caused incidents'],
      ['Vuelva a puntuar lo que queda', 'Score again what is left'],
      ['Fije la próxima revisión', 'Set the next review'],
    ],
    opens: ['mitigation'],
  },
}
