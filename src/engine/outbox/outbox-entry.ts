/** An entry of the outbox: what a write reports to the rest of the program. */
export interface OutboxEntry {
  readonly id: number
  readonly record: string | null
  readonly type: string
  readonly organisation: string | null
  readonly kind: string
  readonly payload: Readonly<Record<string, unknown>>
}
