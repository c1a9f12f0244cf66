/**
 * Rows of files per second, from upload to the last story entry: an event log of 5,000 incidents of 6 updates, with the mapping that ships
 * as an example; then CIs, people, changes and relations, one row each.
 */
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

interface Part {
  readonly what: string
  readonly map: string
  readonly lines: readonly string[]
}

/** Lists with references, whose records need facts of others; the relations are between the CIs before them. */
const lists = (): readonly Part[] => {
  const many = (count: number, line: (i: number) => string): readonly string[] => Array.from({ length: count }, (_, i) => line(i))
  const byId = { key: { column: 'id', field: 'externalId' } }
  const list = (type: string, fields: object): string =>
    JSON.stringify({ name: `bench-${type}`, type, ...byId, fields: { title: 'title', ...fields } })
  const relations = [{ column: 'to', relation: 'depends-on', type: 'ci', reference: 'externalId' }]
  return [
    {
      what: 'CIs',
      map: list('ci', { class: { constant: 'server' }, site: { column: 'site', reference: { by: 'title', create: true } } }),
      lines: ['id,title,site', ...many(10_000, (i) => `ci${i},Server ${i},Site ${i % 50}`)],
    },
    {
      what: 'people',
      map: list('person', { email: 'mail' }),
      lines: ['id,title,mail', ...many(10_000, (i) => `p${i},Person ${i},p${i}@example.org`)],
    },
    {
      what: 'changes',
      map: JSON.stringify({
        name: 'bench-changes',
        type: 'change',
        key: { column: 'id', field: 'number' },
        fields: { title: 'title', cis: { column: 'ci', reference: 'externalId' } },
      }),
      lines: ['id,title,ci', ...many(2_000, (i) => `CHB${i},Change ${i},ci${i}`)],
    },
    {
      what: 'relations',
      map: JSON.stringify({ name: 'bench-relations', type: 'ci', mode: 'relations', ...byId, relations }),
      lines: ['id,to', ...many(30_000, (i) => `ci${i % 10_000},ci${(i * 7 + 1) % 10_000}`)],
    },
  ]
}

const importPart = async (bench: Bench, { what, map, lines }: Part): Promise<string> => {
  const { id } = (await bench.send('POST', '/api/imports', { name: 'bench.csv', map })) as { id: string }
  const start = performance.now()
  const sent = await fetch(`${bench.url}/api/imports/${id}/data`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${bench.token}`, 'content-type': 'text/csv' },
    body: `${lines.join('\n')}\n`,
  })
  if (!sent.ok) throw new Error(await sent.text())
  for (;;) {
    const now = await bench.send('GET', `/api/imports/${id}`)
    if (now['state'] === 'failed') throw new Error(String(now['trouble']))
    if (now['state'] === 'done') {
      const rows = lines.length - 1
      const rate = rows / ((performance.now() - start) / 1000)
      return `${what}: ${whole(rate)} rows/s (${whole(rows)} rows, ${String(now['rowsBad'])} bad, upload included)`
    }
    await pause(50)
  }
}

export const imports = async (bench: Bench): Promise<readonly string[]> => {
  await benchHouse(bench)
  const map = await readFile(join(import.meta.dirname, '../examples/imports/uci-incidents.yaml'), 'utf8')
  const log = Array.from({ length: incidents }, (_, i) => states.map((_, step) => row(i, step)).join('\n'))
  const rows = [columns, ...log.join('\n').split('\n')]
  const results: string[] = []
  for (const part of [{ what: 'log of incidents', map, lines: rows }, ...lists()]) results.push(await importPart(bench, part))
  return results
}
