/**
 * `npm run dev`: the screens from Vite (a change appears without a reload), the server behind it (restarted when its sources change),
 * and one PostgreSQL that keeps running. Same variables as `npm start`; the data folder is data/dev unless SERENO_DATA names another.
 *
 * The database is opened here rather than by the server, so that a restart does not wait for PostgreSQL. Requests wait while the server
 * restarts instead of failing, and the stream of changes reconnects by itself.
 */
import { createServer as createHttpServer } from 'node:http'
import { createServer as createProbe } from 'node:net'
import { join, relative, resolve, sep } from 'node:path'
import { createServer as createVite, type Plugin, type ProxyOptions } from 'vite'
import { readConfig } from '#server/config/config.ts'
import { takeLock } from '#server/config/lock.ts'
import { openDatabase } from '#server/postgres/open-postgres.ts'
import { onStop } from '#server/signals.ts'
import { type Restarted, startRestarted } from './restarted.ts'

const root = resolve(import.meta.dirname, '..')
/** Paths that the server answers; Vite answers all others. */
const serverPaths = '^/(api|connect|metrics)(/|\\?|$)'
const asksServer = new RegExp(serverPaths)
/** A save touches several files, and a checkout hundreds. */
const gatherChangesMs = 100

const tell = (line: string): void => console.error(line)
const leave = (line: string): never => {
  tell(line)
  process.exit(1)
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createProbe().on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What the server reads at its start: everything below src except screens and tests, migrations, the sample company. */
const isServerSource = (path: string): boolean =>
  /^(src|migrations|samples)\//.test(path) && !/^src\/(web|testing)\//.test(path) && !/(\.tsx|\.css|\.test\.ts|\.interop\.ts)$/.test(path)

const restartOnChange = (server: Restarted, rooms: readonly string[]): Plugin => ({
  name: 'restart-on-change',
  configureServer: ({ watcher }) => {
    let timer: NodeJS.Timeout | undefined
    watcher.add([join(root, 'migrations'), ...rooms])
    watcher.on('all', (_, path) => {
      const name = relative(root, path)
      if (!isServerSource(name) && !rooms.some((folder) => path.startsWith(folder + sep))) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        tell(`${name} changed; starting the server again.`)
        server.restart()
      }, gatherChangesMs)
    })
  },
})

/** The proxy keeps the page's side of a stream open when the server's side breaks, so that the page would never reconnect. */
const endTogether: NonNullable<ProxyOptions['configure']> = (proxy) => {
  proxy.on('proxyRes', (answer, _, response) => {
    answer.on('close', () => {
      if (!answer.complete) response.destroy()
    })
  })
}

const read = readConfig({ ...process.env, SERENO_DATA: process.env['SERENO_DATA'] || join(root, 'data/dev') })
if ('mistakes' in read) leave(`Sereno cannot start:\n- ${read.mistakes.join('\n- ')}`)
else {
  const { config } = read
  const lock = config.databaseUrl ? undefined : takeLock(config.data, config.port)
  if (lock && 'refused' in lock) leave(lock.refused)
  // Vite sets NODE_ENV for itself; the server runs in the environment of `npm start`
  const environment = { ...process.env }
  const database = await openDatabase(config, tell)
  const serverPort = await freePort()
  const server = startRestarted({
    args: ['src/server/main.ts'],
    cwd: root,
    env: {
      ...environment,
      DATABASE_URL: database.ownerUrl,
      SERENO_DATA: config.data,
      SERENO_PORT: String(serverPort),
      SERENO_HOST: '127.0.0.1',
      SERENO_PUBLIC_URL: config.publicUrl,
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    },
    tell,
    onReady: (startMs) => tell(`The server was ready after ${(startMs / 1000).toFixed(1)} s.`),
  })
  // not Vite's HTTP server: it exits the process on SIGTERM, before the server and PostgreSQL have stopped
  const http = createHttpServer((request, response) => {
    if (asksServer.test(request.url ?? '')) void server.ready().then(() => vite.middlewares(request, response))
    else vite.middlewares(request, response)
  })
  const vite = await createVite({
    root,
    configFile: join(root, 'vite.config.ts'),
    plugins: [restartOnChange(server, config.rooms)],
    clearScreen: false,
    server: {
      middlewareMode: true,
      hmr: { server: http },
      proxy: { [serverPaths]: { target: `http://127.0.0.1:${serverPort}`, configure: endTogether } },
      watch: { ignored: ['**/data/**', '**/dist/**', '**/coverage/**'] },
    },
  })
  const stop = async (): Promise<void> => {
    http.close()
    http.closeAllConnections()
    await Promise.all([vite.close(), server.stop()])
    await database.stop()
    if (lock && 'release' in lock) lock.release()
  }
  onStop(stop)
  http.on('error', async (error) => {
    await stop()
    leave(`The port ${config.port} cannot be used: ${error.message}. Choose another with SERENO_PORT.`)
  })
  http.listen(config.port, config.host)
}
