/**
 * The databases that test files clone: `migrated` is empty, `sample` has the sample company after a first visit. A template is created
 * when the first test file needs it. Its name contains a hash of its sources, so that the template of an earlier run (kept-cluster.ts)
 * is used only as long as they have not changed.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { migrate } from '#engine/migrate/run.ts'
import { withClient } from '#engine/store/open-client.ts'
import { cloneStatement } from './clone.ts'
import { fingerprint } from './fingerprint.ts'

export type TemplateName = 'migrated' | 'sample'

interface Template {
  readonly from: TemplateName | 'template1'
  /** The hash of the sources of the template. */
  readonly key: () => string
  readonly fill: (url: string) => Promise<unknown>
}

/** Loads the sample in a process of its own: half a minute of work would block the runner, which serves the modules of all test files. */
const loadSample = async (url: string): Promise<void> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'sample-company.ts'), url], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  const [said, code] = await Promise.all([text(child.stderr), ended])
  if (code !== 0) throw new Error(`The sample company for the tests could not be made. ${said}`)
}

const migrations = ['migrations', 'src/engine/migrate', 'package-lock.json']

const templates: Readonly<Record<TemplateName, Template>> = {
  migrated: { from: 'template1', key: () => fingerprint(migrations), fill: migrate },
  sample: {
    from: 'migrated',
    // the history of the sample ends on the day on which it was loaded
    key: () =>
      fingerprint([...migrations, 'samples', 'src', 'src/testing/sample-company.ts', 'src/testing/first-visit.ts'], {
        without: ['src/web', 'src/testing'],
        extra: [new Date().toISOString().slice(0, 10)],
      }),
    fill: loadSample,
  },
}

export interface Templates {
  /** The name of the database to clone; created on the first call. */
  readonly use: (name: TemplateName) => Promise<string>
  /** Drops the databases of test files and outdated templates. Returns true when a new template is worth keeping. */
  readonly tidy: () => Promise<boolean>
}

export const openTemplates = (ownerUrl: string): Templates => {
  const keys = new Map<TemplateName, string>()
  const databaseOf = (name: TemplateName): string => {
    const key = keys.get(name) ?? templates[name].key()
    keys.set(name, key)
    return `template_${name}_${key}`
  }
  const ask = (statement: string) => withClient(ownerUrl, async (client) => (await client.query<{ datname: string }>(statement)).rows)
  const databases = async (): Promise<readonly string[]> => (await ask('select datname from pg_database')).map(({ datname }) => datname)
  const used = new Map<TemplateName, Promise<string>>()
  let made = false

  const make = async (name: TemplateName): Promise<string> => {
    const database = databaseOf(name)
    if ((await databases()).includes(database)) return database
    const { from, fill } = templates[name]
    const draft = `draft_${name}`
    await ask(`drop database if exists ${draft} with (force)`)
    await ask(cloneStatement(draft, from === 'template1' ? from : await use(from)))
    const url = new URL(ownerUrl)
    url.pathname = `/${draft}`
    await fill(url.href)
    await ask(`alter database ${draft} rename to ${database}`)
    made = true
    return database
  }
  const use = (name: TemplateName): Promise<string> => {
    const known = used.get(name) ?? make(name)
    used.set(name, known)
    return known
  }
  return {
    use,
    tidy: async () => {
      if (!made) return false
      const current = (Object.keys(templates) as TemplateName[]).map(databaseOf)
      for (const name of await databases())
        if (/^(test|draft|template)_/.test(name) && !current.includes(name)) await ask(`drop database if exists ${name} with (force)`)
      return true
    },
  }
}
