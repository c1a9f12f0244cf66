/** A seeded random number generator (mulberry32) and draws from it, so that the sample is the same every time. */
export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number
  readonly within: (from: number, to: number) => number
  readonly whole: (from: number, to: number) => number
  readonly one: <T>(from: readonly T[]) => T
  readonly weighted: <T extends { readonly weight: number }>(from: readonly T[]) => T
  readonly happens: (share: number) => boolean
}

export const chanceOf = (seed: string): Chance => {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const within = (from: number, to: number): number => from + (to - from) * next()
  return {
    next,
    within,
    whole: (from, to) => Math.floor(within(from, to + 1)),
    one: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
    weighted: (from) => {
      let left = next() * from.reduce((sum, { weight }) => sum + weight, 0)
      for (const one of from) {
        left -= one.weight
        if (left < 0) return one
      }
      return from.at(-1) as (typeof from)[number]
    },
    happens: (share) => next() < share,
  }
}
