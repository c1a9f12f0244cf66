/** Prints a document as PDF: A4, title page, contents with page numbers, in a thread of its own (pdf-worker.ts). */
import { Worker } from 'node:worker_threads'
import type { Document } from './document.ts'

/** The last print that was requested. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Prints in a thread, because a handbook takes some seconds of one core, and one document after the other, so that many requests leave
 * cores and memory to others. Throws when the thread fails.
 */
export const printPdf = (document: Document): Promise<Uint8Array> => {
  const printed = last.then(() => printInThread(document))
  // the caller handles the error of its document; the next one is printed anyway
  last = printed.catch(() => undefined)
  return printed
}

const printInThread = (document: Document): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: document })
    worker.once('message', (bytes: Uint8Array) => resolve(bytes))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the PDF was not printed (exit ${code})`)))
  })
