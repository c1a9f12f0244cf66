/** CSI monitoring: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { csiMonitoringAccess } from './access.ts'
import { csiMonitoringKpis } from './kpis.ts'
import { correctiveActionMoves, initiativeCheckMoves } from './lifecycle.ts'
import { correctiveAction, initiativeCheck } from './model.ts'
import { csiMonitoringSubprocesses } from './subprocesses.ts'
import { correctiveActionWords, initiativeCheckWords } from './words.ts'

const access = csiMonitoringAccess

export const csiMonitoringRoom = process('csi-monitoring', {
  stage: 'improvement',
  words: ['Monitorización de CSI', 'CSI Monitoring'],
  purpose: [
    'Comprobar que las iniciativas de mejora van según lo previsto, y corregirlas donde no.',
    "Verify that improvement initiatives go as planned, and correct them where they don't.",
  ],
  roles: { 'csi-manager': ['Gestor de Perfeccionamiento Continuo del Servicio', 'CSI Manager'] },
  records: [
    recordType({ access, model: initiativeCheck, lifecycle: initiativeCheckMoves, words: initiativeCheckWords }),
    recordType({ access, model: correctiveAction, lifecycle: correctiveActionMoves, words: correctiveActionWords }),
  ],
  subprocesses: csiMonitoringSubprocesses,
  kpis: csiMonitoringKpis,
})
