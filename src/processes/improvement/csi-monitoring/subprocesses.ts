/** The monitoring of initiatives as guided work. The map gives it no subprocesses: these are ours. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'csi-manager'
const runs = { field: 'phase', in: ['new', 'active'] } as const

export const csiMonitoringSubprocesses: Readonly<Record<string, Subprocess>> = {
  'initiative-checking': {
    words: ['Verificación de Iniciativas', 'Initiative Checking'],
    owner,
    of: 'initiative-check',
    runs,
    ours: true,
    checklist: [
      ['Mida el indicador que debe moverse', 'Measure the KPI that is to move'],
      ['Compare con la meta y con la fecha', 'Compare with the goal and the date'],
      ['Pregunte qué estorba', 'Ask what is in the way'],
      ['Diga si va según lo previsto', 'Say whether it is on track'],
    ],
    opens: ['corrective-action', 'initiative-check'],
  },
  correction: {
    words: ['Corrección de Iniciativas', 'Initiative Correction'],
    owner,
    of: 'corrective-action',
    runs,
    ours: true,
    checklist: [
      ['Busque por qué se desvía', 'Look for why it strays'],
      ['Haga lo que la devuelve a su camino, o cambie la meta', 'Do what brings it back, or change the goal'],
      ['Compruebe que ha servido', 'Check that it helped'],
    ],
  },
}
