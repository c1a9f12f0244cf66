/** The definition of initiatives as guided work. The map gives it no subprocesses: these are ours. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'csi-manager'
const of = 'csi-initiative'

export const initiativeDefinitionSubprocesses: Readonly<Record<string, Subprocess>> = {
  'initiative-proposal': {
    words: ['Propuesta de Iniciativas', 'Initiative Proposal'],
    owner,
    of,
    runs: { field: 'state', is: 'proposed' },
    ours: true,
    checklist: [
      ['Parta de una debilidad o de un indicador', 'Start from a weakness or a KPI'],
      ['Diga qué mejorará y cuánto', 'Say what will be better, and by how much'],
      ['Mida cómo está hoy', 'Measure how it is today'],
      ['Estime costo y beneficio', 'Estimate cost and benefit'],
    ],
    opens: ['weakness'],
  },
  'initiative-planning': {
    words: ['Planificación de Iniciativas', 'Initiative Planning'],
    owner,
    of,
    runs: { field: 'state', is: 'approved' },
    ours: true,
    checklist: [
      ['Nombre a quien responde de ella', 'Name who answers for it'],
      ['Ponga fecha y primera verificación', 'Set a date and the first check'],
      [
        'Si es grande, hágala proyecto; si toca un servicio, cambio',
        'If it is large, make it a project; if it touches a service, a change',
      ],
    ],
    opens: ['project', 'change', 'initiative-check'],
  },
}
