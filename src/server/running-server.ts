/** Requests of the command line to a running Sereno: --server, SERENO_URL or SERENO_PORT on this machine; --token or SERENO_ADMIN_TOKEN. */

export interface ServerAccess {
  readonly server?: string | undefined
  readonly token?: string | undefined
}

/** The options of these commands, for `parseArgs`. */
export const serverOptions = { server: { type: 'string' }, token: { type: 'string' } } as const

export type AskServer = (method: string, path: string, body?: unknown) => Promise<Response>

/** Sends requests as the owner of the token. Throws with the sentence of the server when it refuses, or does not answer. */
export const askServer = ({ server, token = process.env['SERENO_ADMIN_TOKEN'] }: ServerAccess): AskServer => {
  if (!token) throw new Error('This command needs a token: use --token TOKEN or SERENO_ADMIN_TOKEN.')
  const base = (server ?? process.env['SERENO_URL'] ?? `http://127.0.0.1:${process.env['SERENO_PORT'] || 7373}`).replace(/\/+$/, '')
  return async (method, path, body) => {
    const raw = body instanceof Uint8Array
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`Sereno does not answer at ${base}. Start it, or give another address with --server.`, { cause })
    })
    if (answer.ok) return answer
    throw new Error(detailOf(await answer.text()) ?? `${method} ${path}: ${answer.status}`)
  }
}

const detailOf = (text: string): string | undefined => {
  try {
    return (JSON.parse(text) as { detail?: string }).detail
  } catch {
    // a proxy may send something other than JSON; then only the status is shown
    return undefined
  }
}
