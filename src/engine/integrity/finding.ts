/** What the checks of stored data share: a finding is a sentence about one record, or about the database. */
import type { Message } from '#kernel/messages.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'

export interface Finding {
  /** The name of the check, for machines. */
  readonly check: string
  readonly message: Message
}

/** The declarations, and one snapshot of the database that nothing else writes to. */
export interface Inspected {
  readonly engine: Engine
  readonly run: Run
}

export type Findings = AsyncGenerator<Finding, void>

/** Of one check; the rest would not be read by anybody. */
export const maxFindingsPerCheck = 1000
