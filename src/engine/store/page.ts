/** Pages of rows. A query reads one row more than a page has, so that the page knows whether it is the last one. */

export interface Page<R, P> {
  readonly rows: readonly R[]
  /** The place after which the next page begins; null on the last page. */
  readonly next: P | null
}

/** The page of `rows`, which were read with `limit ${limit + 1}`. */
export const pageOf = <R, P>(rows: readonly R[], limit: number, placeOf: (last: R) => P): Page<R, P> => {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { rows: page, next: last === undefined ? null : placeOf(last) }
}
