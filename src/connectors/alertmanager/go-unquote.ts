/** The text of a string literal of Go in double quotes; undefined if it is none, or no UTF-8. */
const escapes = new Map(Object.entries({ a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92, '"': 34 }))
const part = /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))|([^"\\\n]+)/uy

const isCodePoint = (code: number): boolean => code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)

export const goUnquote = (literal: string): string | undefined => {
  const inner = literal.slice(1, -1)
  const bytes: Buffer[] = []
  part.lastIndex = 0
  while (part.lastIndex < inner.length) {
    const found = part.exec(inner)
    if (!found) return undefined
    const [, short, hex, octal, four, eight, plain] = found
    const byte = short === undefined ? Number.parseInt(hex ?? octal ?? '', hex === undefined ? 8 : 16) : (escapes.get(short) ?? 0)
    const code = Number.parseInt(four ?? eight ?? '', 16)
    if (plain !== undefined) bytes.push(Buffer.from(plain))
    else if (Number.isNaN(code)) {
      if (byte > 255) return undefined
      bytes.push(Buffer.of(byte))
    } else if (isCodePoint(code)) bytes.push(Buffer.from(String.fromCodePoint(code)))
    else return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(bytes))
  } catch {
    // bytes of \x escapes that are no UTF-8
    return undefined
  }
}
