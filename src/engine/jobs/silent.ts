/** graphile-worker tells of every job that it runs; we keep only what went wrong. */
import { Logger } from 'graphile-worker'

export const silent = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message)
})
