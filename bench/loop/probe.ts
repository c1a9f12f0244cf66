/**
 * Loaded into the server before its own code: on SIGUSR2 it writes the longest block of the event loop since the last time, and the
 * memory of the process, as a line into the file SERENO_BENCH_LOOP. The first line has its process id.
 */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const file = process.env['SERENO_BENCH_LOOP'] ?? ''
const sampleMs = 1
const delay = monitorEventLoopDelay({ resolution: sampleMs })
delay.enable()
appendFileSync(file, `${JSON.stringify({ pid: process.pid })}\n`)
process.on('SIGUSR2', () => {
  const { max, count } = delay
  appendFileSync(
    file,
    `${JSON.stringify({ longestMs: count === 0 ? 0 : max / 1e6 - sampleMs, rssMb: process.memoryUsage().rss / 2 ** 20 })}\n`,
  )
  delay.reset()
})
