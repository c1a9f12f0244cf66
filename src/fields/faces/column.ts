/** How PostgreSQL keeps a kind of field. */
export interface Column {
  /** The PostgreSQL type. */
  readonly type: string
  /** From a value to a query parameter, where they differ (jsonb goes as text). */
  readonly encode?: (value: unknown) => unknown
}
