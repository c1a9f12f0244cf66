/** Routes under /api/handbook: the handbook as a page and as PDF, for every signed-in person. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import type { routesOn } from '#http/route.ts'
import type { House } from '#kernel/house.ts'
import { handbook } from './book.ts'
import { printHtml } from './html.ts'
import { printPdf } from './pdf.ts'
import { type Voice, voiceOf } from './voice.ts'

/** Printed once for each house: it changes when an administrator adds a field. */
const printed = new WeakMap<House, Map<string, Promise<Uint8Array>>>()

const once = ({ house }: Voice, name: string, print: () => Promise<Uint8Array>): Promise<Uint8Array> => {
  const known = printed.get(house) ?? new Map<string, Promise<Uint8Array>>()
  printed.set(house, known)
  const found = known.get(name) ?? print()
  known.set(name, found)
  // a failed print is tried again
  found.catch(() => known.delete(name))
  return found
}

export const handbookPdf = (voice: Voice): Promise<Uint8Array> =>
  once(voice, `${voice.language}.pdf`, async () => printPdf(await handbook(voice)))
export const handbookHtml = (voice: Voice): Promise<Uint8Array> =>
  once(voice, voice.language, async () => Buffer.from(printHtml(await handbook(voice))))

export const handbookRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  const faces = [
    { ending: '', type: 'text/html; charset=utf-8', print: handbookHtml, says: 'as one HTML page' },
    { ending: '.pdf', type: 'application/pdf', print: handbookPdf, says: 'as PDF' },
  ] as const
  for (const { ending, type, print, says } of faces)
    for (const language of engine.messages.languages)
      route({
        method: 'GET',
        path: `/api/handbook/${language}${ending}`,
        summary: `Get the process handbook ${says}`,
        query: z.object({}),
        handle: async ({ request, reply }) => {
          const bytes = Buffer.from(await print(voiceOf(engine, language)))
          const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 24)}"`
          reply.header('etag', etag).header('cache-control', 'private, no-cache').type(type)
          if (request.headers['if-none-match'] === etag) return reply.code(304).send()
          return reply.send(bytes)
        },
      })
}
