/**
 * Recognises the encoding of a file. A byte order mark decides. Without one, and without an encoding in the map, text is UTF-8 unless most
 * of its characters beyond ASCII cannot be; zero bytes in turn are UTF-16. Windows-1252 contains Latin-1.
 */

type Bytes = AsyncIterable<Uint8Array>

const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** How many bytes of the beginning are searched for the zeros of UTF-16. */
const bytesOfBeginning = 2000
/** The share of zeros on one side from which a text is UTF-16: nearly all, for western texts. */
const shareOfZeros = 0.6

/** The label, for TextDecoder, of the bytes. Reads all of them only where the map says `auto`. */
export const encodingOf = async (bytes: Bytes, said: string): Promise<string> => {
  const decoder = new TextDecoder('utf-8')
  let first = true
  const count = { wrong: 0, others: 0 }
  for await (const chunk of bytes) {
    if (first) {
      const found = markOf(chunk) ?? (said === 'auto' ? zerosOf(chunk) : said)
      if (found !== undefined) return found
      first = false
    }
    countInto(count, decoder.decode(chunk, { stream: true }))
  }
  countInto(count, decoder.decode())
  return count.wrong > count.others ? 'windows-1252' : 'utf-8'
}

const markOf = (chunk: Uint8Array): string | undefined => marks.find(([, mark]) => mark.every((byte, i) => chunk[i] === byte))?.[0]

const zerosOf = (chunk: Uint8Array): string | undefined => {
  const beginning = chunk.subarray(0, bytesOfBeginning)
  const zeros = [0, 0]
  for (const [i, byte] of beginning.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const enough = (beginning.length / 2) * shareOfZeros
  if (beginning.length < 2) return undefined
  return (zeros[1] ?? 0) > enough ? 'utf-16le' : (zeros[0] ?? 0) > enough ? 'utf-16be' : undefined
}

const countInto = (count: { wrong: number; others: number }, text: string): void => {
  for (const found of text.matchAll(/[^\0-\x7f]/gu)) {
    if (found[0] === '\uFFFD') count.wrong += 1
    else count.others += 1
  }
}
