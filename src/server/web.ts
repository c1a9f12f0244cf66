/** Serves the built screens at every address that does not belong to the API. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const folder = join(import.meta.dirname, '../../dist/web')

const isBuilt = existsSync(join(folder, 'index.html'))

/** Serves the files of the screens. */
export const serveWeb = async (app: FastifyInstance): Promise<void> => {
  if (!isBuilt) return
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    // the file names of the build contain a hash of their content
    setHeaders: (response, path) =>
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
}

/** The page of the screens, for every address that is not an API. */
export const webPage = (request: FastifyRequest, reply: FastifyReply): unknown =>
  isBuilt && request.method === 'GET' && !/^\/(api|connect|assets|metrics)\b/.test(request.url)
    ? reply.header('cache-control', 'no-cache').sendFile('index.html')
    : undefined
