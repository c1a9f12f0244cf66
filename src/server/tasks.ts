/**
 * All background work of the program. A task is one entry here: its name and words, when it runs (`everySeconds`, a cron line in UTC, or
 * only as a job), what it does, and after how long a run counts as failed. Names that others use (consumers of the outbox, `jobs` of a
 * process) are checked against this list at start.
 */

import { refreshClocks } from '#engine/clocks/refresh.ts'
import { tickClocks } from '#engine/clocks/tick.ts'
import type { Task } from '#engine/jobs/task.ts'
import { answerLate } from '#engine/moves/late.ts'
import { makeTimelyMoves } from '#engine/moves/timely.ts'
import { workOff } from '#features/exchange/imports/importer.ts'
import { makeUpSnapshots } from '#features/insights/snapshots/round.ts'
import { forgetKeys } from '#http/idempotency.ts'
import { keepPartitions } from '#itom/events/log.ts'
import { sweepEvents } from '#itom/events/pipeline/sweep.ts'

export const tasks: readonly Task[] = [
  {
    name: 'clocks',
    words: { es: 'Vencimiento de los relojes de los acuerdos', en: 'Thresholds of agreement clocks' },
    schedule: { everySeconds: 1 },
    run: tickClocks,
    timeoutSeconds: 300,
  },
  {
    name: 'alerts',
    words: { es: 'Respuesta, silencio y cierre de alertas', en: 'Response, suppression and closing of alerts' },
    schedule: { everySeconds: 1 },
    run: (engine) => sweepEvents(engine),
    timeoutSeconds: 300,
  },
  {
    name: 'timely-moves',
    words: { es: 'Transiciones que llegan con el tiempo', en: 'Moves that are due with time' },
    schedule: { everySeconds: 30 },
    run: makeTimelyMoves,
    timeoutSeconds: 300,
  },
  {
    name: 'snapshots',
    words: { es: 'Fotos diarias de los indicadores', en: 'Daily snapshots of KPIs' },
    schedule: { everySeconds: 10 },
    run: (engine, _, stop) => makeUpSnapshots(engine, stop),
    timeoutSeconds: 300,
  },
  {
    name: 'imports',
    words: { es: 'Importaciones en curso', en: 'Imports in progress' },
    schedule: { everySeconds: 0.5 },
    everywhere: true,
    run: (engine, _, stop) => workOff(engine, () => stop.aborted),
    timeoutSeconds: null,
  },
  {
    name: 'partitions',
    words: { es: 'Particiones del registro de eventos', en: 'Partitions of the event log' },
    schedule: { cron: '5 * * * *' },
    run: (engine) => keepPartitions(engine),
    timeoutSeconds: 120,
  },
  {
    name: 'idempotency',
    words: { es: 'Olvido de claves de idempotencia', en: 'Removal of old idempotency keys' },
    schedule: { cron: '15 * * * *' },
    run: forgetKeys,
    timeoutSeconds: 120,
  },
  {
    name: 'late',
    words: { es: 'Consecuencias de un objetivo incumplido', en: 'Consequences of a missed target' },
    run: answerLate,
    timeoutSeconds: 120,
  },
  {
    name: 'refresh-clocks',
    words: { es: 'Relojes tras un cambio de acuerdo', en: 'Clocks after a change of agreement' },
    run: async (engine) => {
      await engine.reload()
      await refreshClocks(engine)
    },
    timeoutSeconds: 1800,
  },
]
