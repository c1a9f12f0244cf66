/** The Levenshtein distance: the number of letters to insert, delete or replace. */
export const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    previous = row
  }
  return previous[b.length] ?? 0
}

/** ` Did you mean "x"?` for the nearest known name, or the list of known names if none is near; to be appended to a sentence. */
export const didYouMean = (name: string, known: Iterable<string>): string => {
  const names = [...known]
  const [best] = names.map((one) => ({ one, far: editDistance(name.toLowerCase(), one.toLowerCase()) })).sort((a, b) => a.far - b.far)
  if (best && best.far <= Math.max(2, name.length / 3)) return ` Did you mean "${best.one}"?`
  return names.length > 0 && names.length <= 20 ? ` Known: ${names.join(', ')}.` : ''
}
