/** How PostgreSQL stores a kind of field. */
export interface Column {
  /** The PostgreSQL type. */
  readonly type: string
  /** Converts a value to a query parameter, if they differ (jsonb is sent as text). */
  readonly encode?: (value: unknown) => unknown
}
