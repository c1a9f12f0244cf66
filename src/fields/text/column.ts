import type { Column } from '../column.ts'

export const textColumn: Column = { type: 'text' }
