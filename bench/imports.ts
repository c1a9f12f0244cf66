/** Rows of an event log per second, from upload to the last story entry: 5,000 incidents of 6 updates, with the mapping that ships as an example. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { benchHouse } from './house.ts'
import { type Bench, whole } from './program.ts'

const incidents = 5000
const states = ['New', 'Active', 'Active', 'Awaiting User Info', 'Active', 'Resolved']
const columns =
  'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at'

const row = (i: number, step: number): string => {
  const day = 1 + (i % 28)
  const at = (hour: number) => `${day}/3/2016 ${String(hour).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`
  const done = step === states.length - 1
  return [
    `INC${String(i).padStart(7, '0')}`,
    states[step],
    !done,
    step > 2 ? 1 : 0,
    0,
    step,
    true,
    `Caller ${i % 900}`,
    'Opened by 8',
    at(1),
    'Created by 6',
    at(1),
    `Updated by ${step}`,
    at(2 + step),
    'Phone',
    `Location ${i % 60}`,
    `Category ${i % 30}`,
    `Subcategory ${i % 90}`,
    `Symptom ${i % 70}`,
    '?',
    '2 - Medium',
    '2 - Medium',
    '3 - Moderate',
    `Group ${(i + step) % 40}`,
    `Resolver ${i % 80}`,
    true,
    false,
    'Do Not Notify',
    '?',
    '?',
    '?',
    '?',
    'code 6',
    `Resolved by ${i % 80}`,
    at(9),
    at(12),
  ].join(',')
}

export const imports = async (bench: Bench): Promise<readonly string[]> => {
  await benchHouse(bench)
  const map = await readFile(join(import.meta.dirname, '../examples/imports/uci-incidents.yaml'), 'utf8')
  const text = `${columns}\n${Array.from({ length: incidents }, (_, i) => states.map((_, step) => row(i, step)).join('\n')).join('\n')}\n`
  const { id } = (await bench.send('POST', '/api/imports', { name: 'bench.csv', map })) as { id: string }
  const start = performance.now()
  const sent = await fetch(`${bench.url}/api/imports/${id}/data`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${bench.token}`, 'content-type': 'text/csv' },
    body: text,
  })
  if (!sent.ok) throw new Error(await sent.text())
  for (;;) {
    const now = await bench.send('GET', `/api/imports/${id}`)
    if (now['state'] === 'failed') throw new Error(String(now['trouble']))
    if (now['state'] === 'done') break
    await pause(50)
  }
  const rows = incidents * states.length
  return [
    `${whole(rows / ((performance.now() - start) / 1000))} rows/s (${whole(rows)} updates of ${whole(incidents)} incidents, upload included)`,
  ]
}
