import type { Column } from '../faces/column.ts'

export const flagColumn: Column = { type: 'boolean' }
