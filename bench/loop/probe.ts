/**
 * Loaded into the server before its own code: on SIGUSR2 it writes the longest block of the event loop since the last time, and the
 * memory of the process, as a line into the file SERENO_BENCH_LOOP. The first line has its process id.
 *
 * A block is what the main thread computed between two turns of a timer of a millisecond. Its CPU time is taken beside the time of the
 * clock, because on a busy machine the thread also waits for a core.
 */
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const file = process.env['SERENO_BENCH_LOOP'] ?? ''
const sampleMs = 1
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

let longest = { cpuMs: 0, clockMs: 0 }
let last = { cpu: cpuMs(), clock: performance.now() }
const sample = (): void => {
  const now = { cpu: cpuMs(), clock: performance.now() }
  longest = {
    cpuMs: Math.max(longest.cpuMs, now.cpu - last.cpu),
    clockMs: Math.max(longest.clockMs, now.clock - last.clock - sampleMs),
  }
  last = now
}
const watch = (): void => {
  setInterval(sample, sampleMs).unref()
  appendFileSync(file, `${JSON.stringify({ pid: process.pid })}\n`)
  process.on('SIGUSR2', () => {
    appendFileSync(file, `${JSON.stringify({ ...longest, rssMb: process.memoryUsage().rss / 2 ** 20 })}\n`)
    longest = { cpuMs: 0, clockMs: 0 }
  })
}
// a worker thread blocks nobody
if (isMainThread) watch()
