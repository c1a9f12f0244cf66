/** Serves the built screens; every address that is not the API's is the screens' own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Fault } from '#kernel/trouble.ts'

const folder = join(import.meta.dirname, '../../dist/web')

export const serveWeb = async (app: FastifyInstance): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    // file names of the build carry a hash of their content
    setHeaders: (response, path) =>
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || /^\/(api|connect)\b/.test(request.url)) throw new Fault('path.unknown')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
