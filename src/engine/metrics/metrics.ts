/**
 * All metrics of Sereno. Counters and histograms are updated where the event happens; gauges are read when /metrics is scraped
 * (http/metrics/gauges.ts). Labels never contain ids, raw paths or free text: their values must be few and known.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export const registry = new Registry()
const registers = [registry]

export const metrics = {
  buildInfo: new Gauge({
    name: 'sereno_build_info',
    help: 'Version of the running program; always 1.',
    labelNames: ['version'],
    registers,
  }),
  errors: new Counter({
    name: 'sereno_errors_total',
    help: 'Errors that were logged, by the part of the program in which they happened.',
    labelNames: ['part'],
    registers,
  }),

  httpRequests: new Counter({
    name: 'sereno_http_requests_total',
    help: 'HTTP requests that were answered, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  }),
  httpDuration: new Histogram({
    name: 'sereno_http_request_duration_seconds',
    help: 'Time from the arrival of an HTTP request to the end of its answer. Event streams are not measured.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  }),

  deadlocks: new Counter({
    name: 'sereno_database_deadlocks_total',
    help: 'Transactions of this node that PostgreSQL ended because of a deadlock and that were begun again.',
    registers,
  }),

  eventsIn: new Counter({
    name: 'sereno_event_stage_in_total',
    help: 'Events (after deduplication: cases) that entered a stage of the event pipeline.',
    labelNames: ['stage'],
    registers,
  }),
  eventsOut: new Counter({
    name: 'sereno_event_stage_out_total',
    help: 'Events or cases that a stage passed on to the next one.',
    labelNames: ['stage'],
    registers,
  }),
  eventsHeld: new Counter({
    name: 'sereno_events_held_total',
    help: 'Events or cases that a stage held back or kept silent, by reason.',
    labelNames: ['stage', 'reason'],
    registers,
  }),

  taskRuns: new Counter({
    name: 'sereno_task_runs_total',
    help: 'Runs of background tasks on this node, by result (done, failed).',
    labelNames: ['task', 'result'],
    registers,
  }),
  taskDuration: new Histogram({
    name: 'sereno_task_duration_seconds',
    help: 'Duration of the runs of background tasks on this node.',
    labelNames: ['task'],
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 5, 15, 60, 300, 1800],
    registers,
  }),
  taskFailures: new Gauge({
    name: 'sereno_task_consecutive_failures',
    help: 'Failures of a background task in a row, in the whole installation; 0 after a run that was done.',
    labelNames: ['task'],
    registers,
  }),
  taskLastRun: new Gauge({
    name: 'sereno_task_last_run_timestamp_seconds',
    help: 'Unix time at which a background task was last started, in the whole installation; written every ten seconds at most.',
    labelNames: ['task'],
    registers,
  }),
  jobs: new Gauge({
    name: 'sereno_jobs',
    help: 'Jobs in the queue, by task and state (waiting, running, failed).',
    labelNames: ['task', 'state'],
    registers,
  }),
  jobOldest: new Gauge({
    name: 'sereno_job_oldest_due_seconds',
    help: 'How long the oldest due job has been waiting for a worker.',
    registers,
  }),
  worker: new Gauge({
    name: 'sereno_worker_alive',
    help: '1 while the worker of this node takes jobs, 0 when it does not; absent on nodes without the role worker.',
    // a gauge without labels would be 0 from the start, also on nodes without a worker
    labelNames: ['role'],
    registers,
  }),

  outboxEntries: new Gauge({
    name: 'sereno_outbox_entries',
    help: 'Entries of the outbox that wait to be dispatched (counted up to 10,000).',
    registers,
  }),
  outboxOldest: new Gauge({
    name: 'sereno_outbox_oldest_age_seconds',
    help: 'Age of the oldest entry that waits in the outbox; 0 when it is empty.',
    registers,
  }),
  outboxDispatched: new Counter({
    name: 'sereno_outbox_dispatched_total',
    help: 'Entries of the outbox that this node dispatched.',
    registers,
  }),

  alertsDue: new Gauge({
    name: 'sereno_alerts_due',
    help: 'Alerts whose response is due and has not been given yet (counted up to 10,000).',
    registers,
  }),
  alertsDueOldest: new Gauge({
    name: 'sereno_alerts_due_oldest_seconds',
    help: 'How long the response that has been due longest is waiting; 0 when none is.',
    registers,
  }),
  clocksOverdue: new Gauge({
    name: 'sereno_clocks_overdue',
    help: 'Clocks whose next threshold has passed and was not handled yet (counted up to 10,000).',
    registers,
  }),
  clocksLateness: new Gauge({
    name: 'sereno_clocks_lateness_seconds',
    help: 'How long the most overdue clock has been waiting; 0 when none is.',
    registers,
  }),

  backupLastGood: new Gauge({
    name: 'sereno_backup_last_good_timestamp_seconds',
    help: 'Unix time of the newest scheduled backup that was restored for a test without findings; absent while there is none.',
    labelNames: ['kind'],
    registers,
  }),

  databaseUp: new Gauge({ name: 'sereno_database_up', help: '1 when the database answered this scrape, else 0.', registers }),
  pool: new Gauge({
    name: 'sereno_pg_pool_connections',
    help: 'Connections to PostgreSQL, by pool and state (used, idle).',
    labelNames: ['pool', 'state'],
    registers,
  }),
  poolWaiting: new Gauge({
    name: 'sereno_pg_pool_waiting',
    help: 'Queries that wait for a free connection, by pool.',
    labelNames: ['pool'],
    registers,
  }),
}

/** The measured delay of the event loop includes this interval. The default of 10 ms costs 5 ms of CPU a second on an idle node, this costs 1 ms. */
const eventLoopSampleMs = 50

/** Starts the metrics of the process: CPU, memory, garbage collection, delay of the event loop. To be called once. */
export const startProcessMetrics = (version: string): void => {
  metrics.buildInfo.set({ version }, 1)
  if (!registry.getSingleMetric('process_cpu_seconds_total'))
    collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: eventLoopSampleMs })
}
