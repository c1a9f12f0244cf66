/** What the tests of known faults share: a world with its people, and short ways to write and move records over the API. */
import { openApiWorld, type Someone } from '#testing/api-world.ts'

export const openFaultWorld = async () => {
  const world = await openApiWorld()
  const admin = await world.someone('Ana Admin', ['administrator'])
  const post = (type: string, values: object, by: Someone = admin) => by.ask('POST', `/api/records/${type}`, { values })
  /** Creates a record. Throws if it is refused. */
  const made = async (type: string, values: object, by: Someone = admin) => {
    const { status, body, text } = await post(type, values, by)
    if (status !== 201) throw new Error(`${type}: ${status} ${text}`)
    return body.record
  }
  const patch = (type: string, id: string, values: object, by: Someone = admin) => by.ask('PATCH', `/api/records/${type}/${id}`, { values })
  const move = (type: string, id: string, name: string, values: object = {}, by: Someone = admin) =>
    by.ask('POST', `/api/records/${type}/${id}/moves/${name}`, { values })
  /** Makes moves one after the other. Throws at the first that is refused. */
  const moved = async (type: string, id: string, ...names: readonly (string | readonly [string, object])[]) => {
    for (const one of names) {
      const [name, values] = typeof one === 'string' ? [one, {}] : one
      const { status, text } = await move(type, id, name, values)
      if (status !== 200) throw new Error(`${type} ${name}: ${status} ${text}`)
    }
  }
  const read = async (type: string, id: string) => (await admin.ask('GET', `/api/records/${type}/${id}`)).body.record
  const list = async (type: string, where: object) =>
    (await admin.ask('GET', `/api/records/${type}?where=${encodeURIComponent(JSON.stringify(where))}`)).body.records
  return { ...world, admin, post, made, patch, move, moved, read, list }
}

export type FaultWorld = Awaited<ReturnType<typeof openFaultWorld>>
