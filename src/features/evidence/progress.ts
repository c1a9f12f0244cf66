/**
 * The pack as lines of JSON that report progress: { done, all, next } for each file, and at the end the whole pack and the report,
 * { name, zip, pdf } in base64, or { trouble } after an error.
 */

import type { Engine } from '#engine/engine.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { sayTo } from '#http/reader.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { dayIn } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { evidenceFiles, reportPath } from './pack.ts'
import { type PackedFile, zip } from './zip.ts'

/** With the days of the zone. */
export const nameOfPack = ({ from, to }: KpiPeriod, zone: string): string => `evidence-${dayIn(from, zone)}-${dayIn(to, zone)}`

const line = (value: object): string => `${JSON.stringify(value)}\n`

export async function* packLines(
  engine: Engine,
  who: Actor,
  { period, language, failed }: { readonly period: KpiPeriod; readonly language: Language; readonly failed: (error: unknown) => void },
): AsyncGenerator<string, void, undefined> {
  const files: PackedFile[] = []
  try {
    // sent at once, because reading the evidence takes a while before the first file
    yield line({ done: 0 })
    for await (const { file, ...step } of evidenceFiles(engine, who, period, language)) {
      if (file) files.push(file)
      yield line(step)
    }
  } catch (error) {
    // the response has started, so its status can no longer report the error
    failed(error)
    const fault = error instanceof Fault ? error : new Fault('program.failed')
    yield line({ trouble: sayTo(engine, language)(fault.sentence) })
    return
  }
  const report = files.find(({ path }) => path === reportPath)
  yield line({
    name: nameOfPack(period, engine.installation().zone(who.organisation)),
    zip: Buffer.from(zip(files, engine.now())).toString('base64'),
    pdf: Buffer.from(report?.bytes ?? []).toString('base64'),
  })
}
