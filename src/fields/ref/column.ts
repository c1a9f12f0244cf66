import type { Column } from '../columns.ts'

export const refColumn: Column = { type: 'uuid' }
