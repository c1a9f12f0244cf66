/** Incidents that come again without a problem behind them, as proposals for problems. */
export interface Seen {
  readonly id: string
  readonly service: string | null
  readonly category: string | null
  readonly ci: string | null
  readonly problem: string | null
}

export interface Proposal {
  readonly service: string | null
  readonly category: string | null
  readonly ci: string | null
  readonly incidents: readonly string[]
}

/** Those of the same service and category, or of the same configuration item, at least so many; the most frequent first. */
export const proposalsFrom = (incidents: readonly Seen[], atLeast: number): readonly Proposal[] => {
  const groups = new Map<string, readonly Seen[]>()
  for (const one of incidents) {
    const key = one.ci ? `ci ${one.ci}` : one.service && one.category ? `of ${one.service} ${one.category}` : null
    if (key && !one.problem) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const same = (values: readonly (string | null)[]): string | null => (new Set(values).size === 1 ? (values[0] ?? null) : null)
  return [...groups.values()]
    .filter((group) => group.length >= atLeast)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({
      service: same(group.map((one) => one.service)),
      category: same(group.map((one) => one.category)),
      ci: same(group.map((one) => one.ci)),
      incidents: group.map((one) => one.id),
    }))
}
