import type { Column } from '../columns.ts'

export const textColumn: Column = { type: 'text' }
