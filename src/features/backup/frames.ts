/** The content of a backup as frames: one byte for the kind, four for the length, then the data. */

/** `t` begins a table (its name), `d` is a piece of its rows as COPY writes them, `e` ends it, `s` has the sequences, `f` is the last frame. */
export type FrameKind = 't' | 'd' | 'e' | 's' | 'f'
export interface Frame {
  readonly kind: FrameKind
  readonly data: Buffer
}

const headBytes = 5
const kinds: ReadonlySet<string> = new Set<FrameKind>(['t', 'd', 'e', 's', 'f'])
const isKind = (text: string): text is FrameKind => kinds.has(text)

export const frame = (kind: FrameKind, data: string | Buffer = ''): Buffer => {
  const bytes = Buffer.from(data)
  const head = Buffer.alloc(headBytes)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** The frames of a stream. Throws if it ends within a frame, or without the last one. */
export const framesOf = async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Frame, void> {
  let rest: Buffer = Buffer.alloc(0)
  let last = false
  for await (const chunk of content) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    while (rest.length - at >= headBytes) {
      const length = rest.readUInt32BE(at + 1)
      if (rest.length - at < headBytes + length) break
      const kind = rest.toString('latin1', at, at + 1)
      if (!isKind(kind)) throw new Error(`a backup has no frames of the kind "${kind}"`)
      last = kind === 'f'
      yield { kind, data: rest.subarray(at + headBytes, at + headBytes + length) }
      at += headBytes + length
    }
    rest = rest.subarray(at)
  }
  if (!last || rest.length > 0) throw new Error('the content of the backup ends too early')
}
