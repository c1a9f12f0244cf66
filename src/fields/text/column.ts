import type { Column } from '../faces/column.ts'

export const textColumn: Column = { type: 'text' }
