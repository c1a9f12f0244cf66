/**
 * All background tasks of the program. Each is one entry: name, label, schedule (`everySeconds`, a cron line in UTC, or none for jobs),
 * function, and time limit. Task names elsewhere (consumers of the outbox, `jobs` of a process) are checked against this list at start.
 */

import { refreshClocks } from '#engine/clocks/refresh.ts'
import { tickClocks } from '#engine/clocks/tick.ts'
import type { Task } from '#engine/jobs/task.ts'
import type { OutsideTables } from '#engine/migrate/outside-tables.ts'
import { handleBreach } from '#engine/moves/handle-breach.ts'
import { makeTimelyMoves } from '#engine/moves/timely-moves.ts'
import { reindex } from '#engine/records/reindex.ts'
import { forgetKeys } from '#engine/store/idempotency-keys.ts'
import { backupTask } from '#features/backup/scheduled-backup.ts'
import { workOff } from '#features/exchange/imports/importer.ts'
import { makeUpSnapshots } from '#features/insights/snapshots/round.ts'
import { keepPartitions } from '#itom/events/log.ts'
import { sweepEvents } from '#itom/events/pipeline/sweep.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { BuildHouse } from './build-house.ts'
import type { Config } from './config/config.ts'
import { en } from './en.ts'
import { asApp } from './postgres/roles.ts'
import { version } from './version.ts'

const messageOf = messagesOf(en)

export const tasks: readonly Task[] = [
  {
    name: 'clocks',
    label: messageOf('clocks'),
    schedule: { everySeconds: 1 },
    run: tickClocks,
    timeoutSeconds: 300,
  },
  {
    name: 'alerts',
    label: messageOf('alerts'),
    schedule: { everySeconds: 1 },
    run: (engine) => sweepEvents(engine),
    timeoutSeconds: 300,
  },
  {
    name: 'timely-moves',
    label: messageOf('timelyMoves'),
    schedule: { everySeconds: 30 },
    run: makeTimelyMoves,
    timeoutSeconds: 300,
  },
  {
    name: 'snapshots',
    label: messageOf('snapshots'),
    schedule: { everySeconds: 10 },
    run: (engine, _, stop) => makeUpSnapshots(engine, stop),
    timeoutSeconds: 300,
  },
  {
    name: 'imports',
    label: messageOf('imports'),
    schedule: { everySeconds: 0.2 },
    everywhere: true,
    run: (engine, _, stop) => workOff(engine, () => stop.aborted),
    timeoutSeconds: null,
  },
  {
    name: 'partitions',
    label: messageOf('partitions'),
    schedule: { cron: '5 * * * *' },
    run: (engine) => keepPartitions(engine),
    timeoutSeconds: 120,
  },
  {
    name: 'idempotency',
    label: messageOf('idempotency'),
    schedule: { cron: '15 * * * *' },
    run: forgetKeys,
    timeoutSeconds: 120,
  },
  {
    name: 'search',
    label: messageOf('search'),
    schedule: { everySeconds: 10 },
    run: (engine, _, stop) => reindex(engine, stop),
    timeoutSeconds: 300,
  },
  {
    name: 'late',
    label: messageOf('late'),
    run: handleBreach,
    timeoutSeconds: 120,
  },
  {
    name: 'refresh-clocks',
    label: messageOf('refreshClocks'),
    run: async (engine) => {
      await engine.reload()
      await refreshClocks(engine)
    },
    timeoutSeconds: 1800,
  },
]

interface Configured {
  readonly config: Pick<Config, 'backupFolder' | 'backupSchedule' | 'backupsKept'>
  readonly ownerUrl: string
  readonly house: BuildHouse
  readonly outside: OutsideTables | undefined
}

/** All tasks, with those that the configuration asks for. */
export const tasksOf = ({ config: { backupFolder, backupSchedule, backupsKept }, ...parts }: Configured): readonly Task[] =>
  backupFolder === undefined
    ? tasks
    : [...tasks, backupTask({ ...parts, folder: backupFolder, cron: backupSchedule, keep: backupsKept, version, asApp })]
