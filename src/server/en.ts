import { messages } from '#kernel/messages.ts'

/** The names of the background tasks. */
export const en = messages('tasks', {
  clocks: 'Thresholds of agreement clocks',
  alerts: 'Response to alerts, suppression and closure',
  timelyMoves: 'Scheduled state changes',
  snapshots: 'Daily snapshots of KPIs',
  imports: 'Imports in progress',
  partitions: 'Partitions of the event log',
  idempotency: 'Removal of old idempotency keys',
  search: 'Search of records written before a change of fields',
  late: 'Consequences of a missed target',
  refreshClocks: 'Clocks after a change of agreement',
})
