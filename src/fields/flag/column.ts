import type { Column } from '../columns.ts'

export const flagColumn: Column = { type: 'boolean' }
